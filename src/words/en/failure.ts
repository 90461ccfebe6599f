import type { RuleId } from "../../core/hazard/failure/failure-rules.ts";
import type { FailureNote, Missing } from "../../core/hazard/failure/risks.ts";
import type { Relation } from "../../core/hazard/repair-rates.ts";
import type { Names } from "../../core/hazard/sourced.ts";
import { formatNumber as count, countOf } from "../format.ts";

const sites = (many: number) => countOf(many, "site", "sites");
const spans = (many: number) => countOf(many, "span", "spans");

/** By what things fail, what is not known of it, and what is taken for granted. */
export const failure = {
  named: ({ en }: Names) => en,
  /** An asset of which not even the kind is known, and one that stands in no table. */
  assets: { site: "site of unknown kind", span: "span of unknown laying", substation: "substation" } as Readonly<
    Record<string, string>
  >,
  rules: {
    "no-curve": "no published curve",
    "floor-under-water": "water at the equipment floor",
    zone: "slope, crossing or place that gives way as one",
    "no-substation": "substation not known",
  } satisfies Record<RuleId, string>,
  relations: {
    "hazus-shaking": "breaks per km by shaking (Hazus)",
    "hazus-ground": "breaks per km by ground failure (Hazus)",
    "ala-linear": "breaks per km by shaking (ALA, linear)",
    "ala-power": "breaks per km by shaking (ALA, power law)",
  } satisfies Record<Relation["id"], string>,
  analogy: (of: Names) => `analogy: ${of.en}`,

  unknown: "Not known: taken to hold in the best case and to fail in the worst",
  unknownOf: (asset: string, missing: string, many: number) => `${asset}: ${missing} (${count(many)})`,
  missing: {
    curve: "no curve",
    strength: "strength not known",
    kind: "kind not known",
    laying: "laying mode not known",
    anchored: "anchoring not known",
    designWindMs: "design wind not known",
    designIceMm: "design ice not known",
    floorHeightM: "floor height not known",
    substation: "not all feeds named",
    chance: "chance not known",
  } satisfies Record<Missing, string>,

  notes: {
    "mains-not-assessed": () => "Whether this event takes the mains was not assessed.",
    passive: (many) =>
      `${sites(many)} without active equipment (junctions, manholes): what lies in them fails with the span.`,
    "substation-at-site": (many) =>
      `Mains of ${sites(many)} go with their substation, which is taken to be shaken as hard as the site: its own place is not known. Its voltage class is taken as medium.`,
    "substations-together": (many) =>
      `${sites(many)} with several substations lose their mains where all of these fail, independently at a given strength of the event.`,
    "laying-bounds": (many) =>
      `${spans(many)} of unknown laying: the best and the worst of duct, buried, tunnel and aerial.`,
    "water-cuts-nothing": () => "Standing water alone does not cut cable.",
    "groups-not-accepted": (many) =>
      `${countOf(many, "inferred risk group", "inferred risk groups")} that nobody accepted or turned down: not taken to fail together.`,
    "no-repair-time": (many) =>
      `${countOf(many, "site or span has", "sites and spans have")} no published repair time: the hours set for that are taken, a working value.`,
  } satisfies Record<FailureNote["code"], (many: number) => string>,

  assume: [
    "A site gives no service from moderate damage on. Cable is cut by breaks, not by leaks; poles fall in stretches of 1 km.",
    "Relations for lines were found on water pipes and power lines: an analogy.",
    "A quarter of the spread is common to the whole event unless set otherwise; the rest varies from place to place and widens each curve.",
    "A flooded site takes as long to repair as one extensively damaged by shaking, one that a slope took as long as a complete loss: working values. Weaker than intensity 6, 25.7 m/s of wind, 5 mm of ice or an inch of ground movement, or further than 100 m from a fire, what has no curve is taken to hold.",
    "Stretches in one risk group share their luck: the stronger never fails without the weaker.",
  ],
};

/** What a disaster does to places: how strong it is, by which relation, what was taken for granted, and why it is not played. */
import type { Refusal } from "../../core/engineering-model.ts";
import type { Relation } from "../../core/hazard/events/describe-event.ts";
import type { EventNote, Hit } from "../../core/hazard/events/event-note.ts";
import type { RefusedFor } from "../../core/hazard/events/refuse.ts";
import type { Strength } from "../../core/hazard/events/strengths.ts";
import type { Wanted } from "../../core/study/decode.ts";
import type { ScenarioFault } from "../../core/study/read-scenario.ts";
import { formatNumber as count, countOf } from "../format.ts";
import { models } from "./models.ts";

const sites = (many: number) => countOf(many, "site", "sites");
const spans = (many: number) => countOf(many, "span", "spans");
const both = (...parts: readonly (readonly [many: number, said: string])[]) =>
  parts.flatMap(([many, said]) => (many > 0 ? [said] : [])).join(" and ");
const hit = (of: Hit) => both([of.sites, sites(of.sites)], [of.spans, spans(of.spans)]);

const strengths: Readonly<Record<Strength, string>> = {
  pgaG: "Peak acceleration",
  pgvCms: "Peak velocity",
  intensity: "Intensity",
  pgdCm: "Ground displacement where it fails",
  groundChance: "Chance that the ground fails",
  windMs: "Strongest wind",
  iceMm: "Ice on wires",
  depthM: "Depth of water",
  fireM: "Distance to the fire",
};

const failing = {
  slopes: "slopes that the shaking brings down (a critical acceleration of each is needed)",
  soil: "ground that liquefies (a susceptibility is needed)",
};
const filled = { pcHpa: "central pressure", vMaxMs: "strongest wind", rmKm: "radius", penvHpa: "outer pressure" };

type Told = { readonly formula: string; readonly valid: string };
const holland = (year: string, more: string): Told => ({
  formula: `Holland ${year}: ${more} The strongest of the whole way, movement included: mean over one minute, 10 m above open ground.`,
  valid:
    "Within 300 km of the way of the storm. No hills and no friction of towns. Winds of Japanese tracks are means over ten minutes and are divided by 0.88.",
});

const relations: Readonly<Record<Relation, Told>> = {
  motion: {
    formula:
      "ln Y = a + b·Ms + c·ln(R + d·exp(e·Ms)), Y the peak acceleration or velocity; isoseismals are ellipses along the strike.",
    valid:
      "Ms 5 to 8.5, up to 400 km from the epicentre; medians, for the ground the relations were made for, without a site factor.",
  },
  intensity: {
    formula: "I = A + B·Ms + C·lg(R + R0), with ellipses of its own.",
    valid: "For maps and lists; damage follows from acceleration and velocity.",
  },
  "shaken-slopes": {
    formula:
      "A slope of critical acceleration ac under the peak acceleration a slides lg D = 0.215 + lg((1 − ac/a)^2.341 · (ac/a)^−1.438) cm, and fails with a chance of 0.335·(1 − exp(−0.048·D^1.565)).",
    valid: "ac/a of 0.05 to 1, held at 0.05 below. The strongest median shaking on the outline of the slope.",
  },
  "shaken-soil": {
    formula:
      "The chance that the ground liquefies, and how far it settles and spreads where it does, by class of susceptibility. A site fails with the chance times what the movement does; a line breaks as often as the movement breaks it, times the chance.",
    valid:
      "Classes as mapped for HAZUS; water 5 ft below ground; Ms taken for the magnitude. Averaged over the whole spread of the shaking.",
  },
  measured: {
    formula: "As the layer says it at each place, without a spread.",
    valid: "Within the layer; nothing is said beside it.",
  },
  holland1980: holland("1980", "a ring of wind above the friction of the ground, a tenth taken off towards it."),
  holland2008: holland("2008", "the shape at the ground from pressure, latitude and movement."),
  holland2010: holland("2010", "as 2008, thinning out to 17 m/s at 300 km."),
  depth: {
    formula: "The deepest that features and cells say at a place; a place drawn by hand is as deep everywhere.",
    valid: "Standing water: flow, waves and time under water are not in it. Depth by itself cuts no line.",
  },
  scour: {
    formula: "What is attached to a bridge in the water is taken with one chance, all of one bridge together.",
    valid: "A working value for a flow that comes once in 100 years; to be set for others.",
  },
  slope: {
    formula: "Each slope slides as one or holds as one, with the chance of the event, or that of its feature.",
    valid: "Slopes as they are drawn; how far what slides runs out is not in it.",
  },
  fire: {
    formula: "Distance to the perimeter over the ground, 0 inside.",
    valid: "Up to 1 km; what lies further away is untouched.",
  },
  ice: {
    formula: "R = Σ 1/(ρi·π) · √((P·ρw)² + (3.6·V·W)²), W = 0.067·P^0.846 (Jones 1998), the same over the whole place.",
    valid: "All rain freezes where it lands.",
  },
  cut: {
    formula: "Every cable under the sea that passes within the distance is cut, all together, for as long as is said.",
    valid: "Spans that are known to lie otherwise are left out.",
  },
  mains: {
    formula: "A site loses its mains where all its substations are lost; in a place drawn by hand, every site.",
    valid: "Feeds as sites and risk groups list them.",
  },
};

const outside = ({ value, range }: Refusal, what: string) =>
  `${what} ${value} lies outside ${range?.least} … ${range?.most}${range === undefined || ["1", "Ms"].includes(range.unit) ? "" : ` ${range.unit}`}, where the formula holds: nothing is reckoned.`;

const refusals: Readonly<Record<RefusedFor, (why: Refusal) => string>> = {
  ms: (why) => outside(why, "A magnitude of Ms"),
  chance: (why) => outside(why, "A chance of"),
  depthM: (why) =>
    why.fault === "missing"
      ? "How deep the water is was not said: neither by the layer nor by the event."
      : outside(why, "A depth of"),
  rainMmH: (why) => outside(why, "Freezing rain of"),
  windMs: (why) => outside(why, "A wind of"),
  hours: (why) => outside(why, "A time of"),
  withinM: (why) => outside(why, "A distance of"),
  repairWeeks: (why) => outside(why, "A repair of"),
  region: ({ value }) => `No attenuation of a region “${value}” is known. Choose one of the list.`,
  profile: ({ value }) => `No wind profile “${value}” is known.`,
  layer: ({ value }) => `The study has no hazard layer “${value}”.`,
  feature: ({ value }) => `The layer has no feature in row ${value}.`,
  source: () =>
    "Where the earthquake begins is not known: an epicentre and a strike, or a line of two places at least, all of them on earth.",
  place: () => "Where it happens is not known.",
  shape: () => "The place is not an outline of three corners at least, all of them on earth.",
  substations: () => "No substation is named.",
  fixes: () => "The track has no fixes.",
  "fix-place": ({ value }) => `Fix ${value} of the track has no place on earth.`,
  "fix-time": ({ value }) => `Fix ${value} of the track is not later than the one before it.`,
  "fix-figure": (why) => outside(why, "A figure of the track, fix"),
  "storm-strength": () => "No fix of the track says a pressure or a wind: how strong the storm was is not known.",
  features: ({ value }) => `“${value}” has no features: there is nothing that could happen anywhere.`,
  polygons: ({ value }) => `“${value}” has no outlines: points and lines do not say what lies within.`,
  "grid-place": ({ value }) =>
    `Where the raster “${value}” lies is not known: its coordinate system is missing or cannot be read.`,
  unit: ({ value }) =>
    value === ""
      ? "The layer does not say the unit of its strength."
      : `The unit “${value}” of the layer is not known.`,
  depth: ({ value }) => `“${value}” does not hold depths of water.`,
  pgaG: ({ value }) => `“${value}” does not hold peak acceleration.`,
};

function needs(wanted: Wanted): string {
  switch (wanted) {
    case "object":
      return "missing, or no object in braces { }";
    case "list":
      return "missing, or no list in brackets [ ]";
    case "text":
      return "missing, or no text in quotation marks";
    case "number":
      return "missing, or no number";
    case "above-zero":
      return "has to be a number above 0, or null";
    case "count":
      return "has to be a whole number from 0 on";
    case "place":
      return "missing, or no place [longitude, latitude] in degrees";
    case "nothing":
      return "there is no such field; a slip of the pen?";
    default:
      return `has to be one of ${wanted.join(", ")}`;
  }
}

export const events = {
  strengths,
  relations,
  /** Where a figure comes from, where the event itself or the study says it. */
  saidHere: "as stated",
  ofLayer: (source: string) => (source === "" ? "a layer of the study" : `layer of the study: ${source}`),
  refused(why: Refusal): string {
    const say = Object.hasOwn(refusals, why.of) ? refusals[why.of as RefusedFor] : undefined;
    return say === undefined ? `${why.of} ${why.value ?? ""}: it cannot be played.` : say(why);
  },
  /** The file of a scenario is not as it must be. */
  badScenario(file: string, { field, wanted }: ScenarioFault): string {
    if (field === "") return `${file} is not JSON of a scenario: {"event": {"kind": "earthquake", …}, "settings": {}}`;
    return `${file}: ${field}: ${wanted === null ? "missing, or not what is read there" : needs(wanted)}`;
  },
  note(note: EventNote): string {
    switch (note.code) {
      case "untouched":
        return "It does not touch the network: nothing of it lies where this happens.";
      case "no-place":
        return `${hit(note)} lie nobody knows where: how strong it is there is not known.`;
      case "beyond-reach":
        return `${hit(note)} lie more than ${count(note.km)} km away, of which the formula says nothing: taken as untouched.`;
      case "beside-layer":
        return `${hit(note)} lie beside the layer, which says nothing of them: taken as untouched.`;
      case "no-value":
        return `${strengths[note.of]}: the layer has no value where ${hit(note)} lie. Not known, not taken for nothing.`;
      case "below-zero":
        return `${strengths[note.of]} is below zero in ${both([note.features, countOf(note.features, "feature", "features")], [note.cells, countOf(note.cells, "cell", "cells")])}: taken as not known.`;
      case "no-strength":
        return `${strengths[note.of]} is not known anywhere; neither is what depends on it.`;
      case "no-ground-failure":
        return `Not assessed, for want of a layer that says it: ${note.of.map((each) => failing[each]).join("; ")}. What that takes comes on top.`;
      case "slopes-shaken":
        return `“${note.layer}”: ${countOf(note.zones, "slope", "slopes")} may be shaken loose, by its critical acceleration and the median shaking (Jibson 2007, model a).`;
      case "soil-shaken":
        return `“${note.layer}”: how likely the ground liquefies, and how far it then moves, with water 5 ft below ground (HAZUS), over the whole spread of the shaking.`;
      case "envelope":
        return "Every place is shaken as by the worst epicentre on the fault: an envelope, more than any one event does.";
      case "storm-filled":
        return `${countOf(note.fixes, "fix", "fixes")} of the track did not say its ${filled[note.of]}: it lies between others, or is found by a regression.`;
      case "storm-gap":
        return `The track has gaps of more than 12 hours before fix ${note.fixes.map((fix) => fix + 1).join(", ")}: the way between lies straight.`;
      case "storm-leap":
        return `The storm goes faster than storms do towards fix ${note.fixes.map((fix) => fix + 1).join(", ")}: a place or a time may be wrong.`;
      case "without-reach":
        return `${countOf(note.features, "feature reaches", "features reach")} nowhere, for want of a shape or a radius.`;
      case "crosses-itself":
        return `${countOf(note.features, "outline crosses itself", "outlines cross themselves")}: what lies in a loop that is gone round twice counts as outside.`;
      case "no-chance":
        return `Nobody says how likely ${countOf(note.zones, "slope or place gives", "slopes or places give")} way: from surely not to surely. To say it: event.chance of the scenario, from 0 to 1 and for all of them, or a column “chance” of the layer; a class is no chance.`;
      case "not-submarine":
        return `${spans(note.spans)} near the place do not lie under the sea, and are left out.`;
      case "other-feeds":
        return [
          ...(note.keep > 0 ? [`${sites(note.keep)} with another substation keep their mains.`] : []),
          ...(note.unknown > 0 ? [`Of ${sites(note.unknown)} not all feeds are listed: nobody knows.`] : []),
        ].join(" ");
      case "no-such-substation":
        return `No site and no risk group names ${note.ids.join(", ")}.`;
      default:
        return models.note(note);
    }
  },
};

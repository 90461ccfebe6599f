/**
 * Answers: what may fail in an event, how likely at each level of it, and what shares its luck? By fragility curves, repair
 * rates and rules (harms-of.ts) at the strengths that the event brings; what nobody knows holds in the best case and fails
 * in the worst. Cost: O(sites + pieces + members).
 */
import type { Report } from "../../analysis.ts";
import type { EventQuestion } from "../events/event-question.ts";
import type { Strengths } from "../events/strengths.ts";
import type { Fragility } from "../fragility.ts";
import { FRAGILITY } from "../read-fragility.ts";
import { Harms } from "./harms-of.ts";
import { addMainsRisks } from "./mains-risks.ts";
import { PartList } from "./part-list.ts";
import type { Cause, FailureNote, Risks } from "./risks.ts";
import { addSiteRisks } from "./site-risks.ts";
import { addSpanRisks } from "./span-risks.ts";
import { Tally } from "./tally.ts";
import { addZoneRisks } from "./zone-risks.ts";

export function risksOf(
  { network, settings }: Pick<EventQuestion, "network" | "settings">,
  strengths: Strengths,
  fragility: Fragility = FRAGILITY,
  report?: Report,
): Risks {
  const { sites, spans } = network;
  const lists = { harms: new Harms(strengths, settings, fragility), parts: new PartList(), tally: new Tally() };
  const ofSites = addSiteRisks(network, strengths, lists);
  const ofSpans = addSpanRisks(network, strengths, lists, fragility.poleBlockKm.value, report);
  const ofMains = addMainsRisks(network, strengths, lists, settings.mainsOutH);
  addZoneRisks(network, strengths.zones, strengths.pieces, lists, settings.mainsOutH);
  const parts = onlyUsed(lists.parts.close(2 * sites.count + spans.count), lists.harms.causes);
  const ofRepair = { code: "no-repair-time", count: withoutRepairTime(parts) } as const;
  return {
    siteCount: sites.count,
    spanCount: spans.count,
    ...parts,
    unknown: lists.tally.list(),
    notes: [
      ...wholeNotes(strengths),
      ...[...ofSites, ...ofSpans, ...ofMains, ofRepair].filter(({ count }) => count > 0),
    ],
  };
}

/** Causes that something may fail by; many more were looked at. */
function onlyUsed<P extends Pick<Risks, "cause">>(parts: P, causes: readonly Cause[]): P & Pick<Risks, "causes"> {
  const used = [...new Set(parts.cause)].sort((a, b) => a - b);
  const next = new Uint8Array(causes.length);
  used.forEach((cause, at) => {
    next[cause] = at;
  });
  const cause = parts.cause.map((each) => next[each] as number);
  return { ...parts, cause, causes: used.map((each) => causes[each] as Cause) };
}

/** Elements with a part of which nobody publishes how long it takes to repair. */
function withoutRepairTime({ elements, fixH }: Pick<Risks, "elements" | "fixH">): number {
  return new Set(elements.filter((_, part) => Number.isNaN(fixH[part]))).size;
}

/** What holds for all. */
function wholeNotes({ sites, pieces }: Strengths): FailureNote[] {
  const comes = { ...sites, ...pieces.strengths };
  const others = [comes.windMs, comes.iceMm, comes.depthM, comes.fireM];
  return [
    ...(others.some((each) => each !== undefined) ? [{ code: "mains-not-assessed", count: 0 } as const] : []),
    ...(comes.depthM !== undefined ? [{ code: "water-cuts-nothing", count: 0 } as const] : []),
  ];
}

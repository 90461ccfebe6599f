/**
 * Answers: what cuts a network, each cause by itself, and for which share of a year? A span is cut alone where it lies
 * alone; where it lies in a risk group, the group is one cause that takes all its members. A group is cut along its longest
 * member; a member whose stretch is not given lies in it whole. Only cuts of cable count: not equipment, power or sites.
 */
import { choiceAt, type Network, resolveReferences } from "../../model/index.ts";
import { groupsInForce } from "../losses/group-sets.ts";
import { downShare } from "./availability.ts";
import { type CutRates, LAID } from "./cut-rates.ts";

export type FailureCauses = {
  /** Per span row: the share of a year that a cut of it alone takes; NaN where no rate is known. */
  readonly ofSpan: Float64Array;
  /** Per group row: the same of the whole group; 0 where no rate is known of any member. */
  readonly ofGroup: Float64Array;
  /** Spans in use of unknown laying, which have a rate of their own, and spans whose laying has none. */
  readonly layingUnknown: number;
  readonly rateUnknown: number;
};

type Stretch = readonly [fromM: number, toM: number];

export function failureCauses(
  network: Network,
  metres: Float64Array,
  used: Uint8Array,
  rates: CutRates,
): FailureCauses {
  const { spans, groups, members } = network;
  const { laying } = spans.columns;
  const byMode = LAID.map((mode) => {
    const rate = rates[mode];
    return rate === null ? Number.NaN : downShare(1, rate.cutsPer1000KmYear.value, rate.repairH.value);
  });
  const known: readonly string[] = LAID;
  const perKm = new Float64Array(spans.count);
  let [layingUnknown, rateUnknown] = [0, 0];
  for (let e = 0; e < perKm.length; e++) {
    const mode = choiceAt(laying, e) ?? "unknown";
    perKm[e] = byMode[known.indexOf(mode)] as number;
    if (used[e] === 1 && mode === "unknown") layingUnknown++;
    if (used[e] === 1 && Number.isNaN(perKm[e])) rateUnknown++;
  }
  const inForce = groupsInForce(network);
  const shared = new Map<number, Stretch[]>();
  const inGroup = new Map<number, Map<number, number>>();
  const group = resolveReferences(members.columns.group, groups.columns.id);
  const span = resolveReferences(members.columns.span, spans.columns.id);
  for (let m = 0; m < members.count; m++) {
    const [g, e] = [group[m] as number, span[m] as number];
    if (inForce[g] !== 1 || e < 0) continue;
    const stretch = within(members.columns.fromM.values[m], members.columns.toM.values[m], metres[e] as number);
    shared.set(e, [...(shared.get(e) ?? []), stretch]);
    const own = inGroup.get(g) ?? new Map<number, number>();
    inGroup.set(g, own.set(e, (own.get(e) ?? 0) + stretch[1] - stretch[0]));
  }
  const share = (e: number, length: number) => Math.min(1, ((perKm[e] as number) * length) / 1000);
  const ofSpan = Float64Array.from(metres, (length, e) => share(e, length - covered(shared.get(e) ?? [])));
  const ofGroup = new Float64Array(groups.count);
  for (const [g, lengths] of inGroup) {
    for (const [e, length] of lengths) {
      const down = share(e, length);
      if (down > (ofGroup[g] as number)) ofGroup[g] = down;
    }
  }
  return { ofSpan, ofGroup, layingUnknown, rateUnknown };
}

function within(fromM: number | undefined, toM: number | undefined, length: number): Stretch {
  const at = (metres: number | undefined, unknown: number) =>
    metres === undefined || Number.isNaN(metres) ? unknown : Math.min(length, Math.max(0, metres));
  const [a, b] = [at(fromM, 0), at(toM, length)];
  return a < b ? [a, b] : [b, a];
}

/** Metres that lie in one stretch at least. */
function covered(stretches: readonly Stretch[]): number {
  let [total, reached] = [0, 0];
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return total;
}

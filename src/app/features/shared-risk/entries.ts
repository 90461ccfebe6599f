/** Answers: what was inferred, in which order, what did a person say of it, and how does she say it? */
import { measureChainages } from "../../../core/geo/measure-length.ts";
import { type Edit, lineAt, type Network, nameOfRow, textAt } from "../../../core/model/index.ts";
import { rankLosses } from "../../../core/redundancy/losses/rank-losses.ts";
import { groupEdits, inferredId, verdictOn } from "../../../core/redundancy/shared/group-edits.ts";
import type { InferredGroup, Shared } from "../../../core/redundancy/shared/measure-shared.ts";
import type { SharedRule, SharedVerdict } from "../../store/shared-slice.ts";
import type { Selection } from "../../store/view-slice.ts";

export type Entry = {
  readonly id: string;
  readonly group: InferredGroup;
  /** In the answer: its place in cutOff. */
  readonly row: number;
  readonly verdict: SharedVerdict;
};

/** What cuts the most people off first, then the longest. */
export function entriesOf(network: Network, shared: Shared): Entry[] {
  return rankLosses(shared.cutOff).map((row) => {
    const group = shared.groups[row] as InferredGroup;
    const said = verdictOn(network, group);
    const verdict = said === null ? "open" : said === "yes" ? "accepted" : "turned-down";
    return { id: inferredId(network, group), group, row, verdict };
  });
}

export function countVerdicts(entries: readonly Entry[]): Readonly<Record<SharedVerdict, number>> {
  const counts = { open: 0, accepted: 0, "turned-down": 0 };
  for (const { verdict } of entries) counts[verdict]++;
  return counts;
}

/** Confidence stands to two places, and so does the threshold. */
export function openFrom(entries: readonly Entry[], confidence: number): Entry[] {
  return entries.filter(({ group, verdict }) => verdict === "open" && group.confidence >= confidence - 1e-9);
}

export function verdictEdits(
  network: Network,
  entries: readonly Entry[],
  rule: SharedRule,
  verdict: Exclude<SharedVerdict, "open">,
): Edit[] {
  return entries.flatMap(({ group }) => groupEdits(network, group, rule, verdict === "accepted" ? "yes" : "no"));
}

/** Looked at for as long as nothing else is selected than what lies in it. */
export function isLookedAt(network: Network, { group }: Entry, selection: Selection | null): boolean {
  if (selection?.table !== "spans" || selection.ids.length === 0) return false;
  const own = new Set(idsOf(network, group));
  return selection.ids.every((id) => own.has(id));
}

export function idsOf({ spans }: Network, group: InferredGroup): string[] {
  return group.spans.flatMap((row) => textAt(spans.columns.id, row) ?? []);
}

/** So many spans of a group are named. */
const NAMED = 2;

/** The span that lies in it for longest. */
export function spineOf({ members }: InferredGroup): number {
  const metres = new Map<number, number>();
  for (const { span, fromM, toM } of members) metres.set(span, (metres.get(span) ?? 0) + toM - fromM);
  return [...metres].reduce((best, each) => (each[1] > best[1] ? each : best), [-1, -1])[0];
}

/** The shortest span first: a long one lies in many corridors, beside one short span after the other. */
export function namesOf({ spans, ...network }: Network, { spans: rows }: InferredGroup): string[] {
  const metres = (row: number) => measureChainages(lineAt(spans.geometry, row) ?? []).at(-1) ?? 0;
  const order = rows.map((row) => ({ row, length: metres(row) })).sort((a, b) => a.length - b.length || a.row - b.row);
  return order.slice(0, NAMED).map(({ row }) => nameOfRow({ spans, ...network }, "spans", row));
}

/** Ways of laying among the spans, the commonest first; null for unknown. */
export function layingsOf({ spans }: Network, group: InferredGroup): (string | null)[] {
  const { codes, options } = spans.columns.laying;
  const counts = new Map<string | null, number>();
  for (const row of group.spans) {
    const mode = options[(codes[row] as number) - 1] ?? null;
    counts.set(mode, (counts.get(mode) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([mode]) => mode);
}

export const CONFIDENCES = ["likely", "possible", "weak"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export function confidenceOf({ confidence }: InferredGroup): Confidence {
  return confidence >= 0.7 ? "likely" : confidence >= 0.4 ? "possible" : "weak";
}

/** Rows of groups that the data gave. */
export function givenGroups({ groups }: Network): number[] {
  const { codes, options } = groups.columns.source;
  const inferred = options.indexOf("inferred") + 1;
  return Array.from({ length: groups.count }, (_, row) => row).filter((row) => codes[row] !== inferred);
}

/** Members of each group, by its id. */
export function memberCounts({ members }: Network): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let row = 0; row < members.count; row++) {
    const group = textAt(members.columns.group, row) ?? "";
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

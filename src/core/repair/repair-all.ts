/**
 * Answers: which edits put right all of these findings, one after another?
 * Repairs that do not touch the same things are made on one network; the others wait for the next one. What was said of
 * a span that was cut meanwhile is said of the part it is true of.
 */
import type { Analysis } from "../analysis.ts";
import {
  applyChanges,
  type Change,
  type ChangeId,
  type Edit,
  type Finding,
  type Intent,
  type Network,
} from "../model/index.ts";
import { repairOf } from "./repair-of.ts";
import { cutsIn } from "./repairs-in.ts";
import type { Repair } from "./topology-rules.ts";

export type FindingsToRepair = { readonly network: Network; readonly findings: readonly Finding[] };

export type RepairsMade = {
  readonly edits: readonly Edit[];
  /** Of the first of them; null where none can be made. */
  readonly intent: Intent | null;
  readonly why: string;
  /** made + left = the findings that were given. */
  readonly made: number;
  readonly left: number;
};

export const repairAll: Analysis<FindingsToRepair, RepairsMade> = ({ network, findings }, report) => {
  const edits: Edit[] = [];
  let [intent, why, made]: [Intent | null, string, number] = [null, "", 0];
  let now = network;
  let waiting: readonly Variants[] = findings.map((finding) => [finding]);
  while (waiting.length > 0) {
    const round = oneRound(now, waiting, (done) => report?.(findings.length - waiting.length + done, findings.length));
    if (round.edits.length === 0) break;
    intent ??= round.intent;
    why ||= round.why;
    made += round.made;
    for (const edit of round.edits) edits.push(edit);
    const change = changeOf(round.edits);
    const parts = new Map(cutsIn(change).map((cut) => [cut.span.id, cut.parts.map(({ id }) => id)]));
    waiting = round.later.map((variants) => variants.flatMap((finding) => aboutParts(finding, parts)));
    if (waiting.length > 0) now = applyChanges(now, [change]);
  }
  return { edits, intent, why, made, left: findings.length - made };
};

/** What one finding may mean now: one of them at most is still true. */
type Variants = readonly Finding[];

type Round = Pick<RepairsMade, "edits" | "intent" | "why" | "made"> & { readonly later: readonly Variants[] };

function oneRound(network: Network, waiting: readonly Variants[], report: (done: number) => void): Round {
  const touched = new Set<string>();
  const edits: Edit[] = [];
  const later: Variants[] = [];
  let [intent, why, made]: [Intent | null, string, number] = [null, "", 0];
  const isFree = (name: string) => !touched.has(name);
  for (const [i, variants] of waiting.entries()) {
    if (i % 50 === 0) report(i);
    const subjects = variants.flatMap(subjectsOf);
    if (!subjects.every(isFree)) {
      later.push(variants);
      continue;
    }
    const repair = firstRepair(network, variants);
    if (repair === null) continue;
    const names = [...subjects, ...repair.edits.flatMap(namesIn)];
    if (!names.every(isFree)) {
      later.push(variants);
      continue;
    }
    for (const name of names) touched.add(name);
    for (const edit of repair.edits) edits.push(edit);
    intent ??= repair.intent;
    why ||= repair.why;
    made++;
  }
  return { edits, later, intent, why, made };
}

function firstRepair(network: Network, variants: Variants): Repair | null {
  for (const finding of variants) {
    const repair = repairOf(network, finding);
    if (repair !== null) return repair;
  }
  return null;
}

function aboutParts(finding: Finding, parts: ReadonlyMap<string, readonly string[]>): Variants {
  const { span, other } = finding.values;
  const now = (id: string | number | undefined) => (typeof id === "string" ? (parts.get(id) ?? [id]) : [id]);
  return now(span).flatMap((ofSpan) =>
    now(other).map((ofOther) => ({
      ...finding,
      values: {
        ...finding.values,
        ...(ofSpan !== undefined && { span: ofSpan }),
        ...(ofOther !== undefined && { other: ofOther }),
      },
    })),
  );
}

/** Ids of rows, and whatever they name: ends of spans, spans of circuits. Too many names only make another round. */
function namesIn(edit: Edit): string[] {
  switch (edit.kind) {
    case "add":
    case "remove":
      return edit.rows.flatMap(({ id, values: { from, to } }) => [id, ...textsOf([from, to])]);
    case "set":
      return [edit.id, ...textsOf([edit.value, edit.before])];
    case "reshape":
      return [edit.id];
  }
}

/** Values of findings that name no row. */
const WORDS: ReadonlySet<string> = new Set(["to", "end", "otherEnd", "what", "name"]);

function subjectsOf({ values }: Finding): string[] {
  return textsOf(Object.keys(values).map((key) => (WORDS.has(key) ? "" : values[key])));
}

function textsOf(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === "string" && value !== "") as string[];
}

function changeOf(edits: readonly Edit[]): Change {
  return { id: "round" as ChangeId, intent: "set", who: "", when: "", why: "", edits };
}

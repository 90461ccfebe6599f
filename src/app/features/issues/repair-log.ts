/** Answers: which repairs does a plan hold, one by one, and which of them still stand? */
import { type Change, findRow, type Network } from "../../../core/model/index.ts";
import { cutsIn, type SpanCut } from "../../../core/repair/repairs-in.ts";
import { REPAIR_REASONS } from "../../../core/repair/topology-rules.ts";

/** A change that repairs, or one cut of those that such a change made. */
export type LogLine =
  | { readonly change: Change; readonly cut: null; readonly cuts: number }
  | { readonly change: Change; readonly cut: SpanCut };

const REASONS: ReadonlySet<string> = new Set(REPAIR_REASONS);
const made = new WeakMap<Change, readonly LogLine[]>();

/** The newest change first, its cuts in their order. */
export function repairLog(changes: readonly Change[]): readonly LogLine[] {
  return changes.toReversed().flatMap(linesOf);
}

/** A change never changes: its cuts are looked for once. */
function linesOf(change: Change): readonly LogLine[] {
  let lines = made.get(change);
  if (lines === undefined) {
    const cuts = cutsIn(change);
    // What a person connected is taken back as a whole; of many cuts each can be.
    const single = cuts.length === 1 && isRepair(change) && change.who !== "import" ? [] : cuts;
    lines =
      isRepair(change) || cuts.length > 0
        ? [{ change, cut: null, cuts: single.length }, ...single.map((cut) => ({ change, cut }))]
        : [];
    made.set(change, lines);
  }
  return lines;
}

/** Made to repair, and nothing else: it can be taken back as a whole. */
export function isRepair({ why }: Change): boolean {
  return REASONS.has(why);
}

export function countRepairs(log: readonly LogLine[]): number {
  return log.filter((line) => line.cut !== null || line.cuts === 0).length;
}

/** back: the span is whole again. moved: its parts are no longer there. */
export function stateOfCut({ spans }: Network, { span, parts }: SpanCut): "stands" | "back" | "moved" {
  const { id } = spans.columns;
  if (findRow(id, span.id) >= 0) return "back";
  return parts.every((part) => findRow(id, part.id) >= 0) ? "stands" : "moved";
}

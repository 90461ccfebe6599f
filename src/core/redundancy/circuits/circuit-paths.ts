/** Answers: over which spans do the two paths of each circuit lead, and do these spans join its ends? */
import { type Network, resolveReferences } from "../../model/index.ts";

/** Path of circuit c: rows[starts[c] .. starts[c + 1]], in order; −1 where a span is not known. */
export type PathLists = { readonly starts: Uint32Array; readonly rows: Int32Array };

export type CircuitPaths = {
  /** Site rows, −1 where unknown. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly working: PathLists;
  readonly protection: PathLists;
};

export function circuitPaths({ sites, spans, circuits }: Network): CircuitPaths {
  const { from, to, working, protection } = circuits.columns;
  return {
    from: resolveReferences(from, sites.columns.id),
    to: resolveReferences(to, sites.columns.id),
    working: { starts: working.starts, rows: resolveReferences(working, spans.columns.id) },
    protection: { starts: protection.starts, rows: resolveReferences(protection, spans.columns.id) },
  };
}

export const PATH_FAULTS = [
  "empty",
  "unknown-span",
  "span-ends-unknown",
  "not-in-use",
  "ends-unknown",
  "gap",
  "wrong-ends",
] as const;
/** What keeps a path from being one: the first of them that applies. */
export type PathFault = (typeof PATH_FAULTS)[number];

export type CheckedPath = {
  /** Known span rows in the order of the register; those of a whole path from the first end to the second. */
  readonly spans: readonly number[];
  /** Both ends of the circuit, −1 where unknown, and between them the sites that the known spans touch, in order. */
  readonly sites: readonly number[];
  /** Of the known spans together. */
  readonly metres: number;
  readonly fault: PathFault | null;
  /** The place in the list, counted from 0, where the fault is; −1 where it is of the path as a whole. */
  readonly faultAt: number;
};

type Spans = {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly used: Uint8Array;
  readonly lengths: Float64Array;
};

export function checkPath(
  { from, to, working, protection }: CircuitPaths,
  circuit: number,
  which: "working" | "protection",
  spans: Spans,
): CheckedPath {
  const { starts, rows } = { working, protection }[which];
  const listed = [...rows.subarray(starts[circuit] as number, starts[circuit + 1] as number)];
  const ends = [from[circuit] as number, to[circuit] as number] as const;
  const [start, goal] = ends;
  const known = listed.filter((span) => span >= 0);
  const metres = known.reduce((sum, span) => sum + (spans.lengths[span] as number), 0);
  const faulty = (fault: PathFault, faultAt: number): CheckedPath => {
    const touched = known.flatMap((span) => [spans.from[span] as number, spans.to[span] as number]);
    const inner = [...new Set(touched)].filter((site) => site >= 0 && !ends.includes(site));
    return { spans: known, sites: [start, ...inner, goal], metres, fault, faultAt };
  };
  if (listed.length === 0) return faulty("empty", -1);
  const findAt = (fault: PathFault, is: (span: number) => boolean) => {
    const at = listed.findIndex(is);
    return at < 0 ? null : faulty(fault, at);
  };
  const early =
    findAt("unknown-span", (span) => span < 0) ??
    findAt("span-ends-unknown", (span) => (spans.from[span] as number) < 0 || (spans.to[span] as number) < 0) ??
    findAt("not-in-use", (span) => spans.used[span] === 0);
  if (early !== null) return early;
  if (start < 0 || goal < 0 || start === goal) return faulty("ends-unknown", -1);
  const onward = walk(listed, start, spans);
  if (onward.sites.at(-1) === goal) return { spans: listed, sites: onward.sites, metres, fault: null, faultAt: -1 };
  const reversed = listed.toReversed();
  const back = walk(reversed, start, spans);
  if (back.sites.at(-1) === goal) return { spans: reversed, sites: back.sites, metres, fault: null, faultAt: -1 };
  // Whichever way round holds for longer is how the register means it.
  if (onward.gapAt < 0 || back.gapAt < 0) return faulty("wrong-ends", -1);
  if (onward.gapAt === 0 && back.gapAt === 0) return faulty("wrong-ends", -1);
  return faulty("gap", onward.gapAt >= back.gapAt ? onward.gapAt : listed.length - back.gapAt);
}

/** gapAt: the first span that does not go on where the one before ended; −1 for none. */
function walk(
  list: readonly number[],
  start: number,
  { from, to }: Spans,
): { readonly sites: number[]; readonly gapAt: number } {
  const sites = [start];
  for (const [i, span] of list.entries()) {
    const at = sites[i];
    if (from[span] === at) sites.push(to[span] as number);
    else if (to[span] === at) sites.push(from[span] as number);
    else return { sites: [-1], gapAt: i };
  }
  return { sites, gapAt: -1 };
}

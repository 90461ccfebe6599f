/**
 * Answers: which spans are listed twice?
 *
 * Two spans are one if they join the same two sites and their lines have the same points, each within the tolerance, in
 * the one order or the other; without lines, if they are listed from either end and say the same. Parallel spans on other
 * ground are none, and nor are spans without lines listed the same way round. Of several that are one, those that run
 * like the first are its duplicates; the first that runs the other way is listed both ways, and the rest duplicate that.
 * O(n log n + points), as long as few spans join the same two sites.
 */
import { ellipsoidDistance } from "../geo/distance.ts";
import type { AnyTable, Column } from "../model/index.ts";
import type { Ground } from "./ground.ts";

export type Twin = {
  readonly span: number;
  readonly other: number;
  /** Listed from the other end. */
  readonly turned: boolean;
  /** All they say of themselves is the same, but for the id and the ends. */
  readonly alike: boolean;
};

type Class = { readonly first: number; turned: number };

const METRES_PER_DEGREE = 110_000;
const NO_LINE = -1000;
/** What two listings of one span need not share. */
const OWN: ReadonlySet<string> = new Set(["id", "from", "to"]);

export function findTwins(ground: Ground): Twin[] {
  const { from, to, toleranceM, network } = ground;
  const middle = meanLatitudes(ground);
  const low = (span: number) => Math.min(from[span] as number, to[span] as number);
  const high = (span: number) => Math.max(from[span] as number, to[span] as number);
  const byId = (a: number, b: number) => (ground.spanId(a) < ground.spanId(b) ? -1 : 1);
  const order = Uint32Array.from(from.keys())
    .filter((span) => middle[span] !== NO_LINE || low(span) >= 0)
    .sort(
      (a, b) => low(a) - low(b) || high(a) - high(b) || (middle[a] as number) - (middle[b] as number) || byId(a, b),
    );
  const reach = (2 * toleranceM) / METRES_PER_DEGREE;
  const twins: Twin[] = [];
  let classes: Class[] = [];
  let before = -1;
  for (const span of order) {
    if (before < 0 || low(before) !== low(span) || high(before) !== high(span)) classes = [];
    before = span;
    if (classes.length > 0) {
      // Lines further apart than this are not one.
      classes = classes.filter(({ first }) => (middle[span] as number) - (middle[first] as number) <= reach);
    }
    const one = classes.find(({ first }) => compareSpans(ground, first, span) !== null);
    if (one === undefined) {
      classes.push({ first: span, turned: -1 });
      continue;
    }
    const runsBack = from[span] !== from[one.first];
    const other = runsBack && one.turned >= 0 ? one.turned : one.first;
    const turned = runsBack && one.turned < 0;
    if (turned) one.turned = span;
    twins.push({ span, other, turned, alike: sayTheSame(network.spans as AnyTable, other, span) });
  }
  return twins;
}

/** Of all points; NO_LINE where one is not known, or there is none. */
function meanLatitudes({ lines: { starts, coordinates } }: Ground): Float64Array {
  const means = new Float64Array(starts.length - 1);
  for (let span = 0; span < means.length; span++) {
    const [first, after] = [starts[span] as number, starts[span + 1] as number];
    let sum = 0;
    let isKnown = after > first;
    for (let i = first; i < after; i++) {
      isKnown &&= Number.isFinite(coordinates[2 * i]);
      sum += coordinates[2 * i + 1] as number;
    }
    means[span] = isKnown && Number.isFinite(sum) ? sum / (after - first) : NO_LINE;
  }
  return means;
}

type Spans = Pick<Ground, "from" | "to" | "lines" | "network" | "toleranceM">;

/** Of spans between the same two sites: whether they are one, and whether their lines run the same way. */
export function compareSpans(
  { from, to, lines, network, toleranceM }: Spans,
  a: number,
  b: number,
): "same" | "turned" | null {
  const { starts } = lines;
  const points = (starts[a + 1] as number) - (starts[a] as number);
  if (points !== (starts[b + 1] as number) - (starts[b] as number)) return null;
  if (points === 0) {
    const isListedBack = from[a] !== from[b] && from[a] === to[b];
    return isListedBack && sayTheSame(network.spans as AnyTable, a, b) ? "turned" : null;
  }
  const { coordinates } = lines;
  const isNear = (i: number, j: number) =>
    ellipsoidDistance(
      coordinates[2 * i] as number,
      coordinates[2 * i + 1] as number,
      coordinates[2 * j] as number,
      coordinates[2 * j + 1] as number,
    ) <= toleranceM;
  const [firstA, firstB, lastB] = [starts[a] as number, starts[b] as number, (starts[b + 1] as number) - 1];
  const runsWith = (pointOfB: (i: number) => number) => {
    for (let i = 0; i < points; i++) if (!isNear(firstA + i, pointOfB(i))) return false;
    return true;
  };
  if (runsWith((i) => firstB + i)) return "same";
  return runsWith((i) => lastB - i) ? "turned" : null;
}

function sayTheSame(table: AnyTable, a: number, b: number): boolean {
  const known = Object.entries(table.columns).filter(([field]) => !OWN.has(field));
  return [...known, ...Object.entries(table.extra)].every(([, column]) => isSame(column, a, b));
}

function isSame(column: Column, a: number, b: number): boolean {
  if (column.type === "number") return Object.is(column.values[a], column.values[b]);
  if (column.type !== "list") return column.codes[a] === column.codes[b];
  const { starts, codes } = column;
  const listOf = (row: number) => codes.subarray(starts[row], starts[row + 1]).join();
  return listOf(a) === listOf(b);
}

/** Answers: how many circuits, or sites, are out of service for about so long? */

/** Minutes of a year at which a bar begins, the first at none; each about three times the one before. */
export const BIN_STARTS = [0, 1, 3, 10, 30, 100, 300, 1000] as const;

export type Bins = {
  readonly counts: readonly number[];
  /** For which nobody knows. */
  readonly unknown: number;
  /** Half are out of service for less; null where nothing is known. */
  readonly median: number | null;
};

export function binMinutes(minutes: Float64Array): Bins {
  const counts = BIN_STARTS.map(() => 0);
  const known = minutes.filter((each) => !Number.isNaN(each)).sort();
  for (const each of known) {
    const bin = BIN_STARTS.findLastIndex((start) => each >= start);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const middle = known.length >> 1;
  const median = known.length % 2 === 1 ? known[middle] : ((known[middle - 1] ?? 0) + (known[middle] ?? 0)) / 2;
  return { counts, unknown: minutes.length - known.length, median: known.length === 0 ? null : (median ?? null) };
}

/** Spans that part about as much: how many sites from which to which, how wide they are drawn, and from which zoom on. */
export type Weight = {
  readonly from: number;
  /** null: and all that part more. */
  readonly to: number | null;
  readonly width: number;
  readonly minZoom: number;
};

/** Below this many sites everything is worth seeing from afar. */
const SMALL = 300;

/**
 * Heaviest first. What counts as heavy grows with the network: from afar only what parts much is seen, and the last
 * spur is a matter of its own township.
 */
export function ringWeights(siteCount: number): readonly Weight[] {
  if (siteCount < SMALL) return [{ from: 1, to: null, width: 6, minZoom: 0 }];
  const heavy = Math.min(100, Math.max(4, Math.round(siteCount / 80)));
  const middle = Math.ceil(heavy / 4);
  return [
    { from: heavy, to: null, width: 7, minZoom: 0 },
    { from: middle, to: heavy - 1, width: 5, minZoom: 7 },
    ...(middle > 1 ? [{ from: 1, to: middle - 1, width: 4, minZoom: 8 }] : []),
  ];
}

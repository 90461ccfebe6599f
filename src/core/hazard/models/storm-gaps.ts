/**
 * What does a storm that was reported in part look like in full?
 *
 * Regressions of the western Pacific and the Atlantic as in CLIMADA's tc_tracks.py, on winds over one minute in knots;
 * the radius by pressure explains 0.79 of what was measured.
 */
const KNOT_MS = 0.514444;
const NAUTICAL_MILE_KM = 1.852;

/** Central pressure in hPa, and the radius of the strongest wind in nautical miles. */
const RADII = [
  [872, 14.91],
  [940, 15.73],
  [980, 25.74],
  [1021, 56.86],
] as const;

/** Beyond the pressures at either end, as at the end. */
export function radiusByPressure(pcHpa: number): number {
  const [first, last] = [RADII[0], RADII[RADII.length - 1] ?? RADII[0]];
  const held = Math.min(last[0], Math.max(first[0], pcHpa));
  const above = RADII.findIndex(([pressure], i) => i > 0 && held <= pressure);
  const [p1, r1] = RADII[above - 1] ?? first;
  const [p2, r2] = RADII[above] ?? last;
  return NAUTICAL_MILE_KM * (r1 + ((held - p1) / (p2 - p1)) * (r2 - r1));
}

export const windByPressure = (pcHpa: number, lat: number, lon: number): number =>
  Math.max(0, KNOT_MS * (1216.5223 - 0.04086 * lat - 0.0419 * lon - 1.1797 * pcHpa));

export const pressureByWind = (vMaxMs: number, lat: number, lon: number): number =>
  1026.3401 - 0.05504 * lat - 0.03536 * lon - (0.7357 * vMaxMs) / KNOT_MS;

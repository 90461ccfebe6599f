/**
 * How far does a slope slide in an earthquake, and does it fail?
 *
 * Jibson 2007, from the share of the critical acceleration in the peak: r = critical / PGA. A slope whose critical
 * acceleration is not reached does not move. The regressions hold for r of 0.05 and more.
 */
export const JIBSON = ["jibson-a", "jibson-b"] as const;
export type Jibson = (typeof JIBSON)[number];

export function displacementCm(model: Jibson, r: number, mw: number): number {
  if (r >= 1) return 0;
  return model === "jibson-a"
    ? 10 ** 0.215 * (1 - r) ** 2.341 * r ** -1.438
    : 10 ** (-2.71 + 0.424 * mw) * (1 - r) ** 2.335 * r ** -1.478;
}

/** Of a slope that has slid so far. */
export const slideProbability = (cm: number): number => 0.335 * -Math.expm1(-0.048 * cm ** 1.565);

/** Acceleration, in g, at which a slope of a factor of safety begins to slide; 0 where it slides already. */
export const criticalG = (safety: number, slopeDeg: number): number =>
  Math.max(0, safety - 1) * Math.sin((slopeDeg * Math.PI) / 180);

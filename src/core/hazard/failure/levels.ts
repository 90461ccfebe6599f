/**
 * By how much does the whole event exceed what is expected of it? Its common residual is standard normal; sixteen equally
 * likely levels stand for it, each by the mean of its sixteenth.
 *
 * Between a and b the mean of a standard normal variable is (φ(a) − φ(b)) / (Φ(b) − Φ(a)), and here Φ(b) − Φ(a) = 1 / 16.
 * The levels add up to nothing; their variance is 0.978. The rest of 1 lies within the sixteenths, and is told with what
 * varies from place to place, so that the chance at one place comes out as with the whole spread.
 */
import { normalCdf, normalDensity } from "../normal-cdf.ts";
import { LEVEL_COUNT } from "./risks.ts";

const HALVINGS = 60;
const FAR = 10;

/** The level at which the most fails. */
export const TOP = LEVEL_COUNT - 1;

/** z of each level, rising. */
export const LEVELS: Float64Array = Float64Array.from(
  { length: LEVEL_COUNT },
  (_, k) => LEVEL_COUNT * (normalDensity(quantile(k)) - normalDensity(quantile(k + 1))),
);

const VARIANCE = LEVELS.reduce((sum, z) => sum + z * z, 0) / LEVEL_COUNT;

/** Below which so many sixteenths lie. */
function quantile(sixteenths: number): number {
  if (sixteenths === 0) return Number.NEGATIVE_INFINITY;
  if (sixteenths === LEVEL_COUNT) return Number.POSITIVE_INFINITY;
  let [low, high] = [-FAR, FAR];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) * LEVEL_COUNT < sixteenths) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** How ln of a strength varies: with the whole event, and from place to place. */
export type SpreadOfStrength = {
  /** By what its median is multiplied at each level, so that what it does rises. */
  readonly scale: Float64Array;
  readonly localSigma: number;
};

/** falling: the weaker the worse, as a distance is. */
export function spreadOfStrength(sigmaLn: number, sharedVariance: number, falling: boolean): SpreadOfStrength {
  const shared = (falling ? -1 : 1) * Math.sqrt(sharedVariance) * sigmaLn;
  return {
    scale: LEVELS.map((z) => Math.exp(shared * z)),
    localSigma: Math.sqrt(1 - sharedVariance * VARIANCE) * sigmaLn,
  };
}

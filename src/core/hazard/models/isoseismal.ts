/**
 * Which ellipse of equal shaking runs through a place?
 *
 * The axes a (along the strike) and b (across it) of one ellipse belong together by shaking alike: the curve of the major
 * axis at a equals that of the minor axis at b. Through a place x along and y across runs the one with (x/a)² + (y/b)² = 1.
 * It is solved for a, not interpolated between the axes: interpolating logarithms loses their sign, and lets a small
 * event shake harder with distance. Bracketed by closed forms, then false position (Illinois): some eight steps.
 *
 * Next to the source, within 3 km, the two curves need not meet: where one of them lies above all that the other
 * reaches, the shaking is held at the lower of both, so that it is the same from every side.
 */
import { type Curves, radiusOf, valueAt } from "./attenuation.ts";

export type Ellipse = { readonly majorKm: number; readonly minorKm: number; readonly value: number };

const CLOSE_ENOUGH = 1e-10;
const MOST_STEPS = 100;

export function ellipseThrough(curves: Curves, alongKm: number, acrossKm: number): Ellipse {
  const majorKm = majorThrough(curves, Math.abs(alongKm), Math.abs(acrossKm));
  return {
    majorKm,
    minorKm: minorOf(curves, majorKm),
    value: Math.min(valueAt(curves.major, majorKm), valueAt(curves.minor, 0)),
  };
}

const minorOf = ({ major, minor }: Curves, majorKm: number) => Math.max(0, radiusOf(minor, valueAt(major, majorKm)));
const majorOf = ({ major, minor }: Curves, minorKm: number) => Math.max(0, radiusOf(major, valueAt(minor, minorKm)));

function majorThrough(curves: Curves, x: number, y: number): number {
  if (y === 0) return x;
  if (x === 0) return majorOf(curves, y);
  const distance = Math.hypot(x, y);
  const [sin, cos] = [y / distance, x / distance];
  /** How far short of the place the ellipse passes on the way there, in km; negative beyond it. */
  const short = (a: number) => {
    const b = minorOf(curves, a);
    return distance - (a * b) / Math.sqrt((a * sin) ** 2 + (b * cos) ** 2);
  };
  let low = Math.max(x, majorOf(curves, y));
  let high = Math.max(distance, majorOf(curves, distance));
  let [atLow, atHigh] = [short(low), short(high)];
  if (atLow <= 0) return low;
  if (atHigh >= 0) return high;
  let moved: "low" | "high" | null = null;
  for (let step = 0; step < MOST_STEPS && high - low > CLOSE_ENOUGH * high; step++) {
    const middle = low + ((high - low) * atLow) / (atLow - atHigh);
    const atMiddle = short(middle);
    if (Math.abs(atMiddle) <= CLOSE_ENOUGH * distance) return middle;
    // An end that stays where it is twice counts half, or false position creeps.
    if (atMiddle > 0) {
      [low, atLow] = [middle, atMiddle];
      if (moved === "low") atHigh /= 2;
      moved = "low";
    } else {
      [high, atHigh] = [middle, atMiddle];
      if (moved === "high") atLow /= 2;
      moved = "high";
    }
  }
  return (low + high) / 2;
}

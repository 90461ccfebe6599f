/**
 * How hard does one earthquake shake any place on earth?
 *
 * The relations know a source as its epicentre, whatever the length of its rupture, which lies in the ellipses already. So
 * an event on a fault either sits in the middle of the line, with the ellipses along it, or may begin anywhere on it: then
 * every place gets what the worst epicentre would give it. That is an envelope, not one event. With ellipses that lie
 * along each stretch of the line, the worst is the point of the stretch that is nearest to the place.
 *
 * Cost of a place: three ellipses, some 2 µs, for each stretch of the line that is not clearly too far.
 */
import type { LineShape } from "../../model/index.ts";
import { type Curves, radiusOf, type ShakingCurves, shakingCurves, valueAt } from "./attenuation.ts";
import { type Shaking, shakingBeside } from "./ground-motion.ts";
import { ATTENUATION } from "./read-attenuation.ts";
import { MOST_KM } from "./shaking-range.ts";
import { besides, type ShakingSource, stretchesOf } from "./shaking-sources.ts";

export type Earthquake = {
  readonly source: ShakingSource;
  readonly ms: number;
  /** As the table of attenuation calls it. */
  readonly region: string;
  /** Beyond it there is no answer; as far as the relations hold, where it is not said. */
  readonly reachKm?: number;
};

export type ShakingField = {
  /** null out of reach: nobody knows, which is not the same as none. NaN for a measure without a relation. */
  at(lon: number, lat: number): Shaking | null;
  /**
   * Where the measure (ln of gal, ln of cm/s, degrees) falls below a value: a closed ring around the epicentre. null
   * where it is nowhere so strong, and for a fault on which it may begin anywhere.
   */
  ring(measure: keyof ShakingCurves, value: number): LineShape | null;
};

const RING_POINTS = 180;

/** null for a source without a place or a direction, and for a region that the table does not hold. */
export function shakingField(
  { source, ms, region, reachKm = MOST_KM }: Earthquake,
  attenuation = ATTENUATION,
): ShakingField | null {
  const curves = shakingCurves(attenuation, region, ms);
  const stretches = stretchesOf(source);
  if (curves === null || stretches === null) return null;
  return {
    at(lon, lat) {
      let worst: Shaking | null = null;
      for (const stretch of stretches) {
        const [along, across] = besides(stretch, lon, lat);
        const km = Math.hypot(along, across);
        if (!(km <= reachKm) || (worst !== null && noHarder(curves, km, worst))) continue;
        const { shaking } = shakingBeside(curves, along, across);
        worst = worst === null ? shaking : harder(worst, shaking);
      }
      return worst;
    },
    ring(measure, value) {
      const [epicentre, ...more] = stretches;
      const axes = axesOf(curves[measure], value);
      if (epicentre === undefined || more.length > 0 || epicentre.halfKm > 0 || axes === null) return null;
      const { frame, sin, cos } = epicentre;
      return Array.from({ length: RING_POINTS + 1 }, (_, i) => {
        const turn = (2 * Math.PI * (i % RING_POINTS)) / RING_POINTS;
        const [along, across] = [1000 * axes.majorKm * Math.cos(turn), 1000 * axes.minorKm * Math.sin(turn)];
        return frame.toEarth(along * sin + across * cos, along * cos - across * sin);
      });
    },
  };
}

function axesOf({ major, minor }: Curves, value: number) {
  const [majorKm, minorKm] = [radiusOf(major, value), radiusOf(minor, value)];
  return majorKm > 0 && minorKm > 0 ? { majorKm, minorKm } : null;
}

/** Whether a place so far from a source cannot be shaken harder than it is already, wherever it lies around it. */
function noHarder({ lnPga, lnPgv, intensity }: ShakingCurves, km: number, worst: Shaking): boolean {
  const most = ({ major, minor }: Curves) => Math.max(valueAt(major, km), valueAt(minor, km));
  return (
    most(lnPga) <= Math.log(worst.pgaGal) && most(lnPgv) <= Math.log(worst.pgvCms) && most(intensity) <= worst.intensity
  );
}

/** Each measure by itself: the worst epicentre for one need not be the worst for another. */
function harder(one: Shaking, other: Shaking): Shaking {
  return {
    pgaGal: Math.max(one.pgaGal, other.pgaGal),
    pgvCms: Math.max(one.pgvCms, other.pgvCms),
    intensity: Math.max(one.intensity, other.intensity),
    instrumental: Math.max(one.instrumental, other.instrumental),
  };
}

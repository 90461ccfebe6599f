/**
 * How hard does the ground shake at a place beside an earthquake?
 *
 * Peak acceleration and velocity and intensity each have ellipses of their own (attenuation.ts, isoseismal.ts). Two
 * intensities come out, which may differ by more than a degree far from the source: the one of the intensity relation is for
 * maps and lists, the instrumental one follows from acceleration and velocity.
 */
import type { Axis, ShakingCurves } from "./attenuation.ts";
import { valueAt } from "./attenuation.ts";
import { instrumentalIntensity } from "./instrumental-intensity.ts";
import { type Ellipse, ellipseThrough } from "./isoseismal.ts";

export type Shaking = {
  readonly pgaGal: number;
  readonly pgvCms: number;
  /** Degrees, 1 to 12. */
  readonly intensity: number;
  readonly instrumental: number;
};

export function shakingOnAxis({ lnPga, lnPgv, intensity }: ShakingCurves, axis: Axis, km: number): Shaking {
  return shakingOf(valueAt(lnPga[axis], km), valueAt(lnPgv[axis], km), valueAt(intensity[axis], km));
}

/** At a place so far along the strike and so far across it; and the ellipse of equal velocity through it. */
export function shakingBeside(
  { lnPga, lnPgv, intensity }: ShakingCurves,
  alongKm: number,
  acrossKm: number,
): { readonly shaking: Shaking; readonly ellipse: Ellipse } {
  const ellipse = ellipseThrough(lnPgv, alongKm, acrossKm);
  const pga = ellipseThrough(lnPga, alongKm, acrossKm).value;
  return { shaking: shakingOf(pga, ellipse.value, ellipseThrough(intensity, alongKm, acrossKm).value), ellipse };
}

function shakingOf(lnPga: number, lnPgv: number, degrees: number): Shaking {
  const [pgaGal, pgvCms] = [Math.exp(lnPga), Math.exp(lnPgv)];
  return {
    pgaGal,
    pgvCms,
    intensity: Math.min(12, Math.max(1, degrees)),
    instrumental: instrumentalIntensity(pgaGal, pgvCms),
  };
}

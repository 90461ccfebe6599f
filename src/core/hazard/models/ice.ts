/**
 * How thick does freezing rain grow on a wire? Jones 1998: what falls on it and what the wind drives against it, spread
 * evenly round, whatever the thickness of the wire.
 */
const ICE_DENSITY = 0.9;
const WATER_DENSITY = 1;

/** Radial thickness in millimetres after so many hours of the same rain (mm/h) and wind (m/s). */
export function radialIceMm(mmPerH: number, windMs: number, hours: number): number {
  const waterInAir = 0.067 * mmPerH ** 0.846;
  const perHour = Math.hypot(mmPerH * WATER_DENSITY, 3.6 * windMs * waterInAir);
  return (hours * perHour) / (ICE_DENSITY * Math.PI);
}

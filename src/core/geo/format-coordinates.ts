/** How is a position written, so that a person can read it and a search box can read it back? */
import type { Position } from "../model/index.ts";

/** Longitude before latitude, six places: a tenth of a metre. */
export function formatDecimal([lon, lat]: Position, digits = 6): string {
  return `${lon.toFixed(digits)}, ${lat.toFixed(digits)}`;
}

/** Latitude before longitude as charts have it: 31°29′33.0″N 103°35′00.0″E. */
export function formatDms([lon, lat]: Position): string {
  return `${sexagesimal(lat)}${lat < 0 ? "S" : "N"} ${sexagesimal(lon)}${lon < 0 ? "W" : "E"}`;
}

/** Whole metres, easting before northing. */
export function formatMetres([east, north]: Position): string {
  return `${east.toFixed(0)}, ${north.toFixed(0)}`;
}

/** Rounded once, in tenths of a second, so that 59.96 seconds become the next minute. */
function sexagesimal(degrees: number): string {
  const tenths = Math.round(Math.abs(degrees) * 36_000);
  const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, "0");
  const minutes = String(Math.floor(tenths / 600) % 60).padStart(2, "0");
  return `${Math.floor(tenths / 36_000)}°${minutes}′${seconds}″`;
}

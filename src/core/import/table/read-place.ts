/** Answers: which position do the texts of a longitude and a latitude make? Decimal degrees, metres, or degrees, minutes and seconds. */
import { readCoordinateText } from "../../geo/read-coordinate-text.ts";
import type { Position } from "../../model/index.ts";

const PLAIN = /^\s*[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[-+]?\d+)?\s*°?\s*$/i;

/** null where they make none. */
export function readPlace(lon: string, lat: string): Position | null {
  const x = readPlain(lon);
  const y = readPlain(lat);
  if (x !== null && y !== null) return [x, y];
  const said = readCoordinateText(`${lon}, ${lat}`);
  if (said === null) return null;
  const [a, b] = said.numbers;
  return a.axis === "lat" || b.axis === "lon" ? [b.value, a.value] : [a.value, b.value];
}

/** Where both stand in one cell: 37°36'37.8"N 121°2'17.9"W. */
export function readPair(text: string): Position | null {
  const said = readCoordinateText(text);
  if (said === null) return null;
  const [a, b] = said.numbers;
  return a.axis === "lat" || b.axis === "lon" ? [b.value, a.value] : [a.value, b.value];
}

function readPlain(text: string): number | null {
  const quick = Number(text);
  if (!Number.isNaN(quick) && text.trim() !== "") return quick;
  return PLAIN.test(text) ? Number(text.replace(",", ".").replace("°", "")) : null;
}

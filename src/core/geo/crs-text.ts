/**
 * Answers: how are positions written, in one word that a person can type and a file can keep?
 *
 * EPSG:4544, EPSG:4326/yx (north or latitude first), GCJ02/dm (104.3456 is 104°34.56′), local (no place on earth).
 * A slash, because shells leave it alone.
 */
import { type CoordinateSystem, findSystem } from "./coordinate-systems.ts";

/** xy: east or longitude first, as files have it; yx: the north first, as surveyors do, or swapped by mistake. */
export type AxisOrder = "xy" | "yx";

/**
 * How an angle is written: 104.576, 104.3456 for 104°34.56′, 104.343360 for 104°34′33.60″, 10434.56 for 104°34.56′.
 */
export type Notation = "decimal" | "degrees-minutes" | "degrees-minutes-seconds" | "packed-minutes";

export type Writing = {
  /** null: a drawing's own grid, pixels; where it lies on earth nobody knows. */
  readonly system: CoordinateSystem | null;
  /** null: not said. */
  readonly order: AxisOrder | null;
  readonly notation: Notation;
};

export const LOCAL_GRID = "local";

const NOTATIONS: Readonly<Record<string, Notation>> = {
  dm: "degrees-minutes",
  dms: "degrees-minutes-seconds",
  ddmm: "packed-minutes",
};

/** What may be typed, for whoever typed something else. */
export const CRS_EXAMPLES = `EPSG:4326, EPSG:4490, EPSG:4549, EPSG:4544/yx, EPSG:4326/dm, GCJ02, BD09, ${LOCAL_GRID}, …`;

export function readCrs(text: string): Writing | null {
  const [id = "", ...rest] = text.trim().split("/");
  if (id.toLowerCase() === LOCAL_GRID)
    return rest.length === 0 ? { system: null, order: null, notation: "decimal" } : null;
  const system = findSystem(id) ?? findSystem(id.toUpperCase());
  if (system === null) return null;
  let order: AxisOrder | null = null;
  let notation: Notation = "decimal";
  for (const word of rest.map((each) => each.toLowerCase())) {
    const named = NOTATIONS[word];
    if (word === "xy" || word === "yx") order = word;
    else if (named !== undefined && system.unit === "degree") notation = named;
    else return null;
  }
  return { system, order, notation };
}

/** The usual order and notation go without saying. */
export function writeCrs({ system, order, notation }: Writing): string {
  if (system === null) return LOCAL_GRID;
  const short = Object.entries(NOTATIONS).find(([, each]) => each === notation)?.[0];
  return [system.id, ...(order === "yx" ? [order] : []), ...(short === undefined ? [] : [short])].join("/");
}

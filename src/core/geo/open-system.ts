/**
 * Answers: how do positions of the system that this text names become WGS-84, and back?
 * The text is the id of a system here, an EPSG code of epsg-definitions.ts, or a definition in the words of proj4 or WKT.
 */
import proj4 from "proj4";
import type { Position } from "../model/index.ts";
import { buildTransform, type Transform } from "./build-transform.ts";
import { findSystem, WGS84 } from "./coordinate-systems.ts";
import { findEpsgDefinition } from "./epsg-definitions.ts";

export type OpenSystem = {
  readonly toWgs84: Transform;
  readonly fromWgs84: Transform;
  /** x and y are longitude and latitude, in degrees of WGS-84 or what agrees with it. */
  readonly isWgs84: boolean;
};

const opened = new Map<string, OpenSystem | null>();

/** null where nobody here knows how to compute it. */
export function openSystem(text: string): OpenSystem | null {
  const known = opened.get(text);
  if (known !== undefined) return known;
  const system = open(text);
  opened.set(text, system);
  return system;
}

function open(text: string): OpenSystem | null {
  const system = findSystem(text);
  if (system !== null) {
    const [toWgs84, fromWgs84] = [buildTransform(system, WGS84), buildTransform(WGS84, system)];
    // The two datums agree within decimetres.
    return { toWgs84, fromWgs84, isWgs84: system.family === "wgs84" || system.family === "cgcs2000" };
  }
  const definition = findEpsgDefinition(text) ?? text;
  if (definition === WGS84.definition) return open(WGS84.id);
  try {
    const projection = proj4(definition);
    const pair = ([x = Number.NaN, y = Number.NaN]: readonly number[]): Position => [x, y];
    const toWgs84: Transform = ([x, y]) => pair(projection.inverse([x, y]));
    const fromWgs84: Transform = ([lon, lat]) => pair(projection.forward([lon, lat]));
    toWgs84([0, 0]);
    return { toWgs84, fromWgs84, isWgs84: false };
  } catch {
    return null;
  }
}

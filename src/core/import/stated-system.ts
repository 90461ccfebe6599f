/** Answers: which coordinate system does a file mean by this code of the EPSG register or this description? */
import { buildTransform } from "../geo/build-transform.ts";
import { findSystem, WGS84 } from "../geo/coordinate-systems.ts";
import { readWktSystem, type WktSystem } from "../geo/read-wkt-system.ts";

/** Degrees of datums that agree with WGS-84 within a metre or two, less than a survey of routes knows. */
const AS_WGS84 = new Set([4258, 4269, 4283, 4979, 7844]);

export type SystemSaid = {
  /** 0 where the file gives none. */
  readonly code: number;
  readonly name: string;
  /** Well-known text; empty where the file gives none. */
  readonly wkt: string;
};

/** null where nothing is said; undefined where what is said is not known here. */
export function statedSystem(said: SystemSaid | null): WktSystem | null | undefined {
  if (said === null || (said.code === 0 && said.wkt === "" && said.name === "")) return null;
  const { code, name, wkt } = said;
  const system = findSystem(`EPSG:${code}`);
  if (system !== null) {
    const toWgs84 = system.id === WGS84.id ? null : buildTransform(system, WGS84);
    return { name: name || system.id, id: system.id, toWgs84, inexact: false };
  }
  if (AS_WGS84.has(code)) return { name: name || `EPSG:${code}`, toWgs84: null, inexact: false };
  return readWktSystem(wkt) ?? undefined;
}

/** For a message. */
export function nameOfSystem({ code, name, wkt }: SystemSaid): string {
  return (code === 0 ? name || wkt : `EPSG:${code}`).slice(0, 60);
}

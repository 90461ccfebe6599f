/** Answers: which coordinate system does a file mean by this code of the EPSG register or this description? */
import { findSystem } from "../../geo/coordinate-systems.ts";
import { openSystem } from "../../geo/open-system.ts";
import { readWktSystem, type WktSystem } from "../../geo/read-wkt-system.ts";

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
  const epsg = `EPSG:${code}`;
  const system = code === 0 ? null : openSystem(epsg);
  if (system !== null) {
    const id = findSystem(epsg) === null ? {} : { id: epsg };
    return {
      name: name || epsg,
      ...id,
      toWgs84: system.isWgs84 ? null : system.toWgs84,
      inexact: findSystem(epsg)?.inexact ?? false,
    };
  }
  return readWktSystem(wkt) ?? undefined;
}

/** For a message. */
export function nameOfSystem({ code, name, wkt }: SystemSaid): string {
  return (code === 0 ? name || wkt : `EPSG:${code}`).slice(0, 60);
}

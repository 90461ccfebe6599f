/**
 * How is a position of one coordinate system written in another?
 *
 * Through WGS-84, by proj4 for projections and gcoord for the two shifted systems. Outside mainland China the shifted
 * systems are WGS-84: Hong Kong, Macau, Taiwan and the rest of the world carry no shift on the maps that use them.
 */
import gcoord from "gcoord";
import proj4 from "proj4";
import type { Position } from "../model/index.ts";
import { type CoordinateSystem, WGS84 } from "./coordinate-systems.ts";
import { isMainland } from "./is-mainland.ts";

export type Transform = (position: Position) => Position;

export function buildTransform(from: CoordinateSystem, to: CoordinateSystem): Transform {
  if (from.id === to.id) return (position) => position;
  const start = toWgs84(from);
  const end = fromWgs84(to);
  return (position) => end(start(position));
}

function toWgs84(system: CoordinateSystem): Transform {
  if (system.definition === null) return unshift(system.family === "bd09" ? gcoord.BD09 : gcoord.GCJ02);
  if (system.id === WGS84.id) return (position) => position;
  const projection = proj4(system.definition);
  return ([x, y]) => pair(projection.inverse([x, y]));
}

function fromWgs84(system: CoordinateSystem): Transform {
  if (system.definition === null) return shift(system.family === "bd09" ? gcoord.BD09 : gcoord.GCJ02);
  if (system.id === WGS84.id) return (position) => position;
  const projection = proj4(system.definition);
  return ([lon, lat]) => pair(projection.forward([lon, lat]));
}

type Shifted = typeof gcoord.GCJ02 | typeof gcoord.BD09;

function shift(system: Shifted): Transform {
  return (position) => (isMainland(position) ? pair(gcoord.transform([...position], gcoord.WGS84, system)) : position);
}

/** Whether a position was shifted shows only once the shift is taken off: it was if it then lies in the mainland. */
function unshift(system: Shifted): Transform {
  return (position) => {
    const unshifted = pair(gcoord.transform([...position], system, gcoord.WGS84));
    return isMainland(unshifted) ? unshifted : position;
  };
}

function pair(numbers: readonly number[]): Position {
  return [numbers[0] ?? Number.NaN, numbers[1] ?? Number.NaN];
}

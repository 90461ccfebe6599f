/** Answers: may an event that reaches so far from a way, or lies within some boxes, come to what lies in a box? */
import type { Bounds } from "../../geo/bounds.ts";
import type { LineShape } from "../../model/index.ts";
import { BoxTree } from "../../topology/box-tree.ts";

/** Longitudes may be counted on beyond the 180th meridian. Never false where the event does come. */
export type Comes = (minX: number, minY: number, maxX: number, maxY: number) => boolean;

const AS_IT_IS = [0];
const EVERY_TURN = [0, 360, -360];
/** By how many degrees a box is to be looked at further east, for something that may go round the 180th meridian. */
export const turnsOf = (goesRound: boolean, minX: number, maxX: number): readonly number[] =>
  goesRound || minX < -180 || maxX > 180 ? EVERY_TURN : AS_IT_IS;

/** No degree of the meridian is shorter. */
const LEAST_KM_OF_DEGREE = 110.5;

/** ways: lines, or single places, whose longitudes may be counted on beyond the 180th meridian. */
export function comesNear(ways: readonly LineShape[], reachKm: number): Comes {
  const up = reachKm / LEAST_KM_OF_DEGREE;
  const boxes = ways.flatMap((way) =>
    way.slice(0, Math.max(1, way.length - 1)).map(([lon1, lat1], i): Bounds => {
      const [lon, lat2] = way[i + 1] ?? [lon1, lat1];
      const lon2 = lon - 360 * Math.round((lon - lon1) / 360);
      const [south, north] = [Math.min(lat1, lat2) - up, Math.max(lat1, lat2) + up];
      const widest = Math.cos((Math.min(89.9, Math.max(-south, north)) * Math.PI) / 180);
      const aside = Math.min(180, up / widest);
      return [Math.min(lon1, lon2) - aside, south, Math.max(lon1, lon2) + aside, north];
    }),
  );
  return comesInto(boxes);
}

function comesInto(boxes: readonly Bounds[]): Comes {
  const all = boxes.flatMap(([west, south, east, north]) => {
    const turn = 360 * Math.round((west + east) / 720);
    return [-360, 0, 360].map((more) => [west - turn + more, south, east - turn + more, north]);
  });
  const tree = new BoxTree(Float64Array.from(all.flat()));
  return (minX, minY, maxX, maxY) => tree.find(minX, minY, maxX, maxY).length > 0;
}

/**
 * Answers: at which different places do spans end whose site is unknown?
 * From south to north and then from west to east, so that what follows does not depend on the order of the rows.
 * O(ends log ends).
 */
import { writeEarthCentred } from "../geo/earth-centred.ts";
import type { Lines } from "../model/index.ts";

/** An end that names no site and wants one. Any other negative number is an end to be left as it is. */
export const UNKNOWN_END = -1;

/** End 2s is the first of span s, end 2s + 1 its last. Those at place p are ends[starts[p] .. starts[p + 1]). */
export type Places = {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** lon, lat; the 180th meridian is -180. */
  readonly lonLat: Float64Array;
  /** Earth-centred metres. */
  readonly xyz: Float64Array;
  /** Unknown ends of spans whose geometry is unknown too: at no place. */
  readonly nowhere: number;
};

export function listPlaces({ starts, coordinates }: Lines, from: Int32Array, to: Int32Array): Places {
  const lon = new Float64Array(2 * from.length);
  const lat = new Float64Array(2 * from.length);
  const asked = new Uint32Array(2 * from.length);
  let count = 0;
  let nowhere = 0;
  for (let end = 0; end < asked.length; end++) {
    const span = end >> 1;
    const isLast = (end & 1) === 1;
    if ((isLast ? to : from)[span] !== UNKNOWN_END) continue;
    const first = starts[span] as number;
    const after = starts[span + 1] as number;
    const point = isLast ? after - 1 : first;
    const x = after > first ? (coordinates[2 * point] as number) : Number.NaN;
    const y = after > first ? (coordinates[2 * point + 1] as number) : Number.NaN;
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      nowhere++;
      continue;
    }
    lon[end] = x - 360 * Math.floor((x + 180) / 360);
    lat[end] = y;
    asked[count++] = end;
  }
  const ends = asked
    .slice(0, count)
    .sort((a, b) => (lat[a] as number) - (lat[b] as number) || (lon[a] as number) - (lon[b] as number) || a - b);
  return { ...runsOf(ends, lon, lat), ends, nowhere };
}

function runsOf(ends: Uint32Array, lon: Float64Array, lat: Float64Array) {
  const runs: number[] = [];
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i] as number;
    const before = ends[i - 1];
    if (before === undefined || lat[before] !== lat[end] || lon[before] !== lon[end]) runs.push(i);
  }
  const lonLat = new Float64Array(2 * runs.length);
  const xyz = new Float64Array(3 * runs.length);
  runs.forEach((start, place) => {
    const end = ends[start] as number;
    const x = lon[end] as number;
    const y = lat[end] as number;
    lonLat[2 * place] = x;
    lonLat[2 * place + 1] = y;
    writeEarthCentred(x, y, xyz, 3 * place);
  });
  return { count: runs.length, starts: Uint32Array.from([...runs, ends.length]), lonLat, xyz };
}

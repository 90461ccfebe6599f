/** The rule of join-ends as it is told, every end against everything: no grid, no sorting of places, no earth-centred metres. */
import { ellipsoidDistance } from "../../src/core/geo/distance.ts";
import { type LineShape, lineAt, type Position, pointAt } from "../../src/core/model/index.ts";
import type { EndsToJoin } from "../../src/core/topology/join-ends.ts";

type End = { readonly span: number; readonly side: "from" | "to"; readonly at: Position };

const distance = (a: Position, b: Position) => ellipsoidDistance(a[0], a[1], b[0], b[1]);
const wrapped = ([lon, lat]: Position): Position => [lon === 180 ? -180 : lon, lat];
const southWest = (a: Position, b: Position) => a[1] - b[1] || a[0] - b[0];

/** The nearest within the tolerance, the south-western one of several; -1 for none. */
function nearest(at: Position, places: readonly (Position | null)[], toleranceM: number): number {
  let best = -1;
  places.forEach((place, i) => {
    if (place === null || distance(at, place) > toleranceM) return;
    const other = places[best];
    if (!other) best = i;
    else if ((distance(at, place) - distance(at, other) || southWest(place, other)) < 0) best = i;
  });
  return best;
}

/** tight: some touch is so near the tolerance that rounding decides it. */
export function joinEndsSlowly({ sites, spans, from, to, toleranceM = 5 }: EndsToJoin) {
  const places = Array.from({ length: sites.coordinates.length / 2 }, (_, row) => pointAt(sites, row));
  const lines = Array.from({ length: from.length }, (_, span) => lineAt(spans, span));
  const ends: End[] = [];
  let untouched = 0;
  lines.forEach((line, span) => {
    for (const side of ["from", "to"] as const) {
      if ((side === "from" ? from : to)[span] !== -1) continue;
      const at = side === "from" ? line?.[0] : line?.at(-1);
      if (at === undefined) untouched++;
      else ends.push({ span, side, at: wrapped(at) });
    }
  });
  const joined = { from: [...from], to: [...to] };
  const loose: End[] = [];
  for (const end of ends) {
    const site = nearest(end.at, places, toleranceM);
    if (site >= 0) joined[end.side][end.span] = site;
    else loose.push(end);
  }
  const junctions: Position[] = [];
  for (const { at } of loose.toSorted((a, b) => southWest(a.at, b.at))) {
    if (nearest(at, junctions, toleranceM) < 0) junctions.push(at);
  }
  for (const { at, side, span } of loose) joined[side][span] = places.length + nearest(at, junctions, toleranceM);
  const chosen = loose.map(({ side, span }) => joined[side][span]);
  let teeEnds = 0;
  let tight = false;
  for (const { at, side, span } of ends) {
    const site = joined[side][span];
    const touches = lines.some((line, other) => {
      if (line === null || line.length < 2 || joined.from[other] === site || joined.to[other] === site) return false;
      const away = distanceToLine(at, line);
      if (Math.abs(away - toleranceM) < 0.02) tight = true;
      const nearEnd = [line[0], line.at(-1)].some((end) => end !== undefined && distance(at, end) <= toleranceM);
      return away <= toleranceM && !nearEnd;
    });
    if (touches) teeEnds++;
  }
  const counts = {
    snappedEnds: ends.length - loose.length,
    joinedEnds: chosen.filter((site) => chosen.filter((other) => other === site).length > 1).length,
    newJunctions: junctions.length,
    teeEnds,
    untouched,
  };
  return { ...joined, junctions, counts, tight };
}

function distanceToLine(at: Position, line: LineShape): number {
  return Math.min(...line.slice(1).map((end, i) => distanceToSegment(at, line[i] ?? end, end)));
}

/** The best of some places on the way, and about it by thirds: near a pole a line straight in degrees is bent. */
function distanceToSegment(at: Position, [lon, lat]: Position, [endLon, endLat]: Position): number {
  const east = ((endLon - lon + 540) % 360) - 180;
  const away = (share: number) => distance(at, [lon + east * share, lat + (endLat - lat) * share]);
  const steps = Array.from({ length: 17 }, (_, i) => i / 16);
  const best = steps.reduce((least, share) => (away(share) < away(least) ? share : least));
  let [low, high] = [Math.max(0, best - 1 / 16), Math.min(1, best + 1 / 16)];
  for (let i = 0; i < 30; i++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (away(a) < away(b)) high = b;
    else low = a;
  }
  return Math.min(away(best), away(low));
}

/** The rule of join-ends as it is told, every end against everything: no grid, no sorting of places, no earth-centred metres. */
import { lineAt, type Position, pointAt } from "../../src/core/model/index.ts";
import type { EndsToJoin } from "../../src/core/topology/join-ends.ts";
import { distance } from "./distance-to-line.ts";

type End = { readonly span: number; readonly side: "from" | "to"; readonly at: Position };

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
  const counts = {
    snappedEnds: ends.length - loose.length,
    joinedEnds: chosen.filter((site) => chosen.filter((other) => other === site).length > 1).length,
    newJunctions: junctions.length,
    untouched,
  };
  return { ...joined, junctions, counts };
}

/** A network that is drawn in a plane, not on the earth: its sites carry the numbers x and y, in kilometres or metres. */
import type { AnyTable, Lines, Network, Points } from "../core/model/index.ts";
import { spanEnds, topologyColumns } from "../core/topology/topology.ts";
import { Failure } from "./failure.ts";

/** Sites where their numbers x and y say, and spans straight between them: in metres. */
export function planeOf({ sites, spans, ...rest }: Network): { readonly sites: Points; readonly spans: Lines } {
  const [x, y, unit] = numbersOf(sites as AnyTable);
  const coordinates = new Float64Array(2 * sites.count);
  for (let row = 0; row < sites.count; row++) {
    coordinates[2 * row] = (x[row] as number) * unit;
    coordinates[2 * row + 1] = (y[row] as number) * unit;
  }
  const { from, to } = spanEnds(topologyColumns({ sites, spans, ...rest }));
  const lines: number[] = [];
  const starts = new Uint32Array(spans.count + 1);
  for (let span = 0; span < spans.count; span++) {
    const ends = [from[span] as number, to[span] as number];
    const isPlaced = ends.every((end) => end >= 0 && Number.isFinite(coordinates[2 * end]));
    if (isPlaced)
      for (const end of ends) lines.push(coordinates[2 * end] as number, coordinates[2 * end + 1] as number);
    starts[span + 1] = lines.length / 2;
  }
  return {
    sites: { type: "points", coordinates },
    spans: { type: "lines", starts, coordinates: Float64Array.from(lines) },
  };
}

function numbersOf({ extra }: AnyTable): readonly [Float64Array, Float64Array, number] {
  for (const [unit, metres] of [
    ["km", 1000],
    ["m", 1],
  ] as const) {
    // biome-ignore format: two units
    const x = extra[`x_${unit}`];
    const y = extra[`y_${unit}`];
    if (x?.type === "number" && y?.type === "number") return [x.values, y.values, metres];
  }
  throw new Failure(1, ({ region }) => region.noPlane);
}

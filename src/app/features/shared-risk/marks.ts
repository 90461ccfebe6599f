/** What shared stretches look like on the map, ready for the graphics card. */
import { type Bounds, joinBounds } from "../../../core/geo/bounds.ts";
import { findStretch } from "../../../core/geo/find-along.ts";
import { type LineShape, lineAt, type Network } from "../../../core/model/index.ts";
import type { InferredGroup } from "../../../core/redundancy/shared/measure-shared.ts";
import { buildSpanPaths, type SpanPaths } from "../../map/span-paths.ts";
import { type Entry, spineOf } from "./entries.ts";

export type SharedMarks = {
  /** One line for each group: the longest of its stretches stand for all that lie beside them. */
  readonly merged: readonly SpanPaths[];
  readonly bounds: Bounds | null;
};

export type ChosenMarks = {
  readonly id: string;
  readonly merged: SpanPaths;
  /** The spans as a whole, over the band. */
  readonly spans: readonly SpanPaths[];
  /** lon, lat of both ends of the stretch. */
  readonly ends: Float64Array;
  readonly middle: readonly [lon: number, lat: number];
};

/** Groups done between two breaths. */
const AT_ONCE = 200;

export async function sharedMarks(
  network: Network,
  entries: readonly Entry[],
  wanted: () => boolean,
): Promise<SharedMarks | null> {
  const merged: SpanPaths[] = [];
  const boxes: (Bounds | null)[] = [];
  for (let first = 0; first < entries.length; first += AT_ONCE) {
    const paths = entries.slice(first, first + AT_ONCE).flatMap(({ group }) => spinePaths(network, group));
    if (paths.length > 0) merged.push(packPaths(paths));
    boxes.push(boundsOfPaths(paths));
    await new Promise((resolve) => setTimeout(resolve));
    if (!wanted()) return null;
  }
  return { merged, bounds: joinBounds(boxes) };
}

export function chosenMarks(network: Network, { id, group }: Entry): ChosenMarks {
  const spine = spinePaths(network, group);
  const ends = spine.flatMap((path) =>
    [path[0], path.at(-1)].flatMap((at) => (at === undefined ? [] : [at[0], at[1]])),
  );
  return {
    id,
    merged: packPaths(spine),
    spans: [...buildSpanPaths(network, group.spans)],
    ends: Float64Array.from(ends),
    middle: [group.at[0], group.at[1]],
  };
}

/** Every stretch of every member. */
export function stretchesOf({ spans }: Network, { members }: InferredGroup): LineShape[] {
  return members.flatMap(({ span, fromM, toM }) => {
    const path = findStretch(lineAt(spans.geometry, span) ?? [], fromM, toM);
    return path === null ? [] : [path];
  });
}

function spinePaths(network: Network, group: InferredGroup): LineShape[] {
  const spine = spineOf(group);
  return stretchesOf(network, { ...group, members: group.members.filter(({ span }) => span === spine) });
}

export function boundsOfPaths(paths: readonly LineShape[]): Bounds | null {
  return joinBounds(paths.flatMap((path) => path.map(([lon, lat]): Bounds => [lon, lat, lon, lat])));
}

function packPaths(paths: readonly LineShape[]): SpanPaths {
  const startIndices = new Uint32Array(paths.length + 1);
  paths.forEach((path, i) => {
    startIndices[i + 1] = (startIndices[i] as number) + path.length;
  });
  const points = paths.flat();
  return {
    length: paths.length,
    rows: new Uint32Array(paths.length),
    startIndices,
    positions: Float64Array.from(points.flat()),
    styles: new Float32Array(2 * points.length),
  };
}

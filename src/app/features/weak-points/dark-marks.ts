/** What the dark side looks like, made piece by piece with a breath between, so that it never holds up the map. */
import type { Network } from "../../../core/model/index.ts";
import type { ElementSets } from "../../../core/redundancy/losses/element-sets.ts";
import type { DarkSide } from "../../../core/redundancy/losses/find-dark-side.ts";
import type { SinglePoints } from "../../../core/redundancy/losses/find-single-points.ts";
import { buildSpanPaths, type SpanPaths } from "../../map/span-paths.ts";
import type { DarkMarks } from "./dark-layer.ts";
import { boundsOfLoss } from "./show.ts";
import type { WeakPoint } from "./weak-point.ts";

/** null as soon as it is not wanted any more. */
export async function darkMarks(
  network: Network,
  point: WeakPoint,
  { dark, litGateways }: DarkSide,
  { from, to, used }: SinglePoints,
  groups: ElementSets,
  wanted: () => boolean,
): Promise<DarkMarks | null> {
  const { spans, sites } = lostRows(point, groups);
  const lost = new Set(spans);
  const isDark = new Uint8Array(network.sites.count);
  for (const site of dark) isDark[site] = 1;
  const between: number[] = [];
  for (let span = 0; span < used.length; span++) {
    if (used[span] === 0 || lost.has(span)) continue;
    if (isDark[from[span] as number] === 1 && isDark[to[span] as number] === 1) between.push(span);
  }
  const lostSpans = await built(network, spans, wanted);
  const darkSpans = await built(network, between, wanted);
  if (!wanted()) return null;
  const lostSites = new Set(sites);
  return {
    lostSpans,
    darkSpans,
    lostSites: positionsOf(network, sites),
    darkSites: positionsOf(
      network,
      dark.filter((site) => !lostSites.has(site)),
    ),
    litGateways: positionsOf(network, litGateways),
    count: dark.length,
    bounds: boundsOfLoss(network, point, dark),
  };
}

function lostRows({ lost }: WeakPoint, { spanStarts, spans, siteStarts, sites }: ElementSets) {
  if (lost === null) return { spans: [], sites: [] };
  const { kind, row } = lost;
  if (kind !== "group") return kind === "span" ? { spans: [row], sites: [] } : { spans: [], sites: [row] };
  return {
    spans: [...spans.subarray(spanStarts[row] as number, spanStarts[row + 1] as number)],
    sites: [...sites.subarray(siteStarts[row] as number, siteStarts[row + 1] as number)],
  };
}

async function built(network: Network, rows: readonly number[], wanted: () => boolean): Promise<SpanPaths[]> {
  const pieces: SpanPaths[] = [];
  if (rows.length === 0) return pieces;
  for (const paths of buildSpanPaths(network, rows)) {
    pieces.push(paths);
    await new Promise((resolve) => setTimeout(resolve));
    if (!wanted()) break;
  }
  return pieces;
}

function positionsOf({ sites }: Network, rows: Iterable<number>): Float64Array {
  const { coordinates } = sites.geometry;
  const positions: number[] = [];
  for (const row of rows) {
    const lon = coordinates[2 * row] ?? Number.NaN;
    const lat = coordinates[2 * row + 1] ?? Number.NaN;
    if (!Number.isNaN(lon + lat)) positions.push(lon, lat);
  }
  return Float64Array.from(positions);
}

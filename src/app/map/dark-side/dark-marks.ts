/** What the dark side of a loss looks like, made piece by piece with a breath between, so that it never holds up the map. */
import { boundsOf, joinBounds } from "../../../core/geo/bounds.ts";
import type { Network } from "../../../core/model/index.ts";
import { buildSpanPaths, type SpanPaths } from "../span-paths.ts";
import type { DarkMarks } from "./dark-layer.ts";

/** Rows of the network. */
export type DarkLoss = {
  readonly lostSpans: ArrayLike<number>;
  readonly lostSites: ArrayLike<number>;
  /** Sites that go dark, lost ones among them. */
  readonly dark: Uint32Array;
  readonly litGateways: Uint32Array;
};

/** Which spans carry service, and between which sites; by span row. */
export type SpansInService = { readonly from: Int32Array; readonly to: Int32Array; readonly used: Uint8Array };

/** null as soon as it is not wanted any more. */
export async function darkMarks(
  network: Network,
  { lostSpans, lostSites, dark, litGateways }: DarkLoss,
  { from, to, used }: SpansInService,
  wanted: () => boolean,
): Promise<DarkMarks | null> {
  const [spans, sites] = [Array.from(lostSpans), Array.from(lostSites)];
  const lost = new Set(spans);
  const isDark = new Uint8Array(network.sites.count);
  for (const site of dark) isDark[site] = 1;
  const between: number[] = [];
  for (let span = 0; span < used.length; span++) {
    if (used[span] === 0 || lost.has(span)) continue;
    if (isDark[from[span] as number] === 1 && isDark[to[span] as number] === 1) between.push(span);
  }
  const lostPaths = await builtPaths(network, spans, wanted);
  const darkPaths = await builtPaths(network, between, wanted);
  if (!wanted()) return null;
  const isLost = new Set(sites);
  return {
    lostSpans: lostPaths,
    darkSpans: darkPaths,
    lostSites: positionsOf(network, sites),
    darkSites: positionsOf(
      network,
      dark.filter((site) => !isLost.has(site)),
    ),
    litGateways: positionsOf(network, litGateways),
    count: dark.length,
    bounds: joinBounds([
      boundsOf(network.spans.geometry, spans),
      boundsOf(network.sites.geometry, sites),
      boundsOf(network.sites.geometry, dark),
    ]),
  };
}

/** The lines of these spans, piece by piece; what there is when it is no longer wanted. */
export async function builtPaths(
  network: Network,
  rows: readonly number[],
  wanted: () => boolean,
): Promise<SpanPaths[]> {
  const pieces: SpanPaths[] = [];
  if (rows.length === 0) return pieces;
  for (const paths of buildSpanPaths(network, rows)) {
    pieces.push(paths);
    await new Promise((resolve) => setTimeout(resolve));
    if (!wanted()) break;
  }
  return pieces;
}

/** lon, lat of those that have a place. */
export function positionsOf({ sites }: Network, rows: Iterable<number>): Float64Array {
  const { coordinates } = sites.geometry;
  const positions: number[] = [];
  for (const row of rows) {
    const lon = coordinates[2 * row] ?? Number.NaN;
    const lat = coordinates[2 * row + 1] ?? Number.NaN;
    if (!Number.isNaN(lon + lat)) positions.push(lon, lat);
  }
  return Float64Array.from(positions);
}

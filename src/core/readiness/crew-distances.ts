/**
 * Answers: how far is every site from the nearest crew base, and how long is a crew on the road? Bases are the core and
 * aggregation sites in service, or, where there are none, the gateways. Roads are as long as a straight line and a third
 * more. O(n log n).
 */
import type { Network } from "../model/index.ts";
import { NearestRows } from "../topology/nearest-rows.ts";
import type { ServiceGraph } from "../topology/service-graph.ts";

export type CrewDistances = {
  /** Per site row: metres in a straight line; NaN where no base is known, or not where the site stands. */
  readonly metres: Float64Array;
  /** Row of that base; −1 likewise. */
  readonly base: Int32Array;
  /** Rows of all bases. */
  readonly bases: Uint32Array;
};

const BASE_KINDS: readonly string[] = ["core", "aggregation"];
const ROAD_OVER_STRAIGHT = 4 / 3;
/** Half way round the earth. */
const FURTHEST_M = 20_100_000;

export function roadHours(metres: number, kmH: number): number {
  return (ROAD_OVER_STRAIGHT * metres) / 1000 / kmH;
}

export function crewDistances({ sites }: Network, { siteMask, gateways }: ServiceGraph): CrewDistances {
  const { coordinates } = sites.geometry;
  const { codes, options } = sites.columns.kind;
  const isBase = [false, ...options.map((kind) => BASE_KINDS.includes(kind))];
  const isPlaced = (site: number) => Number.isFinite((coordinates[2 * site] as number) + (coordinates[2 * site + 1] as number)); // biome-ignore format: one line
  const rowsWhere = (may: (site: number) => boolean) =>
    Uint32Array.from(siteMask.keys()).filter((site) => siteMask[site] === 1 && isPlaced(site) && may(site));
  const own = rowsWhere((site) => isBase[codes[site] as number] === true);
  const bases = own.length > 0 ? own : rowsWhere((site) => gateways?.[site] === 1);
  const metres = new Float64Array(siteMask.length).fill(Number.NaN);
  const base = new Int32Array(siteMask.length).fill(-1);
  if (bases.length === 0) return { metres, base, bases };
  const nearest = new NearestRows(sites.geometry, bases);
  for (let site = 0; site < siteMask.length; site++) {
    if (siteMask[site] === 0 || !isPlaced(site)) continue;
    const found = nearest.find(coordinates[2 * site] as number, coordinates[2 * site + 1] as number, FURTHEST_M);
    if (found !== null) [metres[site], base[site]] = [found.metres, found.row];
  }
  return { metres, base, bases };
}

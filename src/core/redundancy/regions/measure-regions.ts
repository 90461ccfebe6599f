/**
 * Answers: where does one disaster of radius r cut the most people off? Every largest set of spans that a disc can hit,
 * together with the sites in the disc, is lost at once; what each cuts off is counted for all discs together.
 */
import type { Analysis } from "../../analysis.ts";
import { ellipsoidDistance } from "../../geo/distance.ts";
import type { Lines, Points, Position } from "../../model/index.ts";
import type { GatewayRule, ServiceAssumptions } from "../../topology/service-graph.ts";
import type { TopologyColumns } from "../../topology/topology.ts";
import { packSets } from "../losses/element-sets.ts";
import { measureSetLosses } from "../losses/measure-set-losses.ts";
import type { CutOff } from "../losses/tally.ts";
import { type FoundDisc, findDiscSets } from "./find-disc-sets.ts";

export type RegionQuestion = {
  readonly columns: TopologyColumns;
  readonly gateways: GatewayRule;
  readonly enough: number;
  readonly circuitsAt: Uint32Array;
  /** Degrees, and metres; or of a plane, all in the unit of its drawing. */
  readonly sites: Points;
  readonly spans: Lines;
  readonly radius: number;
  readonly planar: boolean;
};

export type Regions = {
  readonly discs: readonly FoundDisc[];
  /** Per disc. */
  readonly cutOff: CutOff;
  /** Discs, the most people cut off first, then the most sites, then the most spans. */
  readonly worst: Uint32Array;
  /** False where centres stood on a lattice: a larger set may be missing. */
  readonly exact: boolean;
  readonly assumptions: ServiceAssumptions;
};

export const measureRegions: Analysis<RegionQuestion, Regions> = (question, report) => {
  const { columns, gateways, enough, circuitsAt, sites, spans, radius, planar } = question;
  const { sets: discs, exact } = findDiscSets({ lines: spans, radius, planar }, report);
  const inDisc = sitesIn(sites, radius, planar);
  const { cutOff, assumptions } = measureSetLosses({
    ...{ columns, gateways, enough, circuitsAt },
    sets: packSets(discs.map(({ rows, centre }) => ({ spans: rows, sites: inDisc(centre) }))),
  });
  const worst = Uint32Array.from(discs.keys()).sort(
    (a, b) =>
      (cutOff.population[b] as number) - (cutOff.population[a] as number) ||
      (cutOff.sites[b] as number) - (cutOff.sites[a] as number) ||
      (discs[b]?.rows.length ?? 0) - (discs[a]?.rows.length ?? 0) ||
      a - b,
  );
  return { discs, cutOff, worst, exact, assumptions };
};

/** Sites by latitude, so that a disc looks at a band of them. */
function sitesIn({ coordinates }: Points, radius: number, planar: boolean): (centre: Position) => Uint32Array {
  const known = Uint32Array.from({ length: coordinates.length / 2 }, (_, row) => row).filter((row) =>
    Number.isFinite(coordinates[2 * row + 1]),
  );
  const lat = (row: number) => coordinates[2 * row + 1] as number;
  known.sort((a, b) => lat(a) - lat(b));
  // A degree of latitude is nowhere shorter than 110,574 m.
  const band = planar ? radius : radius / 110_574;
  const distance = planar
    ? (x: number, y: number, u: number, v: number) => Math.hypot(u - x, v - y)
    : ellipsoidDistance;
  return ([x, y]) => {
    let [low, high] = [0, known.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lat(known[middle] as number) < y - band) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let i = low; i < known.length && lat(known[i] as number) <= y + band; i++) {
      const row = known[i] as number;
      if (distance(x, y, coordinates[2 * row] as number, lat(row)) <= radius) found.push(row);
    }
    return Uint32Array.from(found);
  };
}

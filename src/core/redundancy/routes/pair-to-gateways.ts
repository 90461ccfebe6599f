/**
 * Answers: how long are the working and the backup route of every site to the gateways, the two that share nothing and are
 * shortest together? They may end at different gateways; where they share no site, and there is more than one gateway, they
 * do. One search for all sites, from a node behind the gateways: O(m log² n), and the length of the routes to tell them.
 */
import type { Analysis } from "../../analysis.ts";
import { buildArcs, entryOf, type Level, siteOf } from "./arcs.ts";
import type { RouteSpans } from "./find-disjoint-routes.ts";
import { pairFromSource, routesOfPair } from "./pair-from-source.ts";

export type ToGateways = {
  /** 1 for the sites in service, and for those that serve the rest: null where there are none. */
  readonly siteMask: Uint8Array;
  readonly gateways: Uint8Array | null;
  readonly spans: RouteSpans;
  readonly level: Level;
};

/** Per site row. */
export type GatewayRoutes = {
  readonly level: Level;
  /** Metres to the nearest gateway: infinite where no route leads to any, NaN for gateways and what is out of service. */
  readonly shortestM: Float64Array;
  /** Metres of the two routes, the shorter one first: NaN where there are not two. */
  readonly workingM: Float64Array;
  readonly backupM: Float64Array;
  /** The gateways they end at: site rows, −1 where there are not two. */
  readonly workingTo: Int32Array;
  readonly backupTo: Int32Array;
  readonly gateways: number;
};

export const pairToGateways: Analysis<ToGateways, GatewayRoutes> = ({ siteMask, gateways, spans, level }, report) => {
  const count = siteMask.length;
  const unknown = () => new Float64Array(count).fill(Number.NaN);
  const nobody = () => new Int32Array(count).fill(-1);
  const [shortestM, workingM, backupM] = [unknown(), unknown(), unknown()];
  const [workingTo, backupTo] = [nobody(), nobody()];
  const roots = Int32Array.from((gateways ?? []).keys()).filter((site) => gateways?.[site] === 1);
  const arcs = buildArcs(count, spans, level, roots);
  const pairs = pairFromSource(arcs, arcs.nodeCount - 1, report);
  for (let site = 0; site < count && roots.length > 0; site++) {
    if (siteMask[site] === 0 || gateways?.[site] === 1) continue;
    const node = entryOf(site, level);
    shortestM[site] = pairs.shortest[node] as number;
    const found = routesOfPair(arcs, pairs, node)?.map((route) => ({
      metres: route.reduce((sum, arc) => sum + (arcs.lengths[arc] as number), 0),
      gateway: siteOf(arcs.heads[route[0] as number] as number, level),
    }));
    const [working, backup] = found?.sort((a, b) => a.metres - b.metres) ?? [];
    if (working === undefined || backup === undefined) continue;
    workingM[site] = working.metres;
    backupM[site] = backup.metres;
    workingTo[site] = working.gateway;
    backupTo[site] = backup.gateway;
  }
  return { level, shortestM, workingM, backupM, workingTo, backupTo, gateways: roots.length };
};

/** The sites that have to reach a gateway: those without two routes first, then the longest backup. */
export function rankGatewayRoutes({ shortestM, backupM }: GatewayRoutes) {
  const sites = Uint32Array.from(shortestM.keys()).filter((site) => !Number.isNaN(shortestM[site]));
  const badness = (site: number) =>
    shortestM[site] === Number.POSITIVE_INFINITY
      ? Number.MAX_VALUE
      : Number.isNaN(backupM[site])
        ? Number.MAX_VALUE / 2
        : (backupM[site] as number);
  const unreached = sites.reduce((sum, site) => sum + (shortestM[site] === Number.POSITIVE_INFINITY ? 1 : 0), 0);
  const paired = sites.reduce((sum, site) => sum + (Number.isNaN(backupM[site]) ? 0 : 1), 0);
  const order = sites.sort(
    (a, b) => badness(b) - badness(a) || (shortestM[b] as number) - (shortestM[a] as number) || a - b,
  );
  return { order, paired, single: order.length - paired - unreached, unreached };
}

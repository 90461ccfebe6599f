/** What an answer about routes looks like on the map, ready for the graphics card. */
import { type Bounds, joinBounds } from "../../../core/geo/bounds.ts";
import { boundsOfRows } from "../../../core/geo/bounds-of-rows.ts";
import { type Network, type Position, pointAt } from "../../../core/model/index.ts";
import { setAt } from "../../../core/redundancy/losses/element-sets.ts";
import type { FoundRoute } from "../../../core/redundancy/routes/find-disjoint-routes.ts";
import type { RoutesAsked, RoutesFound } from "../../../core/redundancy/routes/find-routes.ts";
import { between } from "../../../core/redundancy/routes/sharing.ts";
import { type NearPlace, nearestPlaces } from "../../../core/redundancy/shared/nearest-places.ts";
import type { RouteRun } from "../../map/route-pair-layer.ts";
import { routeRuns } from "../../map/route-runs.ts";
import { buildSpanPaths, type SpanPaths } from "../../map/span-paths.ts";

/** From one route to the other. */
export type Rung = { readonly on: Position; readonly of: Position; readonly near: boolean };

export type RouteMarks = {
  /** How many routes there are. */
  readonly count: number;
  readonly runs: readonly RouteRun[];
  /** Spans that more than one of them runs over. */
  readonly sharedSpans: readonly SpanPaths[];
  readonly rungs: readonly Rung[];
  /** How near is near: metres. */
  readonly withinM: number;
  readonly places: readonly NearPlace[];
  readonly blockedSpans: readonly SpanPaths[];
  readonly blockedSites: readonly Position[];
  readonly ends: readonly (readonly [name: "A" | "B", at: Position])[];
  readonly bounds: Bounds | null;
};

export const PLACES_SHOWN = 5;

export function routeMarks(network: Network, asked: RoutesAsked, found: RoutesFound): RouteMarks {
  const routes = routesShown(found);
  const separation = found.separation?.separation ?? null;
  const { groups, spans, sites } = found.blocking;
  // Of a group, what lies on the routes: the rest of it stands in nobody's way here.
  const over = { spans: new Set(routes.flatMap((each) => each.spans)), sites: new Set(routes.flatMap(between)) };
  const members = groups.map((group) => setAt(asked.groups, group));
  const blockedSpans = [...spans, ...members.flatMap((set) => [...set.spans].filter((span) => over.spans.has(span)))];
  const blockedSites = [...sites, ...members.flatMap((set) => [...set.sites].filter((site) => over.sites.has(site)))];
  const place = (site: number) => pointAt(network.sites.geometry, site);
  const ends = [["A", place(asked.from)], ["B", place(asked.to)]] as const; // biome-ignore format: short
  const drawn = (rows: readonly number[]) => (rows.length === 0 ? [] : [...buildSpanPaths(network, rows)]);
  const { withinM = 0, endM = 0, lengthM = 0, profile = [] } = separation ?? {};
  // At both ends the routes meet: that is no place where they lie too near.
  const isNear = ({ atM, metres }: (typeof profile)[number]) =>
    metres <= withinM && atM >= endM && atM <= lengthM - endM;
  return {
    count: routes.length,
    runs: routes.flatMap((each, route) => routeRuns(network, asked.spans.from, each, route)),
    sharedSpans: drawn(found.shared.spans),
    rungs: profile.map((across) => ({ on: across.on, of: across.of, near: isNear(across) })),
    withinM,
    places: separation === null ? [] : nearestPlaces(separation, PLACES_SHOWN),
    blockedSpans: drawn([...new Set(blockedSpans)]),
    blockedSites: blockedSites.map(place).filter((at) => at !== null),
    ends: ends.flatMap(([name, at]) => (at === null ? [] : [[name, at] as const])),
    bounds: joinBounds([
      ...routes.map(({ spans: over }) => boundsOfRows(network, "spans", over)),
      boundsOfRows(network, "sites", [asked.from, asked.to]),
    ]),
  };
}

/** The routes found; what comes nearest where there are not so many; or the few there are. */
export function routesShown({ feasible, routes, fallback }: RoutesFound): readonly FoundRoute[] {
  return feasible === true || fallback.length === 0 ? routes : fallback;
}

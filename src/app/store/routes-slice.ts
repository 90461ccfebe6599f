import type { RouteLevel } from "../../core/redundancy/routes/find-demanded-pair.ts";
import { SEPARATION_DEFAULTS } from "../../core/redundancy/shared/measure-separation.ts";
import type { Slice } from "./store.ts";

/** What a person asks about routes between two sites. By ids, so that it outlives edits; null is any, or not chosen. */
export type RouteQuery = {
  readonly from: string | null;
  readonly to: string | null;
  readonly level: RouteLevel;
  readonly k: number;
  readonly avoidSites: readonly string[];
  readonly avoidSpans: readonly string[];
  readonly laying: readonly string[] | null;
  readonly owner: string | null;
  readonly through: string | null;
  readonly maxKm: number | null;
  readonly imbalanceKm: number | null;
  readonly withinM: number;
  readonly endM: number;
};

export const NO_ROUTE_LIMITS = {
  ...{ avoidSites: [], avoidSpans: [], laying: null, owner: null },
  ...{ through: null, maxKm: null, imbalanceKm: null },
} as const satisfies Partial<RouteQuery>;

/** The site that the next one chosen on the map becomes. */
export type RouteEnd = "from" | "to" | "through";

export type RoutesSlice = {
  readonly routeQuery: RouteQuery;
  readonly routePick: RouteEnd | null;
  /** Which hundredth of the separation profile a person points at. */
  readonly routePlace: number | null;
  askRoutes(part: Partial<RouteQuery>): void;
  /** The other end waits next where it is not chosen yet. */
  takeRouteEnd(end: RouteEnd, id: string): void;
  pickRouteEnd(end: RouteEnd | null): void;
  pointAtRoute(place: number | null): void;
};

export const routesSlice: Slice<RoutesSlice> = (set) => ({
  routeQuery: { from: null, to: null, level: "span", k: 2, ...NO_ROUTE_LIMITS, ...SEPARATION_DEFAULTS },
  routePick: "from",
  routePlace: null,
  askRoutes: (part) => set(({ routeQuery }) => ({ routeQuery: { ...routeQuery, ...part }, routePlace: null })),
  takeRouteEnd: (end, id) =>
    set(({ routeQuery: { from, to, ...rest } }) => ({
      routeQuery: { from, to, ...rest, [end]: id },
      routePick: end === "from" && to === null ? "to" : end === "to" && from === null ? "from" : null,
      routePlace: null,
    })),
  pickRouteEnd: (routePick) => set({ routePick }),
  pointAtRoute: (routePlace) => set({ routePlace }),
});

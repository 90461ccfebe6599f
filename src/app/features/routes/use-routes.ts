/** The question about routes as it stands in the store, and its answer: asked by itself while a person looks. */
import { useCallback, useMemo } from "react";
import { findRow, type Network } from "../../../core/model/index.ts";
import { NO_DEMANDS } from "../../../core/redundancy/routes/demands.ts";
import type { RoutesAsked } from "../../../core/redundancy/routes/find-routes.ts";
import { type RouteGround, type RouteWish, routesToFind } from "../../../core/redundancy/routes/route-ground.ts";
import { groundOf } from "../../store/route-ground.ts";
import type { RouteQuery } from "../../store/routes-slice.ts";
import { useApp } from "../../store/store.ts";
import { type Answer, useAnswer } from "../../store/use-answer.ts";
import { useIsShown } from "../../store/use-is-shown.ts";

export type RoutesAnswer = Answer<"routes"> & {
  /** What is asked; null while there are not two sites to ask about. */
  readonly wish: RouteWish | null;
  /** What the answer was asked with, and what was left out of it; null where there is no answer to this question. */
  readonly asked: Asked | null;
};

export type Asked = ReturnType<typeof routesToFind> & { readonly query: RouteQuery; readonly ground: RouteGround };

const askedWith = new WeakMap<RoutesAsked, Asked>();

export function useRoutes(): RoutesAnswer {
  const network = useApp((state) => state.network);
  const query = useApp((state) => state.routeQuery);
  const input = useApp((state) => state.results.routes?.input);
  const isLooked = useIsShown("routes");
  const wish = useMemo(() => wishOf(network, query), [network, query]);
  const isAsked = useCallback((asked: RoutesAsked) => askedWith.get(asked)?.query === query, [query]);
  const answer = useAnswer({
    ...{ job: "routes", first: "route-ground", isAsked, ask: askRoutes },
    isWanted: isLooked && wish !== null,
  });
  const asked = input === undefined ? null : (askedWith.get(input) ?? null);
  return { ...answer, wish, asked };
}

export function askRoutes(): void {
  const { network, study, routeQuery: query, analyse } = useApp.getState();
  const wish = wishOf(network, query);
  if (wish === null || study === null) return;
  const input = groundOf(network, study.settings.gateways).then((ground) => {
    const asked = routesToFind(network, ground, wish, { withinM: query.withinM, endM: query.endM });
    askedWith.set(asked.input, { ...asked, query, ground });
    return asked.input;
  });
  void analyse("routes", input);
}

/** More than two routes, or routes between sites that are not there, cannot do what is asked of two. */
function wishOf({ sites, spans }: Network, query: RouteQuery): RouteWish | null {
  const site = (id: string | null) => (id === null ? -1 : findRow(sites.columns.id, id));
  const [from, to] = [site(query.from), site(query.to)];
  if (from < 0 || to < 0 || from === to) return null;
  const { level, laying, owner, maxKm, imbalanceKm } = query;
  const rows = (ids: readonly string[], rowOf: (id: string) => number) =>
    new Set(ids.map(rowOf).filter((row) => row >= 0));
  const k = level === "group" ? 2 : query.k;
  const metres = (km: number | null) => (km === null ? Number.POSITIVE_INFINITY : 1000 * km);
  return {
    ...{ from, to, level, k },
    limits: {
      avoidSites: rows(query.avoidSites, site),
      avoidSpans: rows(query.avoidSpans, (id) => findRow(spans.columns.id, id)),
      laying,
      owners: owner === null ? null : [owner],
    },
    demands:
      k === 2 ? { maxM: metres(maxKm), imbalanceM: metres(imbalanceKm), through: site(query.through) } : NO_DEMANDS,
  };
}

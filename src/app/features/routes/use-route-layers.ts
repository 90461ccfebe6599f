import { useEffect, useMemo } from "react";
import { findRow, nameOfRow } from "../../../core/model/index.ts";
import type { MapLabel, ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { useIsShown } from "../../store/use-is-shown.ts";
import { routesViewLayer } from "./layer.ts";
import { routeMarks } from "./route-marks.ts";
import { useRoutes } from "./use-routes.ts";

const NONE: readonly ViewLayer[] = [];
/** Over every other name. */
const FIRST = -1;

/** The routes that the panel tells about, while it is in view. */
export function useRouteLayers(): readonly ViewLayer[] {
  usePickedEnds();
  const isLooked = useIsShown("routes");
  const { output, asked, stale, wish } = useRoutes();
  const network = useApp((state) => state.network);
  const place = useApp((state) => state.routePlace);
  const marks = useMemo(
    () =>
      isLooked && output !== null && asked !== null && !stale && wish !== null
        ? routeMarks(network, asked.input, output)
        : null,
    [isLooked, output, asked, stale, wish, network],
  );
  const labels = useMemo(
    (): readonly MapLabel[] =>
      marks?.ends.map(([end, at]) => ({
        position: [at[0], at[1]],
        text: `${end} · ${nameOfRow(network, "sites", (end === "A" ? wish?.from : wish?.to) ?? -1)}`,
        rank: FIRST,
        minZoom: 0,
      })) ?? [],
    [marks, network, wish],
  );
  return useMemo(() => (marks === null ? NONE : [routesViewLayer({ marks, place, labels })]), [marks, place, labels]);
}

/** While an end waits for a site, the next one chosen on the map or in the table becomes it. */
function usePickedEnds(): void {
  const isLooked = useIsShown("routes");
  useEffect(() => {
    if (!isLooked) return;
    const { routePick: waiting, routeQuery: asked, network, pickRouteEnd } = useApp.getState();
    const isThere = (id: string | null) => id !== null && findRow(network.sites.columns.id, id) >= 0;
    if (waiting === null && !isThere(asked.from)) pickRouteEnd("from");
    else if (waiting === null && !isThere(asked.to)) pickRouteEnd("to");
    return useApp.subscribe(({ selection, routePick, takeRouteEnd }, before) => {
      if (selection === before.selection || routePick === null) return;
      const id = selection?.table === "sites" && selection.ids.length === 1 ? selection.ids[0] : undefined;
      if (id !== undefined) takeRouteEnd(routePick, id);
    });
  }, [isLooked]);
}

/** Choosing and flying to what an answer names. */
import { boundsOfRows } from "../../../core/geo/bounds-of-rows.ts";
import { findRow, type Position, textAt } from "../../../core/model/index.ts";
import type { FoundRoute } from "../../../core/redundancy/routes/find-disjoint-routes.ts";
import { useApp } from "../../store/store.ts";

/** Near enough to tell two trenches along one road. */
const PLACE_ZOOM = 14;
/** A site among its neighbours. */
const SITE_CLOSEST = 12;

export function goToElement(table: "sites" | "spans" | "groups", row: number): void {
  const { network, select, flyTo } = useApp.getState();
  const id = textAt(network[table].columns.id, row);
  if (id !== null) select({ table, ids: [id] });
  const bounds = boundsOfRows(network, table, [row]);
  if (bounds !== null) flyTo({ bounds, closest: SITE_CLOSEST });
}

export function selectSpansOf({ spans }: Pick<FoundRoute, "spans">): void {
  const { network, select, flyTo } = useApp.getState();
  select({ table: "spans", ids: spans.map((row) => textAt(network.spans.columns.id, row) ?? "") });
  const bounds = boundsOfRows(network, "spans", spans);
  if (bounds !== null) flyTo({ bounds });
}

/** What was found by its name may lie out of view. */
export function goToEnds(): void {
  const { network, routeQuery, flyTo } = useApp.getState();
  const ids = [routeQuery.from, routeQuery.to].filter((id) => id !== null);
  const rows = ids.map((id) => findRow(network.sites.columns.id, id)).filter((row) => row >= 0);
  const bounds = boundsOfRows(network, "sites", rows);
  if (bounds !== null) flyTo({ bounds, closest: SITE_CLOSEST });
}

export function goToPlace([lon, lat]: Position): void {
  useApp.getState().flyTo({ center: [lon, lat], zoom: PLACE_ZOOM });
}

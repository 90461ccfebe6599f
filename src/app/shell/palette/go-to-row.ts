/** Selects a row and brings the map to where it is. */
import { boundsOfRows } from "../../../core/geo/bounds-of-rows.ts";
import { textAt } from "../../../core/model/index.ts";
import type { SearchedTable } from "../../../core/search/searched-names.ts";
import { useApp } from "../../store/store.ts";

/** Near enough to tell a site from its neighbours. */
const SITE_ZOOM = 13;

export function goToRow(table: SearchedTable, row: number): void {
  const { network, select, flyTo } = useApp.getState();
  const id = textAt(network[table].columns.id, row);
  if (id === null) return;
  select({ table, ids: [id] });
  const bounds = boundsOfRows(network, table, [row]);
  if (bounds === null) return;
  const [west, south, east, north] = bounds;
  flyTo(west === east && south === north ? { center: [west, south], zoom: SITE_ZOOM } : { bounds });
}

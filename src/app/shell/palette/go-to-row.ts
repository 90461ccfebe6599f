/** Selects a row and brings the map to where it is. */
import { type Bounds, boundsOf, joinBounds } from "../../../core/geo/bounds.ts";
import { type Column, findRow, listAt, type Network, textAt } from "../../../core/model/index.ts";
import type { SearchedTable } from "../../../core/search/searched-names.ts";
import { useApp } from "../../store/store.ts";

/** Near enough to tell a site from its neighbours. */
const SITE_ZOOM = 13;

export function goToRow(table: SearchedTable, row: number): void {
  const { network, select, flyTo } = useApp.getState();
  const id = textAt(network[table].columns.id, row);
  if (id === null) return;
  select({ table, ids: [id] });
  const bounds = boundsOfRow(network, table, row);
  if (bounds === null) return;
  const [west, south, east, north] = bounds;
  flyTo(west === east && south === north ? { center: [west, south], zoom: SITE_ZOOM } : { bounds });
}

/** A circuit is where its paths run; where no span of theirs has a place, where its ends stand. */
function boundsOfRow(network: Network, table: SearchedTable, row: number): Bounds | null {
  if (table !== "circuits") return boundsOf(network[table].geometry, [row]);
  const { working, protection, from, to } = network.circuits.columns;
  const spans = [working, protection].flatMap((path) => listAt(path, row) ?? []);
  const ends = [from, to].flatMap((end) => textAt(end, row) ?? []);
  return joinBounds([
    boundsOf(network.spans.geometry, rowsOfIds(network.spans.columns.id, spans)),
    boundsOf(network.sites.geometry, rowsOfIds(network.sites.columns.id, ends)),
  ]);
}

function rowsOfIds(column: Column & { type: "text" }, ids: readonly string[]): number[] {
  return ids.map((id) => findRow(column, id)).filter((row) => row >= 0);
}

/** Opens the page of an area and flies there; selects the sites that a measure is about. */
import { boundsOf } from "../../../core/geo/bounds.ts";
import { findRow, type Network, textAt } from "../../../core/model/index.ts";
import { useApp } from "../../store/store.ts";

export function showArea({ areas }: Network, area: string | null): void {
  const { chooseReadinessArea, select, flyTo } = useApp.getState();
  select(null);
  chooseReadinessArea({ area });
  const row = area === null ? -1 : findRow(areas.columns.id, area);
  const bounds = row < 0 ? null : boundsOf(areas.geometry, [row]);
  if (bounds !== null) flyTo({ bounds });
}

export function showRows(network: Network, table: "sites" | "spans", rows: Iterable<number>): void {
  const { select, flyTo } = useApp.getState();
  const list = [...rows];
  const ids = list.map((row) => textAt(network[table].columns.id, row)).filter((id) => id !== null);
  select(ids.length === 0 ? null : { table, ids });
  const bounds = boundsOf(network[table].geometry, list);
  if (bounds !== null) flyTo({ bounds });
}

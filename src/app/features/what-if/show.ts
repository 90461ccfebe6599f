import { boundsOf } from "../../../core/geo/bounds.ts";
import { boundsOfRows } from "../../../core/geo/bounds-of-rows.ts";
import { type Network, textAt } from "../../../core/model/index.ts";
import { useApp } from "../../store/store.ts";

/** Chooses these sites, and flies over them. */
export function showSites(network: Network, rows: ArrayLike<number>): void {
  const { select, flyTo } = useApp.getState();
  const all = Array.from(rows);
  const ids = all.flatMap((row) => textAt(network.sites.columns.id, row) ?? []);
  if (ids.length === 0) return;
  select({ table: "sites", ids });
  const bounds = boundsOf(network.sites.geometry, all);
  if (bounds !== null) flyTo({ bounds });
}

export function showCircuit(network: Network, row: number): void {
  const id = textAt(network.circuits.columns.id, row);
  if (id === null) return;
  const { select, flyTo } = useApp.getState();
  select({ table: "circuits", ids: [id] });
  const bounds = boundsOfRows(network, "circuits", [row]);
  if (bounds !== null) flyTo({ bounds });
}

/** Chooses sites, and flies to them. */
import { boundsOf } from "../../../core/geo/bounds.ts";
import { type Network, textAt } from "../../../core/model/index.ts";
import { useApp } from "../../store/store.ts";

export function showSites({ sites }: Network, rows: readonly number[]): void {
  const { select, flyTo } = useApp.getState();
  const ids = rows.map((row) => textAt(sites.columns.id, row) ?? "").filter((id) => id !== "");
  select(ids.length === 0 ? null : { table: "sites", ids });
  const bounds = boundsOf(sites.geometry, rows);
  if (bounds !== null) flyTo({ bounds });
}

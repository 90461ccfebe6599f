/** Chooses what is told of, and flies to it. */
import { boundsOf } from "../../../core/geo/bounds.ts";
import type { Crossing } from "../../../core/hazard/list-crossings.ts";
import { type Network, textAt } from "../../../core/model/index.ts";
import { hazardLayerId } from "../../map/symbols/hazard-layer-id.ts";
import { PLAIN_SETTING } from "../../store/filter-slice.ts";
import { useApp } from "../../store/store.ts";

export function showRow(network: Network, table: "spans" | "sites", row: number): void {
  const { select, flyTo } = useApp.getState();
  const id = textAt(network[table].columns.id, row);
  if (id === null) return;
  select({ table, ids: [id] });
  const bounds = boundsOf(network[table].geometry, [row]);
  if (bounds !== null) flyTo({ bounds });
}

/** In the attribute table, nothing but these. */
export function showInTable(network: Network, table: "spans" | "sites", rows: Iterable<number>): void {
  const { select, setTable, openDrawer } = useApp.getState();
  const ids = Array.from(rows, (row) => textAt(network[table].columns.id, row)).filter((id) => id !== null);
  select({ table, ids });
  setTable(table, { ...PLAIN_SETTING, selectedOnly: true });
  openDrawer("table", table);
}

const CLOSE = 13;

export function showCrossing(network: Network, { span, lon, lat }: Crossing, row: number): void {
  const { chooseCrossing, select, flyTo } = useApp.getState();
  chooseCrossing(row);
  const id = textAt(network.spans.columns.id, span);
  select(id === null ? null : { table: "spans", ids: [id] });
  flyTo({ center: [lon, lat], zoom: CLOSE });
}

/** The hazard is on the map while its exposure is told of. */
export function tellOf(layer: Parameters<typeof hazardLayerId>[0]): void {
  const { askExposure, setLayer, layerSettings } = useApp.getState();
  askExposure({ layer: layer.id });
  const id = hazardLayerId(layer);
  setLayer(id, { visible: true, opacity: layerSettings[id]?.opacity ?? 1 });
}

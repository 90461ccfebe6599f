/** Chooses what a line of a list is about, and flies there. */
import { boundsOf } from "../../../core/geo/bounds.ts";
import type { AreaRisk } from "../../../core/hazard/simulate/risk-by-area.ts";
import { findRow, type Network, textAt } from "../../../core/model/index.ts";
import { hazardLayerId } from "../../map/symbols/hazard-layer-id.ts";
import { useApp } from "../../store/store.ts";
import { elementAt } from "./element.ts";

/** An area that no polygon is known of is where its sites at risk are. */
export function flyToArea(network: Network, { area, sites }: Pick<AreaRisk, "area" | "sites">): void {
  const { select, flyTo } = useApp.getState();
  const row = area === null ? -1 : findRow(network.areas.columns.id, area);
  const ids = sites.flatMap((site) => textAt(network.sites.columns.id, site) ?? []);
  select(area !== null && row >= 0 ? { table: "areas", ids: [area] } : { table: "sites", ids });
  const bounds = (row < 0 ? null : boundsOf(network.areas.geometry, [row])) ?? boundsOf(network.sites.geometry, sites);
  if (bounds !== null) flyTo({ bounds });
}

export function flyToElement(network: Network, element: number): void {
  const { select, flyTo } = useApp.getState();
  const { table, row } = elementAt(network, element);
  const id = textAt(network[table].columns.id, row);
  if (id !== null) select({ table, ids: [id] });
  const bounds = boundsOf(network[table].geometry, [row]);
  if (bounds !== null) flyTo({ bounds });
}

/** Puts a hazard layer of the study on the map. */
export function showHazard(id: string): void {
  useApp.getState().setLayer(hazardLayerId({ id }), { visible: true, opacity: 1 });
}

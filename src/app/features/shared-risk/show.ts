/** Goes to a group: chooses it and flies over its stretches, or over all that the data says is in it. */
import { boundsOfRows } from "../../../core/geo/bounds-of-rows.ts";
import { type Network, textAt } from "../../../core/model/index.ts";
import { useApp } from "../../store/store.ts";
import { type Entry, idsOf } from "./entries.ts";
import { boundsOfPaths, stretchesOf } from "./marks.ts";

/** An entrance is fifty metres long. */
const CLOSEST = 16;

export function showEntry(network: Network, { id, group }: Entry): void {
  const { select, chooseShared, flyTo } = useApp.getState();
  chooseShared(id);
  select({ table: "spans", ids: idsOf(network, group) });
  const bounds = boundsOfPaths(stretchesOf(network, group));
  if (bounds !== null) flyTo({ bounds, closest: CLOSEST });
}

export function showGiven(network: Network, row: number): void {
  const { select, flyTo } = useApp.getState();
  const id = textAt(network.groups.columns.id, row);
  if (id === null) return;
  select({ table: "groups", ids: [id] });
  const bounds = boundsOfRows(network, "groups", [row]);
  if (bounds !== null) flyTo({ bounds, closest: CLOSEST });
}

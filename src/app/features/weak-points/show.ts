/** Goes to a weak point: chooses it, and flies over what goes dark as soon as that is known. */
import { boundsOf, joinBounds } from "../../../core/geo/bounds.ts";
import { boundsOfRows } from "../../../core/geo/bounds-of-rows.ts";
import { type Network, type TableName, textAt } from "../../../core/model/index.ts";
import type { DarkSide } from "../../../core/redundancy/losses/find-dark-side.ts";
import type { Bounds } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import type { Selection } from "../../store/view-slice.ts";
import { TABLE_OF, type WeakPoint } from "./weak-point.ts";

/** Only what a person went to from a list is flown to; what she clicked on the map is before her eyes. */
let wished: Selection | null = null;

export function showWeakRow(table: "spans" | "sites" | "groups", row: number): void {
  const { network, select } = useApp.getState();
  const id = textAt(network[table].columns.id, row);
  if (id === null) return;
  wished = { table, ids: [id] };
  select(wished);
}

export function flyIfWished(network: Network, point: WeakPoint, dark: DarkSide | null): void {
  if (wished === null || useApp.getState().selection !== wished) return;
  wished = null;
  const bounds = boundsOfLoss(network, point, dark?.dark ?? new Uint32Array(0));
  if (bounds !== null) useApp.getState().flyTo({ bounds });
}

/** The box that holds what is lost, what goes dark, and the site it is about. */
export function boundsOfLoss(network: Network, { lost, site }: WeakPoint, dark: Uint32Array): Bounds | null {
  return joinBounds([
    lost === null ? null : boundsOfRows(network, TABLE_OF[lost.kind], [lost.row]),
    boundsOf(network.sites.geometry, dark),
    site === null ? null : boundsOf(network.sites.geometry, [site]),
  ]);
}

export function selectRows(table: TableName & ("sites" | "spans"), rows: Iterable<number>): void {
  const { network, select } = useApp.getState();
  const ids = Array.from(rows, (row) => textAt(network[table].columns.id, row) ?? "").filter((id) => id !== "");
  select(ids.length === 0 ? null : { table, ids });
}

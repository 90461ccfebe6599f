/** Goes to a weak point: chooses it, and flies over what goes dark as soon as that is known. */
import { boundsOf, joinBounds } from "../../../core/geo/bounds.ts";
import { type Network, type TableName, textAt } from "../../../core/model/index.ts";
import type { CutPairs } from "../../../core/redundancy/losses/find-cut-pairs.ts";
import type { DarkSide } from "../../../core/redundancy/losses/find-dark-side.ts";
import { useApp } from "../../store/store.ts";
import type { Selection } from "../../store/view-slice.ts";
import { rowsOfLost, type WeakPoint } from "./weak-point.ts";

/** Only what a person went to from a list is flown to; what she clicked on the map is before her eyes. */
let wished: Selection | null = null;

export function showWeakRows(table: "spans" | "sites" | "groups", rows: readonly number[]): void {
  const { network, select } = useApp.getState();
  const ids = rows.map((row) => textAt(network[table].columns.id, row));
  if (!ids.every((id) => id !== null)) return;
  wished = { table, ids };
  select(wished);
}

export function flyIfWished(network: Network, point: WeakPoint, pairs: CutPairs | null, dark: DarkSide | null): void {
  if (wished === null || useApp.getState().selection !== wished) return;
  wished = null;
  const lost = point.lost && rowsOfLost(network, point.lost, pairs);
  const { sites, spans } = network;
  const bounds = joinBounds([
    lost && boundsOf(spans.geometry, lost.spans),
    lost && boundsOf(sites.geometry, lost.sites),
    dark && boundsOf(sites.geometry, dark.dark),
    point.site === null ? null : boundsOf(sites.geometry, [point.site]),
  ]);
  if (bounds !== null) useApp.getState().flyTo({ bounds });
}

export function selectRows(table: TableName & ("sites" | "spans"), rows: Iterable<number>): void {
  const { network, select } = useApp.getState();
  const ids = Array.from(rows, (row) => textAt(network[table].columns.id, row) ?? "").filter((id) => id !== "");
  select(ids.length === 0 ? null : { table, ids });
}

import { boundsOfRows } from "../../../core/geo/bounds-of-rows.ts";
import { findRowsOf, textAt } from "../../../core/model/index.ts";
import type { DatabaseTable } from "../../store/database-slice.ts";
import { useApp } from "../../store/store.ts";
import { placeCount, type RowOrder, rowAt } from "./row-order.ts";

const ROWS_AT_A_TIME = 20_000;

export function zoomToChosen(): void {
  const { network, selection, flyTo } = useApp.getState();
  if (selection === null) return;
  const rows = findRowsOf(network[selection.table].columns.id, selection.ids);
  const bounds = boundsOfRows(network, selection.table, rows);
  if (bounds !== null) flyTo({ bounds });
}

/** Selects what all rows of a view are about; in pieces, so that a large view does not hold the screen up. */
export async function chooseAllRows({ ids, subject, count }: DatabaseTable, order: RowOrder): Promise<void> {
  if (ids === null || subject === null) return;
  const chosen = new Set<string>();
  const total = placeCount(order, count);
  for (let place = 0; place < total; place++) {
    const id = textAt(ids, rowAt(order, place));
    if (id !== null) chosen.add(id);
    if (place % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) await new Promise((resolve) => setTimeout(resolve));
  }
  useApp.getState().select(chosen.size === 0 ? null : { table: subject.table, ids: [...chosen] });
}

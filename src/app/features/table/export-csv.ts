import { type Cell, cellAt } from "../../../core/tables/table-data.ts";
import { rowsByNumber } from "../../../core/tables/view-queries.ts";
import { csvHead, csvLine } from "../../../core/tables/write-csv.ts";
import { database } from "../../platform/database.ts";
import type { DatabaseTable } from "../../store/database-slice.ts";
import { placeCount, type RowOrder, rowAt } from "./row-order.ts";

const ROWS_AT_A_TIME = 5000;

/** The rows of a view as a file, in the view's order, under the names that SQL and import know. */
export async function exportCsv(
  table: DatabaseTable,
  columns: readonly string[],
  order: RowOrder,
  { signal, onRows }: { readonly signal: AbortSignal; readonly onRows: (done: number, total: number) => void },
): Promise<Blob> {
  const parts = [csvHead(columns)];
  const total = placeCount(order, table.count);
  for (let start = 0; start < total; start += ROWS_AT_A_TIME) {
    const end = Math.min(start + ROWS_AT_A_TIME, total);
    const wanted = Array.from({ length: end - start }, (_, i) => rowAt(order, start + i));
    const { sql, parameters } = rowsByNumber(table.name, columns, wanted);
    const rows = await database().query(sql, parameters, signal);
    signal.throwIfAborted();
    const at = new Map(Array.from({ length: rows.count }, (_, i) => [Number(cellAt(rows, 0, i)), i]));
    parts.push(
      wanted
        .map((row) => csvLine(columns.map((_, column): Cell => cellAt(rows, column + 1, at.get(row) ?? -1))))
        .join(""),
    );
    onRows(end, total);
  }
  return new Blob(parts, { type: "text/csv;charset=utf-8" });
}

import { type Cell, cellAt } from "../../../core/tables/table-data.ts";
import { rowsByNumber } from "../../../core/tables/view-queries.ts";
import { csvHead, csvLine } from "../../../core/tables/write-csv.ts";
import type { RemoteDatabase } from "../../platform/remote-database.ts";
import { placeCount, type RowOrder } from "./row-order.ts";

/** Few enough that writing them does not hold the screen up. */
const ROWS_AT_A_TIME = 2000;
/** Rows are read in the table's order, all of them, unless the view has only so small a share of them. */
const SPARSE = 1 / 20;

export type Export = {
  readonly table: { readonly name: string; readonly count: number };
  readonly columns: readonly string[];
  readonly order: RowOrder;
};

type Listener = { readonly signal: AbortSignal; readonly onRows: (done: number, total: number) => void };

/** The rows of a view as a file, in the view's order, under the names that SQL and import know. */
export async function exportCsv(
  query: RemoteDatabase["query"],
  { table, columns, order }: Export,
  { signal, onRows }: Listener,
): Promise<Blob> {
  const total = placeCount(order, table.count);
  const sparse = order !== null && total < table.count * SPARSE ? order.slice().sort() : null;
  const all = sparse?.length ?? table.count;
  const places = placesOf(order, table.count);
  const lines = Array.from({ length: total }, () => "");
  let read = 0;
  for (const rows of piecesOf(sparse, all)) {
    const { sql, parameters } = rowsByNumber(table.name, columns, rows);
    const page = await query(sql, parameters, signal);
    signal.throwIfAborted();
    for (let i = 0; i < page.count; i++) {
      const row = Number(cellAt(page, 0, i));
      const place = places === null ? row : (places[row] ?? 0) - 1;
      if (place >= 0) lines[place] = csvLine(columns.map((_, column): Cell => cellAt(page, column + 1, i)));
    }
    read += rows.length;
    onRows(read, all);
  }
  const parts = [csvHead(columns)];
  for (let start = 0; start < total; start += ROWS_AT_A_TIME) {
    parts.push(lines.slice(start, start + ROWS_AT_A_TIME).join(""));
  }
  return new Blob(parts, { type: "text/csv;charset=utf-8" });
}

/** places[row] = 1 + where the row stands in the view, 0 for a row that is not in it. */
function placesOf(order: RowOrder, count: number): Uint32Array | null {
  if (order === null) return null;
  const places = new Uint32Array(count);
  order.forEach((row, place) => {
    places[row] = place + 1;
  });
  return places;
}

/** Row numbers from 0 on, or those given, in pieces. */
function* piecesOf(given: Uint32Array | null, count: number): Generator<number[]> {
  for (let start = 0; start < count; start += ROWS_AT_A_TIME) {
    const length = Math.min(ROWS_AT_A_TIME, count - start);
    yield Array.from({ length }, (_, i) => (given === null ? start + i : (given[start + i] ?? 0)));
  }
}

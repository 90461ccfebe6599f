/** Rows of a view, fetched in pages as they come into view; pages scrolled past before they were read are taken back. */
import { type Cell, cellAt, type Rows } from "../../../core/tables/table-data.ts";
import { rowsByNumber } from "../../../core/tables/view-queries.ts";
import type { RemoteDatabase } from "../../platform/remote-database.ts";
import { placeCount, type RowOrder, rowAt } from "./row-order.ts";

export type PageView = {
  readonly table: { readonly name: string; readonly count: number };
  readonly columns: readonly string[];
  readonly order: RowOrder;
};

const PAGE_ROWS = 100;
/** Pages kept on either side of those in view, so that going back shows no gap. */
const KEPT_PAGES = 40;

type Page = { readonly stop: AbortController; rows: Rows | null };

export class PageCache {
  readonly #query: RemoteDatabase["query"];
  readonly #view: PageView;
  readonly #pages = new Map<number, Page>();
  /** By row number: the page that has it, and where. */
  readonly #rows = new Map<number, { readonly rows: Rows; readonly at: number }>();
  /** What was shown before an edit or another sort stands in until the new rows are here. */
  #before: PageCache | null;

  constructor(query: RemoteDatabase["query"], view: PageView, before: PageCache | null) {
    this.#query = query;
    this.#view = view;
    const alike =
      before !== null &&
      before.#view.table.count === view.table.count &&
      before.#view.columns.join("\0") === view.columns.join("\0");
    this.#before = alike ? before : null;
    if (before !== null) before.#before = null;
  }

  /** undefined while the row is on its way. */
  cell(place: number, column: number): Cell | undefined {
    const row = rowAt(this.#view.order, place);
    const found = this.#rows.get(row) ?? (this.#before === null ? undefined : this.#before.#rows.get(row));
    // Column 0 is the row's number.
    return found && cellAt(found.rows, column + 1, found.at);
  }

  want(first: number, last: number, onArrival: () => void): void {
    const from = Math.floor(first / PAGE_ROWS);
    const to = Math.floor((last - 1) / PAGE_ROWS);
    for (const [number, page] of this.#pages) {
      const away = number < from ? from - number : number - to;
      if (away > 0 && (page.rows === null || away > KEPT_PAGES)) this.#drop(number, page);
    }
    for (let number = from; number <= to; number++) if (!this.#pages.has(number)) this.#fetch(number, onArrival);
  }

  /** Takes back what is still on its way. */
  stop(): void {
    for (const [number, page] of this.#pages) if (page.rows === null) this.#drop(number, page);
  }

  #fetch(number: number, onArrival: () => void): void {
    const { table, columns, order } = this.#view;
    const start = number * PAGE_ROWS;
    const end = Math.min(start + PAGE_ROWS, placeCount(order, table.count));
    if (end <= start) return;
    const wanted = Array.from({ length: end - start }, (_, i) => rowAt(order, start + i));
    const page: Page = { stop: new AbortController(), rows: null };
    this.#pages.set(number, page);
    const { sql, parameters } = rowsByNumber(table.name, columns, wanted);
    this.#query(sql, parameters, page.stop.signal)
      .then((rows) => {
        if (this.#pages.get(number) !== page) return;
        page.rows = rows;
        for (let at = 0; at < rows.count; at++) this.#rows.set(Number(cellAt(rows, 0, at)), { rows, at });
        onArrival();
      })
      .catch(() => {
        // Taken back, or the table has just been replaced: asked again when it is in view again.
        if (this.#pages.get(number) === page) this.#pages.delete(number);
      });
  }

  #drop(number: number, page: Page): void {
    page.stop.abort();
    this.#pages.delete(number);
    if (page.rows === null) return;
    for (let at = 0; at < page.rows.count; at++) this.#rows.delete(Number(cellAt(page.rows, 0, at)));
  }
}

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Cell, cellAt, type Rows } from "../../../core/tables/table-data.ts";
import { rowsByNumber } from "../../../core/tables/view-queries.ts";
import { database } from "../../platform/database.ts";
import type { DatabaseTable } from "../../store/database-slice.ts";
import { placeCount, type RowOrder, rowAt } from "./row-order.ts";

const PAGE_ROWS = 100;
/** Pages kept beside those in view, so that going back a little shows no gap. */
const KEPT_PAGES = 40;

type Page = { readonly stop: AbortController; rows: Rows | null; readonly at: Map<number, number> };

export type Pages = {
  /** undefined while the row is on its way. */
  readonly cell: (place: number, column: number) => Cell | undefined;
  readonly want: (first: number, last: number) => void;
};

/** Rows of a view, fetched in pages as they come into view; pages scrolled past before they were read are taken back. */
export function usePages(table: DatabaseTable, columns: readonly string[], order: RowOrder): Pages {
  const pages = useMemo(() => new PageCache(table, columns, order), [table, columns, order]);
  const [, setArrived] = useState(0);
  const wanted = useRef<readonly [number, number]>([0, 0]);
  const want = useCallback(
    (first: number, last: number) => {
      wanted.current = [first, last];
      pages.want(first, last, () => setArrived((count) => count + 1));
    },
    [pages],
  );
  useEffect(() => {
    want(...wanted.current);
    return () => pages.stop();
  }, [pages, want]);
  return { cell: (place, column) => pages.cell(place, column), want };
}

class PageCache {
  readonly #table: DatabaseTable;
  readonly #columns: readonly string[];
  readonly #order: RowOrder;
  readonly #pages = new Map<number, Page>();

  constructor(table: DatabaseTable, columns: readonly string[], order: RowOrder) {
    this.#table = table;
    this.#columns = columns;
    this.#order = order;
  }

  cell(place: number, column: number): Cell | undefined {
    const page = this.#pages.get(Math.floor(place / PAGE_ROWS));
    const at = page?.at.get(rowAt(this.#order, place));
    // Column 0 is the row's number.
    return page?.rows && at !== undefined ? cellAt(page.rows, column + 1, at) : undefined;
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

  #fetch(number: number, onArrival: () => void): void {
    const start = number * PAGE_ROWS;
    const end = Math.min(start + PAGE_ROWS, placeCount(this.#order, this.#table.count));
    if (end <= start) return;
    const wanted = Array.from({ length: end - start }, (_, i) => rowAt(this.#order, start + i));
    const page: Page = { stop: new AbortController(), rows: null, at: new Map() };
    this.#pages.set(number, page);
    const { sql, parameters } = rowsByNumber(this.#table.name, this.#columns, wanted);
    database()
      .query(sql, parameters, page.stop.signal)
      .then((rows) => {
        for (let i = 0; i < rows.count; i++) page.at.set(Number(cellAt(rows, 0, i)), i);
        page.rows = rows;
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
  }

  stop(): void {
    for (const [number, page] of this.#pages) if (page.rows === null) this.#drop(number, page);
  }
}

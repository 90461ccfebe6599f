import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Cell } from "../../../core/tables/table-data.ts";
import { database } from "../../platform/database.ts";
import type { DatabaseTable } from "../../store/database-slice.ts";
import { PageCache } from "./page-cache.ts";
import type { RowOrder } from "./row-order.ts";

export type Pages = {
  /** undefined while the row is on its way. */
  readonly cell: (place: number, column: number) => Cell | undefined;
  /** Rows first .. last - 1 of the view are about to be shown. */
  readonly want: (first: number, last: number) => void;
};

export function usePages(table: DatabaseTable, columns: readonly string[], order: RowOrder): Pages {
  const before = useRef<PageCache | null>(null);
  const pages = useMemo(
    () => new PageCache((...query) => database().query(...query), { table, columns, order }, before.current),
    [table, columns, order],
  );
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
    before.current = pages;
    want(...wanted.current);
    return () => pages.stop();
  }, [pages, want]);
  return { cell: (place, column) => pages.cell(place, column), want };
}

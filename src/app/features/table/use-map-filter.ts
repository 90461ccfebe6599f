import { useEffect } from "react";
import { textAt } from "../../../core/model/index.ts";
import type { DatabaseTable } from "../../store/database-slice.ts";
import { useApp } from "../../store/store.ts";
import type { OrderState } from "./use-row-order.ts";

/** Rows turned into ids at one go; a large table is done in pieces, so that the map never waits. */
const ROWS_AT_A_TIME = 20_000;

/** Lets the map know which rows the table's filter leaves. */
export function useMapFilter({ ids, subject }: DatabaseTable, filtered: boolean, view: OrderState): void {
  const setMapFilter = useApp((state) => state.setMapFilter);
  useEffect(() => {
    // A filter that failed leaves nothing out: what it replaced must not go on dimming the map.
    if (!filtered || ids === null || subject === null || view.state === "failed") {
      setMapFilter(null);
      return;
    }
    if (view.state !== "ready" || view.order === null) return;
    let wanted = true;
    const { order } = view;
    const collect = async () => {
      const kept = new Set<string>();
      for (let start = 0; start < order.length && wanted; start += ROWS_AT_A_TIME) {
        for (const row of order.subarray(start, start + ROWS_AT_A_TIME)) {
          const id = textAt(ids, row);
          if (id !== null) kept.add(id);
        }
        if (order.length > ROWS_AT_A_TIME) await new Promise((resolve) => setTimeout(resolve));
      }
      if (wanted) setMapFilter({ table: subject.table, ids: kept });
    };
    void collect();
    return () => {
      wanted = false;
    };
  }, [filtered, ids, subject, view, setMapFilter]);
}

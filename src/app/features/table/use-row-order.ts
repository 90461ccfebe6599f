import { useEffect, useState } from "react";
import { rowsInOrder } from "../../../core/tables/view-queries.ts";
import { database } from "../../platform/database.ts";
import type { DatabaseTable } from "../../store/database-slice.ts";
import type { TableSetting } from "../../store/filter-slice.ts";
import type { RowOrder } from "./row-order.ts";

export type OrderState =
  | { readonly state: "reading"; readonly table: DatabaseTable; readonly order: RowOrder }
  | { readonly state: "ready"; readonly table: DatabaseTable; readonly order: RowOrder }
  | { readonly state: "failed"; readonly table: DatabaseTable; readonly message: string };

/** The order of a table's rows under its filters and sort; the one before stays until the next is there. */
export function useRowOrder(table: DatabaseTable, { filters, sort }: TableSetting): OrderState {
  const asItStands = filters.length === 0 && sort === null;
  const [order, setOrder] = useState<OrderState>({ state: "ready", table, order: null });
  useEffect(() => {
    if (asItStands) {
      setOrder({ state: "ready", table, order: null });
      return;
    }
    const stop = new AbortController();
    const { sql, parameters } = rowsInOrder({ table: table.name, filters, sort });
    setOrder((before) => ({ state: "reading", table, order: orderMeanwhile(before, table) }));
    database()
      .query(sql, parameters, stop.signal)
      .then(({ columns }) => setOrder({ state: "ready", table, order: Uint32Array.from(numbers(columns[0]?.values)) }))
      .catch((cause: unknown) => {
        if (!stop.signal.aborted) setOrder({ state: "failed", table, message: String(cause) });
      });
    return () => stop.abort();
  }, [table, filters, sort, asItStands]);
  // Another content came in this very render: what is held is about the last one.
  if (order.table !== table) {
    return { state: "reading", table, order: asItStands ? null : orderMeanwhile(order, table) };
  }
  return order;
}

/** An edit of some attributes leaves the rows where they are, and so can the view until it is read again. */
function orderMeanwhile(before: OrderState, table: DatabaseTable): RowOrder {
  return before.state !== "failed" && before.table.count === table.count ? before.order : new Uint32Array(0);
}

function numbers(values: ArrayLike<unknown> | undefined): ArrayLike<number> {
  return (values ?? []) as ArrayLike<number>;
}

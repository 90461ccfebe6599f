import { useCallback, useMemo, useRef, useState } from "react";
import { findRow, findRowsOf, textAt } from "../../../core/model/index.ts";
import type { DatabaseTable } from "../../store/database-slice.ts";
import { useApp } from "../../store/store.ts";
import type { Selection } from "../../store/view-slice.ts";
import type { SelectHow } from "../../ui/data-grid.tsx";
import { placeOf, type RowOrder, rowAt } from "./row-order.ts";

export type TableSelection = {
  readonly onSelect: (place: number, how: SelectHow) => void;
  /** The row chosen last, when it was chosen elsewhere. */
  readonly reveal: { readonly row: number } | null;
};

const NOTHING: ReadonlySet<number> = new Set();

/** The rows of a table that are about what is selected. */
export function useChosenRows({ ids, subject }: DatabaseTable): ReadonlySet<number> {
  const selection = useApp((state) => state.selection);
  return useMemo(() => {
    if (selection === null || ids === null || selection.table !== subject?.table) return NOTHING;
    return new Set(findRowsOf(ids, selection.ids));
  }, [selection, ids, subject]);
}

/** The way back from the rows of a view to the selection, and the row that was chosen elsewhere. */
export function useTableSelection(
  { ids, subject }: DatabaseTable,
  order: RowOrder,
  chosen: ReadonlySet<number>,
): TableSelection {
  const selection = useApp((state) => state.selection);
  const anchor = useRef(0);
  const [own, setOwn] = useState<readonly string[] | null>(null);

  const onSelect = useCallback(
    (place: number, how: SelectHow) => {
      if (ids === null || subject === null) return;
      const idAt = (at: number) => textAt(ids, rowAt(order, at));
      const before = useApp.getState().selection;
      const kept = before?.table === subject.table ? before.ids : [];
      const pressed = idAt(place);
      let next: (string | null)[] = [pressed];
      if (how === "toggle" && pressed !== null) {
        next = kept.includes(pressed) ? kept.filter((id) => id !== pressed) : [...kept, pressed];
      }
      if (how === "extend") {
        const step = anchor.current <= place ? 1 : -1;
        const count = Math.abs(place - anchor.current) + 1;
        next = Array.from({ length: count }, (_, i) => idAt(anchor.current + i * step));
      } else anchor.current = place;
      const known = [...new Set(next.filter((id) => id !== null))];
      setOwn(known);
      useApp.getState().select(known.length === 0 ? null : { table: subject.table, ids: known });
    },
    [ids, subject, order],
  );

  // Once for each selection: an edit or another sort does not take a person back to it.
  const shown = useRef<{ readonly selection: Selection; readonly reveal: { readonly row: number } } | null>(null);
  const reveal = useMemo(() => {
    if (selection === null || selection.ids === own) return null;
    if (shown.current?.selection === selection) return shown.current.reveal;
    const last = selection.ids.at(-1);
    if (last === undefined || ids === null || chosen.size === 0) return null;
    const place = placeOf(order, findRow(ids, last));
    if (place < 0) return null;
    shown.current = { selection, reveal: { row: place } };
    return shown.current.reveal;
  }, [selection, own, chosen, ids, order]);

  return { onSelect, reveal };
}

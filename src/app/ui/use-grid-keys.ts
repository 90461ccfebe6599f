import { type KeyboardEvent, type MouseEvent, useState } from "react";
import type { SelectHow } from "./data-grid.tsx";

type GridKeys = {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly pageRows: number;
  readonly goTo: (row: number, column: number) => void;
  readonly onSelect: ((row: number, how: SelectHow) => void) | undefined;
  readonly onHead: ((column: number, wish: "sort" | "menu") => void) | undefined;
};

/** One cell of a grid is the active one (row -1 is the head); keys move it, Enter and space choose its row. */
export function useGridKeys({ rowCount, columnCount, pageRows, goTo, onSelect, onHead }: GridKeys) {
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const active = {
    row: Math.min(place.row, rowCount - 1),
    column: Math.max(0, Math.min(place.column, columnCount - 1)),
  };

  const moveTo = (row: number, column: number, extend: boolean) => {
    const to = {
      row: Math.min(Math.max(row, -1), rowCount - 1),
      column: Math.min(Math.max(column, 0), columnCount - 1),
    };
    setPlace(to);
    goTo(to.row, to.column);
    if (extend && to.row >= 0) onSelect?.(to.row, "extend");
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys typed into a control inside the head are that control's.
    if (event.target !== event.currentTarget) return;
    const all = event.ctrlKey || event.metaKey;
    const { row, column } = active;
    const to: Record<string, readonly [number, number]> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      PageDown: [row + pageRows, column],
      PageUp: [Math.max(0, row - pageRows), column],
      Home: [all ? 0 : row, 0],
      End: [all ? rowCount - 1 : row, columnCount - 1],
    };
    const next = to[event.key];
    if (row < 0 && event.altKey && event.key === "ArrowDown") onHead?.(column, "menu");
    else if (row < 0 && event.key === "Enter") onHead?.(column, "sort");
    else if (row >= 0 && (event.key === "Enter" || event.key === " ")) {
      onSelect?.(row, event.shiftKey ? "extend" : all || event.key === " " ? "toggle" : "only");
    } else if (next !== undefined && !event.altKey) moveTo(next[0], next[1], event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onClick = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
    if (cell === null) return;
    const row = Number(cell.dataset.row);
    setPlace({ row, column: Number(cell.dataset.column) });
    onSelect?.(row, event.shiftKey ? "extend" : event.ctrlKey || event.metaKey ? "toggle" : "only");
  };

  return { active, onKeyDown, onClick };
}

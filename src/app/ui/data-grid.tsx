import { type CSSProperties, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { classNames } from "./class-names.ts";
import { rowWindow, scrollTopFor } from "./row-window.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import "./data-grid.css";

export type GridColumn = {
  readonly key: string;
  readonly width: number;
  readonly head: ReactNode;
  /** Numbers stand to the right. */
  readonly number?: boolean;
  readonly sort?: "ascending" | "descending" | "none";
};

/** only: in place of what was chosen; toggle: beside it; extend: from the last choice to here. */
export type SelectHow = "only" | "toggle" | "extend";

export type DataGridProps = {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rowCount: number;
  readonly cell: (row: number, column: number) => ReactNode;
  /** Told which rows are about to be drawn, first .. last - 1. */
  readonly onWindow?: (first: number, last: number) => void;
  readonly isSelected?: (row: number) => boolean;
  readonly onSelect?: (row: number, how: SelectHow) => void;
  /** A key on the head of a column: Enter sorts, Alt and down opens its menu. */
  readonly onHead?: (column: number, wish: "sort" | "menu") => void;
  /** A row to bring into view; a new object is a new wish. */
  readonly reveal?: { readonly row: number } | null;
};

const ROW_HEIGHT = 28;
const HEAD_HEIGHT = 34;

/** A table element cannot be drawn in part: these say what the boxes are instead. */
const asRow = (index: number, selected?: boolean) =>
  ({ role: "row", "aria-rowindex": index, "aria-selected": selected }) as const;
const asHead = (column: number, sort: GridColumn["sort"]) =>
  ({ role: "columnheader", "aria-colindex": column + 1, "aria-sort": sort }) as const;
const asCell = (column: number) => ({ role: "gridcell", "aria-colindex": column + 1 }) as const;

/** A grid of any number of rows, of which only those in view are drawn. */
export function DataGrid(props: DataGridProps) {
  const { label, columns, rowCount, cell, onWindow, isSelected, onSelect, onHead, reveal } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [boxHeight, setBoxHeight] = useState(0);
  const list = { rowCount, rowHeight: ROW_HEIGHT, viewHeight: Math.max(ROW_HEIGHT, boxHeight - HEAD_HEIGHT) };
  const { first, last, top, height } = rowWindow(list, scrollTop);

  const goTo = (row: number, column?: number) => {
    const element = box.current;
    if (element === null) return;
    if (row >= 0) element.scrollTop = scrollTopFor(list, row, element.scrollTop);
    if (column === undefined) return;
    const left = columns.slice(0, column).reduce((sum, before) => sum + before.width, 0);
    const right = left + (columns[column]?.width ?? 0);
    // The first column lies over the others.
    const covered = column === 0 ? 0 : (columns[0]?.width ?? 0);
    if (left < element.scrollLeft + covered) element.scrollLeft = left - covered;
    else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth;
  };
  const keys = useGridKeys({
    rowCount,
    columnCount: columns.length,
    pageRows: Math.max(1, Math.floor(list.viewHeight / ROW_HEIGHT) - 1),
    goTo,
    onSelect,
    onHead,
  });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => setBoxHeight(element.clientHeight));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => onWindow?.(first, last), [onWindow, first, last]);
  const revealed = useRef(reveal);
  useLayoutEffect(() => {
    if (reveal && reveal !== revealed.current && boxHeight > 0) goTo(reveal.row);
    revealed.current = reveal;
  });

  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const cellId = (row: number, column: number) => `${id}-${row}-${column}`;
  const { active } = keys;
  const inView = active.row < 0 || (active.row >= first && active.row < last);
  const grid = {
    role: "grid",
    tabIndex: 0,
    "aria-label": label,
    "aria-rowcount": rowCount + 1,
    "aria-colcount": columns.length,
    "aria-multiselectable": onSelect !== undefined,
    "aria-activedescendant": inView && columns.length > 0 ? cellId(active.row, active.column) : undefined,
    onKeyDown: keys.onKeyDown,
    onClick: keys.onClick,
  } as const;
  return (
    <div className="data-grid-frame">
      <div
        {...grid}
        ref={box}
        className="data-grid"
        onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
      >
        <div {...asRow(1)} className="data-grid-head" style={{ width, height: HEAD_HEIGHT }}>
          {columns.map((column, at) => (
            <div
              key={column.key}
              id={cellId(-1, at)}
              {...asHead(at, column.sort)}
              className={classNames(
                "data-grid-cell",
                column.number && "data-grid-number",
                active.row < 0 && active.column === at && "data-grid-active",
              )}
              style={{ width: column.width }}
            >
              {column.head}
            </div>
          ))}
        </div>
        <div className="data-grid-rows" role="presentation" style={{ width, height }}>
          <div role="presentation" style={{ transform: `translateY(${top}px)` }}>
            {Array.from({ length: Math.max(0, last - first) }, (_, i) => {
              const row = first + i;
              return (
                <GridRow
                  key={row}
                  row={row}
                  columns={columns}
                  cell={cell}
                  cellId={cellId}
                  selected={isSelected?.(row) ?? false}
                  activeColumn={active.row === row ? active.column : -1}
                />
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

type GridRowProps = Pick<DataGridProps, "columns" | "cell"> & {
  readonly row: number;
  readonly cellId: (row: number, column: number) => string;
  readonly selected: boolean;
  readonly activeColumn: number;
};

const ROW_STYLE: CSSProperties = { height: ROW_HEIGHT };

function GridRow({ row, columns, cell, cellId, selected, activeColumn }: GridRowProps) {
  return (
    <div
      {...asRow(row + 2, selected)}
      className={classNames("data-grid-row", selected && "data-grid-selected")}
      style={ROW_STYLE}
    >
      {columns.map((column, at) => (
        <div
          key={column.key}
          id={cellId(row, at)}
          {...asCell(at)}
          className={classNames(
            "data-grid-cell",
            column.number && "data-grid-number",
            at === activeColumn && "data-grid-active",
          )}
          style={{ width: column.width }}
          data-row={row}
          data-column={at}
        >
          {cell(row, at)}
        </div>
      ))}
    </div>
  );
}

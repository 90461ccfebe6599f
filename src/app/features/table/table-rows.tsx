import { useMemo } from "react";
import type { ColumnFilter } from "../../../core/tables/view-queries.ts";
import { choiceTitle, tableTitle } from "../../../words/describe-column.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { DatabaseColumn, DatabaseTable } from "../../store/database-slice.ts";
import type { TableSetting } from "../../store/filter-slice.ts";
import { useApp } from "../../store/store.ts";
import { CellValue } from "../../ui/cell-value.tsx";
import { DataGrid, type GridColumn } from "../../ui/data-grid.tsx";
import { GroupTotals } from "./group-totals.tsx";
import { HeadCell } from "./head-cell.tsx";
import { nameBeside, referredTable } from "./name-beside.ts";
import { NoRows } from "./no-rows.tsx";
import { keepRows, placeCount } from "./row-order.ts";
import { Toolbar } from "./toolbar.tsx";
import { useMapFilter } from "./use-map-filter.ts";
import { usePages } from "./use-pages.ts";
import { useRowOrder } from "./use-row-order.ts";
import { useChosenRows, useTableSelection } from "./use-table-selection.ts";

type TableRowsProps = {
  readonly table: DatabaseTable;
  readonly setting: TableSetting;
  readonly set: (setting: Partial<TableSetting>) => void;
};

const WIDTHS: Readonly<Record<DatabaseColumn["type"], number>> = { text: 176, choice: 140, number: 152, list: 208 };
/** An id with the name of what it stands for beside it. */
const REFERENCE_WIDTH = 264;
/** Numbers whose digits are not grouped. */
const UNGROUPED = new Set(["year", "degree"]);

export function TableRows({ table, setting, set }: TableRowsProps) {
  const words = useWords();
  const network = useApp((state) => state.network);
  const view = useRowOrder(table, setting);
  useMapFilter(table, setting.filters.length > 0, view);
  const filtered = view.state === "failed" ? new Uint32Array(0) : view.order;
  const chosen = useChosenRows(table);
  const { selectedOnly, hidden, filters, sort, groupBy } = setting;
  const order = useMemo(() => (selectedOnly ? keepRows(filtered, chosen) : filtered), [selectedOnly, filtered, chosen]);
  const columns = useMemo(() => table.columns.filter(({ name }) => !hidden.includes(name)), [table, hidden]);
  const names = useMemo(() => columns.map(({ name }) => name), [columns]);
  const pages = usePages(table, names, order);
  const selection = useTableSelection(table, order, chosen);

  const setFilter = (column: string, filter: ColumnFilter | null) => {
    const others = filters.filter((other) => other.column !== column);
    set({ filters: filter === null ? others : [...others, filter] });
  };
  const sortBy = (column: string) => {
    if (sort?.column !== column) set({ sort: { column, descending: false } });
    else set({ sort: sort.descending ? null : { column, descending: true } });
  };
  const heads: GridColumn[] = columns.map((column) => {
    const filter = filters.find((other) => other.column === column.name) ?? null;
    return {
      key: column.name,
      width: referredTable(table, column) === null ? WIDTHS[column.type] : REFERENCE_WIDTH,
      number: column.type === "number",
      sort: sort?.column !== column.name ? "none" : sort.descending ? "descending" : "ascending",
      head: (
        <HeadCell
          table={table}
          column={column}
          sort={sort}
          filter={filter}
          onSort={() => sortBy(column.name)}
          onFilter={(next) => setFilter(column.name, next)}
        />
      ),
    };
  });
  const cell = (place: number, at: number) => {
    const value = pages.cell(place, at);
    const column = columns[at];
    if (value === undefined || column === undefined) return <span className="data-grid-waiting" />;
    const shown =
      column.type === "choice" && typeof value === "string"
        ? choiceTitle(words, table.base, column.field, value)
        : value;
    const of = typeof value === "string" ? referredTable(table, column) : null;
    return (
      <>
        <CellValue value={shown} ungrouped={column.unit !== null && UNGROUPED.has(column.unit)} />
        {of !== null && <span className="attribute-name">{nameBeside(network, of, String(value))}</span>}
      </>
    );
  };
  const count = placeCount(order, table.count);
  return (
    <>
      <Toolbar table={table} setting={setting} order={order} shownColumns={names} chosenCount={chosen.size} set={set} />
      <div className="attribute-body" aria-busy={view.state === "reading"}>
        {groupBy !== null ? (
          <GroupTotals table={table} setting={setting} groupBy={groupBy} set={set} />
        ) : (
          <>
            <DataGrid
              label={tableTitle(words, table.name)}
              columns={heads}
              rowCount={count}
              cell={cell}
              onWindow={pages.want}
              isSelected={(place) => chosen.has(order === null ? place : (order[place] ?? -1))}
              onSelect={selection.onSelect}
              onHead={(column, wish) => pressHead(names[column], wish)}
              reveal={selection.reveal}
            />
            {count === 0 && <NoRows table={table} setting={setting} view={view} set={set} />}
          </>
        )}
      </div>
    </>
  );
}

/** The keyboard's way to what the pointer reaches in the head of a column. */
function pressHead(column: string | undefined, wish: "sort" | "menu"): void {
  const sort = document.querySelector<HTMLElement>(`[data-head-sort="${CSS.escape(column ?? "")}"]`);
  const target = wish === "sort" ? sort : sort?.parentElement?.querySelector<HTMLElement>("[popovertarget]");
  target?.click();
}

import { useEffect, useMemo, useState } from "react";
import type { Cell, Rows } from "../../../core/tables/table-data.ts";
import { groupTotals, type Query } from "../../../core/tables/view-queries.ts";
import { choiceTitle, columnTitle } from "../../../words/describe-column.ts";
import { useWords } from "../../i18n/use-words.ts";
import { database } from "../../platform/database.ts";
import type { DatabaseTable } from "../../store/database-slice.ts";
import type { TableSetting } from "../../store/filter-slice.ts";
import { Button } from "../../ui/button.tsx";
import { CellValue } from "../../ui/cell-value.tsx";
import { DataGrid, type GridColumn } from "../../ui/data-grid.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

type GroupTotalsProps = {
  readonly table: DatabaseTable;
  readonly setting: TableSetting;
  readonly groupBy: string;
  readonly set: (setting: Partial<TableSetting>) => void;
};

type Answer = { readonly asked: Query; readonly totals: Rows | null; readonly problem: string | null };
const WAITING = { totals: null, problem: null };

/** How many rows each value of a column has, and what a number of theirs comes to. Enter or a press shows the rows. */
export function GroupTotals({ table, setting: { filters, measure }, groupBy, set }: GroupTotalsProps) {
  const words = useWords();
  const { tables } = words;
  const asked = useMemo(
    () => groupTotals({ table: table.name, filters, sort: null }, groupBy, measure),
    [table, filters, groupBy, measure],
  );
  // With its question: what was counted by another column or under another filter never stands under these heads.
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { totals, problem } = answer !== null && isAlike(answer.asked, asked) ? answer : WAITING;
  useEffect(() => {
    const stop = new AbortController();
    database()
      .query(asked.sql, asked.parameters, stop.signal)
      .then((rows) => setAnswer({ asked, totals: rows, problem: null }))
      .catch((cause: unknown) => {
        if (!stop.signal.aborted) setAnswer({ asked, totals: null, problem: String(cause) });
      });
    return () => stop.abort();
  }, [asked]);

  const by = table.columns.find(({ name }) => name === groupBy);
  const measured = table.columns.find(({ name }) => name === measure);
  const unit = measured?.unit ? ` (${words.model.units[measured.unit]})` : "";
  const heads = [tables.rows, tables.known, `${tables.sum}${unit}`, `${tables.mean}${unit}`];
  const columns: GridColumn[] = [
    { key: "value", width: 240, head: by === undefined ? groupBy : columnTitle(words, table.base, by) },
    ...(totals?.columns.slice(1) ?? []).map(({ name }, i) => ({
      key: name,
      width: 140,
      head: heads[i] ?? name,
      number: true,
    })),
  ];
  const titleOf = (value: Cell) =>
    typeof value === "string" && by?.type === "choice" ? choiceTitle(words, table.base, by.field, value) : value;
  const cellAt = (row: number, column: number): Cell => totals?.columns[column]?.values[row] ?? null;
  const showRows = (row: number) => {
    const value = cellAt(row, 0);
    const others = filters.filter((filter) => filter.column !== groupBy);
    const filter =
      typeof value === "number"
        ? ({ kind: "range", column: groupBy, min: value, max: value } as const)
        : ({ kind: "choice", column: groupBy, values: [typeof value === "string" ? value : null] } as const);
    if (Array.isArray(value)) return;
    set({ groupBy: null, filters: [...others, filter] });
  };
  return (
    <div className="attribute-totals">
      <Button look="plain" icon="chevron-left" onClick={() => set({ groupBy: null })}>
        {tables.closeTotals}
      </Button>
      {problem !== null && (
        <EmptyState icon="error" title={tables.failed}>
          {tables.failedWhy} {problem}
        </EmptyState>
      )}
      <DataGrid
        label={tables.totals}
        columns={columns}
        rowCount={totals?.count ?? 0}
        cell={(row, column) => <CellValue value={titleOf(cellAt(row, column))} ungrouped={column === 0} />}
        onSelect={showRows}
      />
    </div>
  );
}

/** The same question, perhaps to another content of the table. */
function isAlike(one: Query, other: Query): boolean {
  return one.sql === other.sql && JSON.stringify(one.parameters) === JSON.stringify(other.parameters);
}

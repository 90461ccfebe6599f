import { useMemo } from "react";
import { boundsOf } from "../../../core/geo/bounds.ts";
import { boundsOfRows } from "../../../core/geo/bounds-of-rows.ts";
import { findRow, findRowsOf } from "../../../core/model/index.ts";
import { cellAt } from "../../../core/tables/table-data.ts";
import { csvHead, csvLine } from "../../../core/tables/write-csv.ts";
import { useWords } from "../../i18n/use-words.ts";
import { saveFile } from "../../platform/save-file.ts";
import type { SqlAnswer } from "../../store/sql-slice.ts";
import { useApp } from "../../store/store.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { CellValue } from "../../ui/cell-value.tsx";
import { DataGrid, type GridColumn } from "../../ui/data-grid.tsx";
import { answerToMap } from "./answer-to-map.ts";

/** What is asked for is shown whole: a position to two decimals would be another place. */
const DIGITS = 9;

/** The rows of an answer, and where they can go: a file, the map. */
export function AnswerView({ answer }: { readonly answer: SqlAnswer }) {
  const { tables } = useWords();
  const { rows, cut, ms, version } = answer;
  const network = useApp((state) => state.network);
  const points = useApp((state) => state.sqlPoints);
  const { select, flyTo, showPoints } = useApp.getState();
  const selection = useApp((state) => state.selection);
  const onMap = useMemo(() => answerToMap(rows, network), [rows, network]);
  const subjects = onMap?.kind === "subjects" ? onMap.table : null;
  const chosen = useMemo(
    () => new Set(selection !== null && selection.table === subjects ? selection.ids : []),
    [selection, subjects],
  );
  const columns: GridColumn[] = rows.columns.map(({ name, type }, i) => ({
    key: `${i}`,
    width: type === "number" ? 132 : 184,
    number: type === "number",
    head: <span className="sql-column">{name}</span>,
  }));
  const toMap = () => {
    if (onMap?.kind === "subjects") {
      const { id } = network[onMap.table].columns;
      const known = onMap.ids.filter((named) => findRow(id, named) >= 0);
      select(known.length === 0 ? null : { table: onMap.table, ids: known });
      const bounds = boundsOfRows(network, onMap.table, findRowsOf(id, known));
      if (bounds !== null) flyTo({ bounds });
    }
    if (onMap?.kind === "points") {
      showPoints(onMap.points);
      const bounds = boundsOf({ type: "points", coordinates: onMap.points.positions });
      if (bounds !== null) flyTo({ bounds });
    }
  };
  const at = onMap?.kind === "subjects" ? rows.columns.findIndex(({ name }) => name === onMap.column) : -1;
  const idOf = (row: number) => cellAt(rows, at, row);
  const chooseRow = (row: number) => {
    const id = idOf(row);
    if (onMap?.kind === "subjects" && typeof id === "string") select({ table: onMap.table, ids: [id] });
  };
  const isChosen = (row: number) => {
    const id = idOf(row);
    return typeof id === "string" && chosen.has(id);
  };
  const toCsv = () => {
    const lines = Array.from({ length: rows.count }, (_, row) =>
      csvLine(rows.columns.map((_column, column) => cellAt(rows, column, row))),
    );
    const head = csvHead(rows.columns.map(({ name }) => name));
    saveFile("query.csv", new Blob([head, ...lines], { type: "text/csv;charset=utf-8" }));
  };
  return (
    <section className="sql-answer" aria-label={tables.answer}>
      <div className="sql-bar">
        <output>
          {tables.answered(rows.count, ms)}
          {cut && <strong className="sql-cut"> {tables.cut(rows.count)}</strong>}
        </output>
        {version !== network.version && <Badge tone="unconfirmed">{tables.stale}</Badge>}
        <span className="sql-space" />
        {points !== null && (
          <Button look="plain" onClick={() => showPoints(null)}>
            {tables.hidePoints}
          </Button>
        )}
        <Button icon="pin" disabled={onMap === null} onClick={toMap}>
          {tables.answerToMap}
        </Button>
        <Button icon="download" onClick={toCsv}>
          CSV
        </Button>
      </div>
      <div className="sql-rows">
        <DataGrid
          label={tables.answer}
          columns={columns}
          rowCount={rows.count}
          cell={(row, column) => <CellValue value={cellAt(rows, column, row)} digits={DIGITS} />}
          {...(subjects !== null && { isSelected: isChosen, onSelect: chooseRow })}
        />
      </div>
    </section>
  );
}

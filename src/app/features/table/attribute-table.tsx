import { useEffect } from "react";
import { tableTitle } from "../../../words/describe-column.ts";
import { useWords } from "../../i18n/use-words.ts";
import { database, retryDatabase } from "../../platform/database.ts";
import { PLAIN_SETTING } from "../../store/filter-slice.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Progress } from "../../ui/progress.tsx";
import { TableRows } from "./table-rows.tsx";
import "./attribute-table.css";

/** The attribute table: any table of the database, with the same selection as the map. */
export function AttributeTable() {
  const words = useWords();
  const { tables } = words;
  const phase = useApp((state) => state.database);
  const all = useApp((state) => state.databaseTables);
  const wanted = useApp((state) => state.drawerTable);
  const setting = useApp((state) => state.tableSettings[wanted]) ?? PLAIN_SETTING;
  const setTable = useApp((state) => state.setTable);
  useEffect(() => void database(), []);

  const table = all.find(({ name }) => name === wanted) ?? (phase.phase === "ready" ? all[0] : undefined);
  if (phase.phase === "failed" && table === undefined) {
    return (
      <EmptyState
        icon="error"
        title={tables.failed}
        actions={<Button onClick={retryDatabase}>{tables.tryAgain}</Button>}
      >
        {tables.failedWhy} {phase.message}
      </EmptyState>
    );
  }
  const waiting = phase.phase === "loading" || phase.phase === "opening" ? phase : null;
  const label = waiting?.phase === "loading" ? tables.loading(tableTitle(words, waiting.table)) : tables.opening;
  return (
    <div className="attribute-table">
      {waiting !== null && (
        <div className="attribute-waiting">
          <span>{label}</span>
          <Progress label={label} done={waiting.done} total={waiting.total} />
        </div>
      )}
      {table !== undefined && (
        <TableRows key={table.name} table={table} setting={setting} set={(part) => setTable(table.name, part)} />
      )}
    </div>
  );
}

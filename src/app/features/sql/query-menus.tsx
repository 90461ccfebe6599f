import { useState } from "react";
import { NAMED_QUERIES } from "../../../core/tables/named-queries.ts";
import { tableTitle } from "../../../words/describe-column.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Popover } from "../../ui/popover.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { plainName } from "./open-editor.ts";

/** Where a statement can come from: the ready-made, the saved, the earlier ones, and the names of the tables. */
export function QueryMenus({ onInsert }: { readonly onInsert: (text: string) => void }) {
  const { tables } = useWords();
  const held = useApp((state) => state.databaseTables);
  const history = useApp((state) => state.sqlHistory);
  const draftSql = useApp((state) => state.draftSql);
  return (
    <>
      <Menu
        label={tables.ready}
        look="plain"
        items={NAMED_QUERIES.map(({ name, sql, parameters, needs }) => {
          const there = needs.every((need) => held.some((table) => table.name === need));
          return {
            id: name,
            label: there ? tables.queries[name] : `${tables.queries[name]} (${tables.needsResult})`,
            disabled: !there,
            run: () => draftSql(sql, parameters),
          };
        })}
      />
      <SavedQueries />
      <Menu
        label={tables.history}
        look="plain"
        items={
          history.length === 0
            ? [{ id: "none", label: tables.noHistory, disabled: true, run: () => {} }]
            : history.map((sql, i) => ({
                id: String(i),
                label: sql.replace(/\s+/g, " ").slice(0, 90),
                run: () => draftSql(sql),
              }))
        }
      />
      <TableNames onInsert={onInsert} />
    </>
  );
}

function SavedQueries() {
  const { tables } = useWords();
  const saved = useApp((state) => state.savedQueries);
  const { draftSql, saveQuery, forgetQuery } = useApp.getState();
  const [name, setName] = useState("");
  const save = () => {
    const { sqlDraft: sql, sqlParameters: parameters } = useApp.getState();
    saveQuery({ name: name.trim(), sql, parameters });
    setName("");
  };
  return (
    <Popover label={tables.saved} look="plain">
      {(close) => (
        <div className="sql-saved">
          {saved.map((query) => (
            <div key={query.name} className="sql-saved-row">
              <Button
                look="plain"
                onClick={() => {
                  draftSql(query.sql, query.parameters);
                  close();
                }}
              >
                {query.name}
              </Button>
              <IconButton icon="trash" label={tables.forget(query.name)} onClick={() => forgetQuery(query.name)} />
            </div>
          ))}
          <TextField label={tables.saveAs} value={name} onChange={setName} data-first-focus />
          <Button icon="save" disabled={name.trim() === ""} onClick={save}>
            {tables.save}
          </Button>
        </div>
      )}
    </Popover>
  );
}

function TableNames({ onInsert }: { readonly onInsert: (text: string) => void }) {
  const words = useWords();
  const held = useApp((state) => state.databaseTables);
  return (
    <Popover label={words.tables.tableList} look="plain">
      {(close) => {
        const insert = (name: string) => () => {
          close();
          onInsert(plainName(name));
        };
        return (
          <ul className="sql-names">
            {held.map((table) => (
              <li key={table.name}>
                <button type="button" className="sql-name sql-name-table" onClick={insert(table.name)}>
                  {table.name} <span className="sql-note">{tableTitle(words, table.name)}</span>
                </button>
                {table.columns.map((column) => (
                  <button key={column.name} type="button" className="sql-name" onClick={insert(column.name)}>
                    {column.name}
                  </button>
                ))}
              </li>
            ))}
          </ul>
        );
      }}
    </Popover>
  );
}

import { useState } from "react";
import type { FoundTable } from "../../../core/import/meaning/mapping.ts";
import { useWords } from "../../i18n/use-words.ts";
import { saveFile } from "../../platform/save-file.ts";
import { takeMappingFile, wishImport } from "../../platform/studies/import-files.ts";
import { mappingOf } from "../../platform/studies/import-profiles.ts";
import type { PendingImport } from "../../store/import-slice.ts";
import { Button } from "../../ui/button.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { ColumnRow } from "./column-row.tsx";
import { mappingNow, saidOf, withoutTable } from "./corrections.ts";
import { PreviewRows } from "./preview-rows.tsx";
import { tablesOfFiles } from "./view-model.ts";
import "./table-mapping.css";

type TableMappingProps = { readonly table: FoundTable; readonly pending: PendingImport };

/** What the columns of one table become, and its first rows beside that. */
export function TableMappingView({ table, pending }: TableMappingProps) {
  const { importing: say } = useWords();
  const [tab, setTab] = useState<"columns" | "rows">("columns");
  const { tables: said } = pending.wishes;
  const mapping = mappingNow(said, table.mapping);
  const wish = saidOf(said, table.mapping);
  const isRemembered = wish !== null && pending.remembered.includes(wish);
  const reset = () => wishImport((wishes) => ({ ...wishes, tables: withoutTable(wishes.tables, table.mapping) }));
  return (
    <div className="import-mapping">
      <div className="import-mapping-head">
        <Tabs
          label={say.tableOf(table.name)}
          panelId="import-mapping-panel"
          tabs={[
            { value: "columns", label: say.columnsTab },
            { value: "rows", label: say.rowsTab },
          ]}
          value={tab}
          onChange={setTab}
        />
        {wish !== null && (
          <Button look="plain" icon="undo" onClick={reset}>
            {say.resetTable}
          </Button>
        )}
      </div>
      {isRemembered && <p className="import-soft">{say.rememberedHere}</p>}
      <div id="import-mapping-panel" role="tabpanel" aria-labelledby={`import-mapping-panel-${tab}`}>
        {tab === "rows" ? (
          <PreviewRows table={table} mapping={mapping} />
        ) : (
          <ul className="import-columns">
            {mapping.columns.map((column, at) => (
              <ColumnRow
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one header; their order is the file's
                key={at}
                table={table}
                role={mapping.role}
                column={column}
                guess={pending.guesses[table.name]?.columns[at]}
                at={at}
              />
            ))}
          </ul>
        )}
      </div>
      <MappingFile pending={pending} />
    </div>
  );
}

/** The mapping as a file, for the command line and for others who get such files. */
function MappingFile({ pending }: { readonly pending: PendingImport }) {
  const { importing: say } = useWords();
  const save = () => {
    const now = tablesOfFiles(pending.reading?.answer).map(({ mapping }) => mappingNow(pending.wishes.tables, mapping));
    const text = JSON.stringify(mappingOf(now), null, 2);
    saveFile("mapping.json", new Blob([text], { type: "application/json" }));
  };
  const choose = () => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".json";
    input.onchange = () => {
      const [file] = input.files ?? [];
      if (file !== undefined) void takeMappingFile(file);
    };
    input.click();
  };
  return (
    <div className="import-actions">
      <Button look="plain" icon="save" onClick={save}>
        {say.saveMapping}
      </Button>
      <Button look="plain" icon="folder" onClick={choose}>
        {say.useMapping}
      </Button>
    </div>
  );
}

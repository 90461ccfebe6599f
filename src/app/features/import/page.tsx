import { useState } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { discardImport } from "../../platform/studies/import-files.ts";
import { useApp } from "../../store/store.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Decision } from "./decision.tsx";
import { FileList } from "./file-list.tsx";
import { Joining } from "./joining.tsx";
import { Remarks } from "./remarks.tsx";
import { Summary } from "./summary.tsx";
import { TableMappingView } from "./table-mapping.tsx";
import { Updating } from "./updating.tsx";
import { tablesOfFiles } from "./view-model.ts";
import "./page.css";

/** What dropped files were found to be, what a person says about it, and where it goes. */
export function ImportPage() {
  const { importing: say } = useWords();
  const pending = useApp((state) => state.importing);
  const [chosen, choose] = useState<string | null>(null);
  if (pending === null) return null;
  const tables = tablesOfFiles(pending.reading?.answer);
  const table = tables.find(({ name }) => name === chosen);
  return (
    <div className="import">
      <header className="import-head">
        <h2>{say.title}</h2>
        <IconButton icon="close" label={say.discard} onClick={discardImport} />
      </header>
      <div className="import-body">
        <Summary pending={pending} />
        <FileList pending={pending} chosen={table?.name ?? null} onChoose={choose}>
          {table && <TableMappingView key={table.name} table={table} pending={pending} />}
        </FileList>
        {pending.reading?.update == null && <Joining pending={pending} />}
        <Updating pending={pending} />
        <Remarks pending={pending} />
      </div>
      <Decision pending={pending} />
    </div>
  );
}

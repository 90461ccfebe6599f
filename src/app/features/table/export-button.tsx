import { useRef, useState } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { database } from "../../platform/database.ts";
import { saveFile } from "../../platform/save-file.ts";
import type { DatabaseTable } from "../../store/database-slice.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { exportCsv } from "./export-csv.ts";
import type { RowOrder } from "./row-order.ts";

type ExportButtonProps = {
  readonly table: DatabaseTable;
  readonly columns: readonly string[];
  readonly order: RowOrder;
};

export function ExportButton({ table, columns, order }: ExportButtonProps) {
  const { tables } = useWords();
  const notify = useApp((state) => state.notify);
  const [done, setDone] = useState<readonly [number, number] | null>(null);
  const stop = useRef<AbortController | null>(null);
  const start = async () => {
    const running = new AbortController();
    stop.current = running;
    try {
      const onRows = (...part: [number, number]) => setDone(part);
      const { query } = database();
      const file = await exportCsv(query, { table, columns, order }, { signal: running.signal, onRows });
      saveFile(`${table.name}.csv`, file);
    } catch (cause) {
      if (!running.signal.aborted) notify({ tone: "error", say: () => String(cause) });
    } finally {
      setDone(null);
    }
  };
  if (done === null) return <IconButton icon="download" label={tables.exportCsv} onClick={() => void start()} />;
  return (
    <>
      <output>{tables.exporting(...done)}</output>
      <Button look="plain" icon="stop" onClick={() => stop.current?.abort()}>
        {tables.stopExport}
      </Button>
    </>
  );
}

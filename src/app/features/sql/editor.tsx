import { useEffect, useRef } from "react";
import type { DatabaseTable } from "../../store/database-slice.ts";
import { openEditor, type SqlEditor } from "./open-editor.ts";

type EditorProps = {
  readonly label: string;
  readonly sql: string;
  readonly tables: readonly DatabaseTable[];
  readonly onChange: (sql: string) => void;
  readonly onRun: () => void;
  readonly editor: { current: SqlEditor | null };
};

/** Where a person writes SQL, with the names of our tables and columns offered while typing. */
export function Editor({ label, sql, tables, onChange, onRun, editor }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef({ sql, onChange, onRun });
  latest.current = { sql, onChange, onRun };
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const opened = openEditor(element, {
      label,
      sql: latest.current.sql,
      onChange: (next) => latest.current.onChange(next),
      onRun: () => latest.current.onRun(),
    });
    editor.current = opened;
    return () => {
      opened.close();
      editor.current = null;
    };
  }, [label, editor]);
  useEffect(() => editor.current?.offer(tables), [tables, editor]);
  useEffect(() => editor.current?.show(sql), [sql, editor]);
  return <div ref={host} className="sql-editor" />;
}

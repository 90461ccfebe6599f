import { useEffect, useRef } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { database } from "../../platform/database.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Keys } from "../../ui/keys.tsx";
import { Progress } from "../../ui/progress.tsx";
import { AnswerView } from "./answer-view.tsx";
import { Editor } from "./editor.tsx";
import type { SqlEditor } from "./open-editor.ts";
import { ParameterForm } from "./parameter-form.tsx";
import { QueryMenus } from "./query-menus.tsx";
import { runSql, stopSql } from "./run-sql.ts";
import "./sql-console.css";

/** Any question to the tables, in SQL: it reads and cannot write. */
export function SqlConsole() {
  const words = useWords();
  const { tables } = words;
  const sql = useApp((state) => state.sqlDraft);
  const held = useApp((state) => state.databaseTables);
  const phase = useApp((state) => state.database);
  const answer = useApp((state) => state.sqlAnswer);
  const draftSql = useApp((state) => state.draftSql);
  const running = useApp((state) => state.sqlRunning);
  const problem = useApp((state) => state.sqlProblem);
  const run = () => void runSql();
  const editor = useRef<SqlEditor | null>(null);
  useEffect(() => void database(), []);
  const opening = phase.phase === "opening" || phase.phase === "loading" ? phase : null;
  return (
    <div className="sql-console">
      <section className="sql-question" aria-label={tables.console}>
        <div className="sql-bar">
          {running ? (
            <Button icon="stop" onClick={stopSql}>
              {tables.stop}
            </Button>
          ) : (
            <Button look="main" icon="play" onClick={run} disabled={phase.phase === "failed"}>
              {tables.run} <Keys keys="mod+enter" />
            </Button>
          )}
          <QueryMenus onInsert={(text) => editor.current?.insert(text)} />
        </div>
        <Editor label={tables.editor} sql={sql} tables={held} onChange={draftSql} onRun={run} editor={editor} />
        <ParameterForm sql={sql} />
        <p className="sql-note">{tables.reading}</p>
      </section>
      <div className="sql-result" aria-live="polite" aria-busy={running}>
        {opening !== null && <Progress label={tables.opening} done={opening.done} total={opening.total} />}
        {running && <Progress label={tables.running} done={0} total={0} />}
        {problem !== null && (
          <pre className="sql-problem" role="alert">
            {problem(words)}
          </pre>
        )}
        {problem === null && answer !== null && <AnswerView key={answer.sql} answer={answer} />}
        {problem === null && answer === null && (
          <EmptyState icon="terminal" title={tables.noAnswer}>
            {tables.noAnswerWhy}
          </EmptyState>
        )}
      </div>
    </div>
  );
}

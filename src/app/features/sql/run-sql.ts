import { QueryRefused } from "../../../core/tables/database.ts";
import { findParameters } from "../../../core/tables/scan-sql.ts";
import type { Parameter } from "../../../core/tables/table-data.ts";
import type { Words } from "../../../words/index.ts";
import { database } from "../../platform/database.ts";
import { DatabaseBroke } from "../../platform/remote-database.ts";
import { useApp } from "../../store/store.ts";

/** Rows shown of an answer. */
const MOST_ROWS = 10_000;

let running: AbortController | null = null;

export function stopSql(): void {
  running?.abort();
}

/** Runs the statement that is written, in place of one that runs. */
export async function runSql(): Promise<void> {
  const { sqlDraft: sql, sqlParameters, answerSql } = useApp.getState();
  stopSql();
  const stop = new AbortController();
  running = stop;
  useApp.setState({ sqlRunning: true, sqlProblem: null });
  const started = performance.now();
  try {
    // What is not filled in is unknown: the form says so.
    const parameters = Object.fromEntries(
      findParameters(sql).map((name) => [name, parameterNamed(sqlParameters, name)]),
    );
    const opened = database();
    await tablesThere(stop.signal);
    const { version } = useApp.getState().network;
    const { rows, cut } = await opened.ask({ sql, parameters, maxRows: MOST_ROWS }, stop.signal);
    answerSql({ sql, rows, cut, ms: performance.now() - started, version });
  } catch (cause) {
    if (running === stop) useApp.setState({ sqlProblem: problemOf(cause, stop.signal.aborted) });
  } finally {
    if (running === stop) useApp.setState({ sqlRunning: false });
  }
}

/** A question asked while the tables are on their way waits for them, or for the person to stop it. */
function tablesThere(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const waiting = () => ["opening", "loading"].includes(useApp.getState().database.phase) && !signal.aborted;
    const look = () => {
      if (waiting()) return;
      leave();
      signal.removeEventListener("abort", look);
      resolve();
    };
    const leave = useApp.subscribe(look);
    signal.addEventListener("abort", look);
    look();
  });
}

/** A parameter may be called as any object's own properties are. */
function parameterNamed(values: Readonly<Record<string, Parameter>>, name: string): Parameter {
  return Object.hasOwn(values, name) ? (values[name] ?? null) : null;
}

function problemOf(cause: unknown, stopped: boolean): (words: Words) => string {
  if (stopped) return ({ tables }) => tables.stopped;
  if (cause instanceof DatabaseBroke) return ({ tables }) => `${tables.broke} (${cause.message})`;
  if (!(cause instanceof QueryRefused) || cause.reason === "failed") {
    const message = cause instanceof Error ? cause.message : String(cause);
    return () => message;
  }
  const { reason, detail } = cause;
  return ({ tables }) =>
    reason === "unbound" || reason === "interval" ? tables.refusals[reason](detail) : tables.refusals[reason];
}

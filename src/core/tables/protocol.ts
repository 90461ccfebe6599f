/** What crosses between a database in a worker and its client. Requests are answered one after another. */
import { isTrap } from "./ask-read-only.ts";
import { type Answer, QueryRefused, type Question, type RefusalReason } from "./database.ts";
import type { Engine } from "./engine.ts";
import type { Parameter, Rows, TableData } from "./table-data.ts";

export type DatabaseRequest =
  | { readonly type: "load"; readonly table: TableData }
  | { readonly type: "drop"; readonly name: string }
  | { readonly type: "query"; readonly sql: string; readonly parameters: readonly Parameter[] }
  | { readonly type: "ask"; readonly question: Question };

export type DatabaseReply =
  /** Bytes of the engine itself, before anything can be answered. */
  | { readonly type: "opening"; readonly done: number; readonly total: number }
  | { readonly type: "rows"; readonly done: number; readonly total: number }
  | { readonly type: "done"; readonly output: Rows | Answer | null }
  | { readonly type: "refused"; readonly reason: RefusalReason; readonly detail: string }
  /** trap: the engine is broken for good and has to be opened anew. */
  | { readonly type: "failed"; readonly message: string; readonly stack: string; readonly trap: boolean };

export function answerRequest(engine: Engine, request: DatabaseRequest, post: (reply: DatabaseReply) => void): void {
  try {
    post({ type: "done", output: outputOf(engine, request, post) });
  } catch (cause) {
    post(replyOf(cause));
  }
}

function replyOf(cause: unknown): DatabaseReply {
  if (cause instanceof QueryRefused) return { type: "refused", reason: cause.reason, detail: cause.detail };
  const error = cause instanceof Error ? cause : new Error(String(cause));
  return { type: "failed", message: error.message, stack: error.stack ?? "", trap: isTrap(cause) };
}

function outputOf(engine: Engine, request: DatabaseRequest, post: (reply: DatabaseReply) => void) {
  switch (request.type) {
    case "load":
      engine.load(request.table, (done, total) => post({ type: "rows", done, total }));
      return null;
    case "drop":
      engine.drop(request.name);
      return null;
    case "query":
      return engine.query(request.sql, request.parameters);
    case "ask":
      return engine.ask(request.question);
  }
}

/**
 * Answers a person's own SQL, which may read and nothing else. Three walls, each enough by itself:
 * the statement must be one that DuckDB accepts where only a reading can stand (inside a FROM), it runs in a
 * read-only transaction that is rolled back, and the engine has files, network and extensions locked.
 */
import { type Answer, QueryRefused, type Question } from "./database.ts";
import type { ConnectionBindings } from "./engine.ts";
import { readArrowStream } from "./read-arrow.ts";
import { bindByPlace, singleStatement } from "./scan-sql.ts";
import type { Parameter } from "./table-data.ts";

export function askReadOnly(bindings: ConnectionBindings, connection: number, question: Question): Answer {
  const statement = singleStatement(question.sql);
  if (statement === null) throw new QueryRefused("several-statements", "");
  if (statement === "") throw new QueryRefused("empty", "");
  const { sql, names } = bindByPlace(statement);
  const parameters = names.map((name) => {
    const value = Object.hasOwn(question.parameters, name) ? question.parameters[name] : undefined;
    if (value === undefined) throw new QueryRefused("unbound", name);
    return value;
  });
  bindings.runQuery(connection, "BEGIN TRANSACTION READ ONLY");
  let prepared: number | null = null;
  try {
    checkReads(bindings, connection, sql);
    prepared = bindings.createPrepared(connection, sql);
    return readArrowStream(sendAndFetch(bindings, connection, prepared, parameters), question.maxRows);
  } catch (cause) {
    throw queryError(cause);
  } finally {
    if (prepared !== null) bindings.closePrepared(connection, prepared);
    bindings.runQuery(connection, "ROLLBACK");
  }
}

function checkReads(bindings: ConnectionBindings, connection: number, sql: string): void {
  // EXPLAIN cannot stand in a FROM; what it explains can.
  const reading = sql.replace(/^explain\s+(?:analyze\s+)?/i, "");
  try {
    bindings.closePrepared(connection, bindings.createPrepared(connection, `SELECT * FROM (\n${reading}\n)`));
  } catch (cause) {
    if (isTrap(cause)) throw cause;
    bindings.runQuery(connection, "ROLLBACK");
    bindings.runQuery(connection, "BEGIN TRANSACTION READ ONLY");
    // Wrong as it stands, and then DuckDB says best where; or right, and no reading.
    bindings.closePrepared(connection, bindings.createPrepared(connection, sql));
    throw new QueryRefused("not-reading", "");
  }
}

/** Chunk by chunk, so that a million rows are not made for the thousand that are shown. */
function* sendAndFetch(
  bindings: ConnectionBindings,
  connection: number,
  statement: number,
  parameters: Parameter[],
): Generator<Uint8Array, void> {
  yield bindings.sendPrepared(connection, statement, parameters);
  for (;;) {
    const chunk = bindings.fetchQueryResults(connection);
    if (chunk?.length === 0) return;
    if (chunk !== null) yield chunk;
  }
}

function queryError(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof QueryRefused || isTrap(cause)) return cause;
  return new QueryRefused("failed", messageOf(cause));
}

/** The module itself has broken down, and every later query with it: the database must be opened anew. */
export function isTrap(cause: unknown): boolean {
  return cause instanceof Error && cause.name !== "Error" && cause.name !== "QueryRefused";
}

/** Some errors come as JSON, and some point at the place in the statement twice. */
function messageOf({ message }: Error): string {
  return [...new Set(plainMessage(message).split("\n\n"))].join("\n\n").trimEnd();
}

function plainMessage(message: string): string {
  if (!message.startsWith("{")) return message;
  try {
    const { exception_type, exception_message } = JSON.parse(message) as Record<string, string>;
    return `${exception_type} Error: ${exception_message}`;
  } catch {
    return message;
  }
}

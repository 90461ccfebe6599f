/**
 * A database in a worker. One request at a time; the rest wait here, where they can still be taken back.
 * A question that runs is stopped by ending its worker: the next one opens and loads every table again.
 */
import { type Answer, type Database, QueryRefused, type Question, type Rows } from "../../core/tables/database.ts";
import type { DatabaseReply, DatabaseRequest } from "../../core/tables/protocol.ts";
import type { Parameter, TableData } from "../../core/tables/table-data.ts";

export type RemoteDatabase = Omit<Database, "query" | "ask"> & {
  query(sql: string, parameters?: readonly Parameter[], signal?: AbortSignal): Promise<Rows>;
  ask(question: Question, signal?: AbortSignal): Promise<Answer>;
};

/** The part of Worker that is needed here. */
export type DatabaseWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror">;

/** The engine broke down on a query. It has been opened anew, with all its tables. */
export class DatabaseBroke extends Error {
  constructor(message: string) {
    super(message);
    this.name = "DatabaseBroke";
  }
}

/** Told whenever a worker starts, at first and again after a stop or a breakdown, and what did not come back. */
export type OpeningListener = {
  /** In bytes of the engine. */
  readonly onOpening: (done: number, total: number) => void;
  readonly onOpened: () => void;
  /** A table that was there could not be loaded again. */
  readonly onLost: (name: string, why: string) => void;
};

type Output = Rows | Answer | null;
type Task = {
  readonly request: DatabaseRequest;
  readonly signal: AbortSignal | undefined;
  readonly onRows: (done: number, total: number) => void;
  readonly resolve: (output: Output) => void;
  readonly reject: (cause: unknown) => void;
};

export function remoteDatabase(
  start: () => DatabaseWorker,
  { onOpening, onOpened, onLost }: OpeningListener,
): RemoteDatabase {
  const loaded = new Map<string, TableData>();
  let waiting: Task[] = [];
  let running: Task | null = null;
  let worker: DatabaseWorker | null = null;
  let isOpen = false;

  function next(): void {
    if (running !== null) return;
    const task = waiting.shift();
    if (task === undefined) return;
    running = task;
    worker ??= open();
    worker.postMessage(task.request);
  }

  function open(): DatabaseWorker {
    const opened = start();
    opened.onmessage = ({ data }: MessageEvent<DatabaseReply>) => receive(data);
    const broken = (message: string) => receive({ type: "failed", message, stack: "", trap: true });
    opened.onerror = (event) => broken(event.message || "the database did not start");
    opened.onmessageerror = () => broken("the database's answer could not be read");
    return opened;
  }

  function receive(reply: DatabaseReply): void {
    if (reply.type === "opening") {
      onOpening(reply.done, reply.total);
      return;
    }
    if (!isOpen && !(reply.type === "failed" && reply.trap)) {
      isOpen = true;
      onOpened();
    }
    if (reply.type === "rows") running?.onRows(reply.done, reply.total);
    else finish(reply);
  }

  function finish(reply: Exclude<DatabaseReply, { type: "opening" | "rows" }>): void {
    const task = running;
    running = null;
    if (reply.type === "failed" && reply.trap) {
      // What broke the engine is not tried again.
      if (task?.request.type === "load") loaded.delete(task.request.table.name);
      restart();
    }
    if (reply.type === "done") task?.resolve(reply.output);
    else if (reply.type === "refused") task?.reject(new QueryRefused(reply.reason, reply.detail));
    else task?.reject(reply.trap ? new DatabaseBroke(reply.message) : new Error(reply.message));
    next();
  }

  function restart(): void {
    worker?.terminate();
    worker = null;
    isOpen = false;
    running = null;
    const loading = new Set(waiting.map(({ request }) => (request.type === "load" ? request.table.name : null)));
    const again = [...loaded.values()].filter(({ name }) => !loading.has(name));
    waiting = [...again.map(loadAgain), ...waiting];
  }

  function loadAgain(table: TableData): Task {
    const reject = (cause: unknown) => {
      loaded.delete(table.name);
      onLost(table.name, cause instanceof Error ? cause.message : String(cause));
    };
    return taskOf({ type: "load", table }, { reject });
  }

  function submit(request: DatabaseRequest, part: Partial<Task> = {}): Promise<Output> {
    return new Promise((resolve, reject) => {
      const { signal } = part;
      const stop = () => {
        if (running === task) {
          // Only a person's own question is worth a restart; what we ask ourselves is over soon.
          if (request.type === "ask") restart();
        } else waiting = waiting.filter((other) => other !== task);
        reject(new DOMException("the query was cancelled", "AbortError"));
        next();
      };
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener("abort", stop);
          settle(value);
        };
      const task = taskOf(request, { ...part, resolve: settled(resolve), reject: settled(reject) });
      if (signal?.aborted) return stop();
      signal?.addEventListener("abort", stop, { once: true });
      waiting.push(task);
      next();
    });
  }

  return {
    async load(table, onRows) {
      loaded.set(table.name, table);
      await submit({ type: "load", table }, onRows === undefined ? {} : { onRows });
    },
    async drop(name) {
      loaded.delete(name);
      await submit({ type: "drop", name });
    },
    query: (sql, parameters = [], signal) => submit({ type: "query", sql, parameters }, { signal }) as Promise<Rows>,
    ask: (question, signal) => submit({ type: "ask", question }, { signal }) as Promise<Answer>,
    async close() {
      worker?.terminate();
      worker = null;
      for (const task of [running, ...waiting]) task?.reject(new DOMException("the database closed", "AbortError"));
      running = null;
      waiting = [];
    },
  };
}

function taskOf(request: DatabaseRequest, part: Partial<Task> = {}): Task {
  const ignore = () => {};
  return { request, signal: undefined, onRows: ignore, resolve: ignore, reject: ignore, ...part };
}

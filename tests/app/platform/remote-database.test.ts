import { expect, test } from "vitest";
import { DatabaseBroke, type DatabaseWorker, remoteDatabase } from "../../../src/app/platform/remote-database.ts";
import { openEngine } from "../../../src/cli/duckdb.ts";
import { buildColumn } from "../../../src/core/model/index.ts";
import { QueryRefused } from "../../../src/core/tables/database.ts";
import type { Engine } from "../../../src/core/tables/engine.ts";
import { answerRequest, type DatabaseReply, type DatabaseRequest } from "../../../src/core/tables/protocol.ts";
import type { TableData } from "../../../src/core/tables/table-data.ts";

/** The real engine behind cloned messages, on the next turn of the loop, as a worker would have it. */
class ThreadlessWorker implements DatabaseWorker {
  onmessage: DatabaseWorker["onmessage"] = null;
  onerror: DatabaseWorker["onerror"] = null;
  onmessageerror: DatabaseWorker["onmessageerror"] = null;
  ended = false;
  readonly #engine: Promise<Engine>;
  readonly #asked: (request: DatabaseRequest) => DatabaseReply | "silence" | null;

  constructor(engine: Promise<Engine>, asked: (request: DatabaseRequest) => DatabaseReply | "silence" | null) {
    this.#engine = engine;
    this.#asked = asked;
  }

  postMessage(message: unknown): void {
    const request = structuredClone(message) as DatabaseRequest;
    const post = (reply: DatabaseReply) => {
      const data = structuredClone(reply);
      setImmediate(() => {
        if (!this.ended) this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
      });
    };
    const instead = this.#asked(request);
    if (instead === "silence") return;
    if (instead !== null) post(instead);
    else void this.#engine.then((engine) => answerRequest(engine, request, post));
  }

  terminate(): void {
    this.ended = true;
    void this.#engine.then((engine) => engine.close());
  }
}

function setUp(asked: (request: DatabaseRequest) => DatabaseReply | "silence" | null = () => null) {
  const workers: ThreadlessWorker[] = [];
  const requests: DatabaseRequest[] = [];
  const openings: number[] = [];
  const lost: string[] = [];
  const database = remoteDatabase(
    () => {
      const worker = new ThreadlessWorker(openEngine(), (request) => {
        requests.push(request);
        return asked(request);
      });
      workers.push(worker);
      return worker;
    },
    { onOpening: () => {}, onOpened: () => openings.push(workers.length), onLost: (name) => lost.push(name) },
  );
  return { database, workers, requests, openings, lost };
}

const table = (name: string, values: readonly string[]): TableData => ({
  name,
  columns: [{ name: "x", column: buildColumn({ type: "text" }, values) }],
});
const first = async (rows: Promise<{ columns: readonly { values: ArrayLike<unknown> }[] }>) =>
  Array.from((await rows).columns[0]?.values ?? []);

const question = (sql: string) => ({ sql, parameters: {}, maxRows: 10 });

test("no worker starts before the first request; then one answers them all in order", async () => {
  const { database, workers } = setUp();
  expect(workers).toHaveLength(0);
  const rows: [number, number][] = [];
  const loaded = database.load(table("t", ["a", "中"]), (...part) => rows.push(part));
  const read = first(database.query("SELECT x FROM t WHERE x <> $1", ["a"]));
  const { rows: asked, cut } = await database.ask(question("select count(*) from t"));
  await loaded;
  expect(rows).toEqual([[2, 2]]);
  expect(await read).toEqual(["中"]);
  expect([asked.columns[0]?.values[0], cut]).toEqual([2, false]);
  expect(workers).toHaveLength(1);
  await database.close();
});

test("a refusal crosses with its reason, another error with its message, and the database goes on", async () => {
  const { database, workers } = setUp();
  await expect(database.ask(question("drop table t"))).rejects.toBeInstanceOf(QueryRefused);
  await expect(database.ask(question("select * from nowhere"))).rejects.toMatchObject({ reason: "failed" });
  await expect(database.query("SELECT * FROM nowhere")).rejects.toThrow("nowhere does not exist");
  expect(await first(database.query("SELECT 1"))).toEqual([1]);
  expect(workers).toHaveLength(1);
  await database.close();
});

test("stopping a question ends its worker; the next one has every table again", async () => {
  const { database, workers, openings } = setUp((request) =>
    request.type === "ask" && request.question.sql.includes("endless") ? "silence" : null,
  );
  await database.load(table("kept", ["a"]));
  await database.load(table("gone", ["b"]));
  await database.drop("gone");
  const stop = new AbortController();
  const endless = database.ask(question("select 'endless'"), stop.signal);
  const after = first(database.query("SELECT x FROM kept"));
  setTimeout(() => stop.abort(), 20);
  await expect(endless).rejects.toMatchObject({ name: "AbortError" });
  expect(await after).toEqual(["a"]);
  await expect(database.query("SELECT * FROM gone")).rejects.toThrow("does not exist");
  expect(openings).toEqual([1, 2]);
  expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  await database.close();
});

test("a request taken back while it waits is never sent", async () => {
  const { database, workers, requests } = setUp();
  const stop = new AbortController();
  const running = database.query("SELECT 1");
  const waiting = database.query("SELECT 2", [], stop.signal);
  stop.abort();
  await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
  await expect(database.query("SELECT 3", [], stop.signal)).rejects.toMatchObject({ name: "AbortError" });
  await running;
  expect(requests).toHaveLength(1);
  expect(workers).toHaveLength(1);
  await database.close();
});

test("an engine that breaks down is opened anew, with its tables, and the person is told", async () => {
  let broken = false;
  const { database, workers } = setUp((request) => {
    if (request.type !== "query" || broken || !request.sql.includes("trap")) return null;
    broken = true;
    return { type: "failed", message: "unreachable", stack: "", trap: true };
  });
  await database.load(table("kept", ["a"]));
  await expect(database.query("SELECT 'trap'")).rejects.toBeInstanceOf(DatabaseBroke);
  expect(await first(database.query("SELECT x FROM kept"))).toEqual(["a"]);
  expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  await database.close();
});

test("tables that do not come back after a stop are told of, and can be loaded once more", async () => {
  let down = false;
  const { database, lost } = setUp((request) => {
    if (request.type === "ask") return "silence";
    return down ? { type: "failed", message: "did not start", stack: "", trap: true } : null;
  });
  await database.load(table("one", ["a"]));
  await database.load(table("two", ["b"]));
  const stop = new AbortController();
  const endless = database.ask(question("select 'endless'"), stop.signal);
  down = true;
  stop.abort();
  await expect(endless).rejects.toMatchObject({ name: "AbortError" });
  await expect.poll(() => lost).toEqual(["one", "two"]);
  down = false;
  await database.load(table("one", ["c"]));
  expect(await first(database.query("SELECT x FROM one"))).toEqual(["c"]);
  await database.close();
});

test("a table that breaks the engine is not tried again", async () => {
  const { database, requests } = setUp((request) =>
    request.type === "load" && request.table.name === "bad"
      ? { type: "failed", message: "out of memory", stack: "", trap: true }
      : null,
  );
  await database.load(table("good", ["a"]));
  await expect(database.load(table("bad", ["b"]))).rejects.toBeInstanceOf(DatabaseBroke);
  expect(await first(database.query("SELECT x FROM good"))).toEqual(["a"]);
  expect(requests.filter((request) => request.type === "load").map(({ table: { name } }) => name)).toEqual([
    "good",
    "bad",
    "good",
  ]);
  await database.close();
});

test("closing rejects what waits", async () => {
  const { database } = setUp(() => "silence");
  const waiting = [database.query("SELECT 1"), database.query("SELECT 2")];
  const rejected = Promise.all(waiting.map((query) => expect(query).rejects.toMatchObject({ name: "AbortError" })));
  await database.close();
  await rejected;
});

/** The database in Node: the same engine as in the browser, blocking, from the package's own files. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Database } from "../core/tables/database.ts";
import { Engine } from "../core/tables/engine.ts";

export async function openDatabase(): Promise<Database> {
  const engine = await openEngine();
  return {
    load: async (table, onRows) => engine.load(table, onRows),
    drop: async (name) => engine.drop(name),
    query: async (sql, parameters) => engine.query(sql, parameters),
    ask: async (question) => engine.ask(question),
    close: async () => engine.close(),
  };
}

export async function openEngine(): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const path = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const { createDuckDB, NODE_RUNTIME, VoidLogger } = require(path) as typeof import("@duckdb/duckdb-wasm/blocking");
  const bundle = { mainModule: join(dirname(path), "duckdb-eh.wasm"), mainWorker: "" };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate();
  return new Engine(bindings);
}

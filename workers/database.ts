import wasm from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import { BROWSER_RUNTIME, createDuckDB, VoidLogger } from "duckdb-browser-blocking";
import { Engine } from "../src/core/tables/engine.ts";
import { answerRequest, type DatabaseReply, type DatabaseRequest } from "../src/core/tables/protocol.ts";

const post = (reply: DatabaseReply) => self.postMessage(reply);

async function openEngine(): Promise<Engine> {
  const bundle = { mainModule: new URL(wasm, self.location.href).href, mainWorker: "" };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), BROWSER_RUNTIME);
  await bindings.instantiate(({ bytesLoaded, bytesTotal }) =>
    post({ type: "opening", done: bytesLoaded, total: bytesTotal }),
  );
  return new Engine(bindings);
}

const opened = openEngine();

self.onmessage = ({ data }: MessageEvent<DatabaseRequest>) => {
  opened.then(
    (engine) => answerRequest(engine, data, post),
    // An engine that did not open never will in this worker: as good as broken.
    (cause: unknown) => post({ type: "failed", message: String(cause), stack: "", trap: true }),
  );
};

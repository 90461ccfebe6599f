/** GDAL in Node: from the package's own files, compiled once. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { GdalModule, GdalSettings, StartGdal } from "../core/import/gdal/gdal-module.ts";

type Parts = {
  readonly create: (settings: object) => Promise<GdalModule>;
  readonly code: WebAssembly.Module;
  readonly data: ArrayBuffer;
};

let loading: Promise<Parts> | null = null;

export const startGdal: StartGdal = async (settings: GdalSettings) => {
  loading ??= load();
  const { create, code, data } = await loading;
  return await create({
    ...settings,
    getPreloadedPackage: () => data,
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      WebAssembly.instantiate(code, imports).then(done);
      return {};
    },
  });
};

async function load(): Promise<Parts> {
  const require = createRequire(import.meta.url);
  const script = require.resolve("gdal3.js/build/package/gdal3WebAssembly.js");
  const files = join(dirname(dirname(dirname(script))), "dist", "package");
  const [wasm, data] = await Promise.all(
    ["gdal3WebAssembly.wasm", "gdal3WebAssembly.data"].map((name) => readFile(join(files, name))),
  );
  return {
    create: require(script) as Parts["create"],
    code: await WebAssembly.compile(new Uint8Array(wasm as Buffer)),
    data: new Uint8Array(data as Buffer).buffer,
  };
}

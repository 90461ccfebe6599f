/** GDAL in the browser: its 40 MB come from our own server, when a file first needs them, and are compiled once. */
import dataUrl from "gdal3.js/dist/package/gdal3WebAssembly.data?url";
import wasmUrl from "gdal3.js/dist/package/gdal3WebAssembly.wasm?url";
import type { GdalModule, StartGdal } from "../src/core/import/gdal/gdal-module.ts";

type Parts = {
  readonly create: (settings: object) => Promise<GdalModule>;
  readonly code: WebAssembly.Module;
  readonly data: ArrayBuffer;
};

let loading: Promise<Parts> | null = null;

export const startGdal: StartGdal = async (settings) => {
  loading ??= load();
  try {
    const { create, code, data } = await loading;
    return await create({
      ...settings,
      getPreloadedPackage: () => data,
      instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
        WebAssembly.instantiate(code, imports).then(done);
        return {};
      },
    });
  } catch (cause) {
    // The next file may find the server again.
    loading = null;
    throw cause;
  }
};

async function load(): Promise<Parts> {
  const [{ default: create }, wasm, data] = await Promise.all([
    import("gdal3.js/build/package/gdal3WebAssembly.js"),
    fetchBytes(wasmUrl),
    fetchBytes(dataUrl),
  ]);
  return { create, code: await WebAssembly.compile(wasm), data };
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(new URL(url, self.location.href));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return await response.arrayBuffer();
}

/** GDAL in the browser: its 40 MB come from our own server, when a file first needs them. */
import dataUrl from "gdal3.js/dist/package/gdal3WebAssembly.data?url";
import wasmUrl from "gdal3.js/dist/package/gdal3WebAssembly.wasm?url";
import type { GdalParts } from "../src/core/import/formats/gdal/gdal-module.ts";

export async function loadGdal(): Promise<GdalParts> {
  const [{ default: create }, wasm, data] = await Promise.all([
    import("gdal3.js/build/package/gdal3WebAssembly.js"),
    fetchBytes(wasmUrl),
    fetchBytes(dataUrl),
  ]);
  const code = await WebAssembly.compile(wasm);
  return {
    create,
    instantiate: (imports) => new WebAssembly.Instance(code, imports as WebAssembly.Imports),
    data,
  };
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(new URL(url, self.location.href));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return await response.arrayBuffer();
}

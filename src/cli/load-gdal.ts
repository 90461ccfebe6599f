/** GDAL in Node: from the package's own files. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { GdalParts } from "../core/import/formats/gdal/gdal-module.ts";

export async function loadGdal(): Promise<GdalParts> {
  const require = createRequire(import.meta.url);
  const script = require.resolve("gdal3.js/build/package/gdal3WebAssembly.js");
  const folder = join(dirname(script), "../../dist/package");
  const read = async (name: string) => new Uint8Array(await readFile(join(folder, name)));
  const [wasm, data] = await Promise.all([read("gdal3WebAssembly.wasm"), read("gdal3WebAssembly.data")]);
  const code = await WebAssembly.compile(wasm);
  return {
    create: require(script) as GdalParts["create"],
    instantiate: (imports) => new WebAssembly.Instance(code, imports as WebAssembly.Imports),
    data: data.buffer,
  };
}

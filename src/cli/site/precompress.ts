/**
 * Puts a .br and a .gz beside every file of the built site that gains by it. What was compressed once is kept under
 * the hash of its content, so that a build that changes a button does not compress 35 MB of database again.
 */
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const WORTH_IT = new Set([".js", ".mjs", ".css", ".wasm", ".data", ".json", ".svg", ".geojson", ".webmanifest"]);
const SMALLEST = 1_024;
/** On the 34 MB of the database 10 takes three times as long and saves a tenth. */
const BROTLI_QUALITY = 9;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

export type Compressed = { readonly files: number; readonly bytes: number; readonly brotliBytes: number };

export async function precompress(folder: string, cacheFolder: string): Promise<Compressed> {
  await mkdir(cacheFolder, { recursive: true });
  const sums = { files: 0, bytes: 0, brotliBytes: 0 };
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const { size } = await stat(path);
    if (!WORTH_IT.has(extname(name)) || size < SMALLEST) continue;
    const bytes = await readFile(path);
    const hash = createHash("sha256").update(bytes).digest("hex");
    const [brotliBytes] = await Promise.all([
      put(`${path}.br`, join(cacheFolder, `${hash}.q${BROTLI_QUALITY}.br`), () => brotli(bytes, brotliOptions(size))),
      put(`${path}.gz`, join(cacheFolder, `${hash}.gz`), () => deflate(bytes, { level: 9 })),
    ]);
    sums.files++;
    sums.bytes += size;
    sums.brotliBytes += brotliBytes;
  }
  return sums;
}

function brotliOptions(size: number) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_LGWIN } = constants;
  return {
    params: { [BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [BROTLI_PARAM_SIZE_HINT]: size, [BROTLI_PARAM_LGWIN]: 22 },
  };
}

/** From the cache, made first where it is not there; half a file never gets into it. */
async function put(target: string, cached: string, compress: () => Promise<Buffer>): Promise<number> {
  try {
    await copyFile(cached, target);
  } catch {
    const part = `${cached}.${process.pid}.part`;
    await writeFile(part, await compress());
    await rename(part, cached);
    await copyFile(cached, target);
  }
  return (await stat(target)).size;
}

import { randomUUID } from "node:crypto";
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Format } from "../core/import/format.ts";
import { FORMATS, findFormatByName } from "../core/import/formats.ts";
import { findWritable, WRITABLE_FORMATS, type WritableFormat } from "../core/import/writable-formats.ts";
import { Failure, systemCode, wrongUsage } from "./failure.ts";

type Writer = Format & Required<Pick<Format, "write">>;

/** The format a file is to be written in: as it is called, else by the name of the file. */
export function writableFormat(path: string, called?: string): Writer {
  const writable = called === undefined ? writableByPath(path) : findWritable(called);
  const format = FORMATS.find(({ id }) => id === writable?.id);
  if (format?.write !== undefined) return { ...format, write: format.write };
  const known = WRITABLE_FORMATS.map(({ extension }) => extension);
  if (called === undefined) throw wrongUsage(({ cli }) => cli.failures.unwritableFormat(path, known));
  throw wrongUsage(({ cli }) => cli.failures.badValue("--to", called, known.join(", ")));
}

function writableByPath(path: string): WritableFormat | null {
  const lower = path.toLowerCase();
  const found = WRITABLE_FORMATS.find(({ extension }) => lower.endsWith(`.${extension}`));
  if (found !== undefined) return found;
  const named = findWritable(findFormatByName(path)?.id ?? "");
  if (named === null) return null;
  // Any JSON may be GeoJSON, but an .ods is no .xlsx, though one reader takes both.
  if (!named.extension.endsWith(".zip")) return lower.endsWith(".json") ? named : null;
  // Several files do not fit into one that is called like one of them.
  throw wrongUsage(({ cli }) => cli.failures.severalFiles(path, named.extension));
}

/** Written beside and then swapped in, so that a failure leaves what stood there. A pipe or device is written to. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  try {
    const there = await stat(path).catch(() => null);
    if (there !== null && !there.isFile()) return await writeFile(path, bytes);
    await writeBeside(there === null ? path : await realpath(path), bytes);
  } catch (error) {
    throw new Failure(1, ({ cli }) => cli.failures.unwritable(path, systemCode(error)), error);
  }
}

async function writeBeside(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${randomUUID()}.part`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

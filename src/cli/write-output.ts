import { randomUUID } from "node:crypto";
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Format } from "../core/import/format.ts";
import { FORMATS, findFormatByName } from "../core/import/formats.ts";
import { Failure, systemCode, wrongUsage } from "./failure.ts";

/** The format a file is to be written in, by its name. */
export function writableFormat(path: string): Format & Required<Pick<Format, "write">> {
  const format = findFormatByName(path);
  if (format?.write === undefined) {
    const known = FORMATS.flatMap(({ write, extensions }) => (write === undefined ? [] : extensions));
    throw wrongUsage(({ cli }) => cli.failures.unwritableFormat(path, known));
  }
  return { ...format, write: format.write };
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

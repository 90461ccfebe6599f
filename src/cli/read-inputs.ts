/** Reads the files a command was given and makes one study of them. */
import { readFile } from "node:fs/promises";
import { basename, normalize } from "node:path";
import type { NamedBytes, ReadOptions } from "../core/import/format.ts";
import type { FoundTable } from "../core/import/meaning/mapping.ts";
import type { FilesRead } from "../core/import/read-files.ts";
import { describeIssue } from "../words/describe-issue.ts";
import type { Words } from "../words/index.ts";
import { Failure, systemCode, wrongUsage } from "./failure.ts";
import { findCompanions } from "./find-companions.ts";
import { runJob } from "./run-job.ts";

export type Inputs = Extract<FilesRead, { ok: true }>;
type SeeTables = (tables: readonly FoundTable[]) => Promise<void>;

/** seeTables: is shown what the tables are, even where nobody can tell and the command fails for it. */
export async function readInputs(
  paths: readonly string[],
  options: ReadOptions,
  { cli }: Words,
  seeTables: SeeTables = async () => {},
): Promise<Inputs> {
  if (paths.length === 0) throw wrongUsage((words) => words.cli.failures.noInput);
  const files = await loadFiles(paths);
  const at = new Date().toISOString();
  return await orFail(await runJob("read-files", { files, options, at }, cli.reading), paths, seeTables);
}

/** With the files that belong to them. */
export async function loadFiles(paths: readonly string[]): Promise<readonly NamedBytes[]> {
  const files: { name: string; bytes: Uint8Array }[] = [];
  const all = [...paths, ...(await findCompanions(paths))];
  const nameOf = namesOf(all);
  for (const path of all) files.push({ name: nameOf(path), bytes: await readBytes(path) });
  return files;
}

/** Parts of one file find each other by name: two files of one name are told apart by their folders. */
function namesOf(paths: readonly string[]): (path: string) => string {
  const names = new Set(paths.map((path) => basename(path)));
  return names.size === paths.length ? (path) => basename(path) : normalize;
}

export async function orFail(read: FilesRead, paths: readonly string[], seeTables: SeeTables): Promise<Inputs> {
  const untold = read.ok ? [] : read.untold.flatMap(({ tables }) => tables);
  await seeTables([...read.files.flatMap(({ tables = [] }) => tables), ...untold]);
  if (read.ok) return read;
  const { fault } = read;
  const file = fault.place?.file ?? "";
  // The person gave a path, the fault knows a name.
  const path = paths.find((each) => basename(each) === file || normalize(each) === file) ?? file;
  throw new Failure(fault.rule === "import.several-studies" ? 2 : 1, (words) =>
    words.cli.problemAt(path, fault.place?.row ?? null, fault.rule, describeIssue(words, fault)),
  );
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new Failure(1, ({ cli }) => cli.failures.unreadable(path, systemCode(error)), error);
  }
}

/** Reads the files a command was given and makes one study of them. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { assembleStudy, type ReadFile } from "../core/import/assemble-study.ts";
import type { Reading, ReadOptions } from "../core/import/format.ts";
import { findFormat } from "../core/import/formats.ts";
import type { Issue, Study } from "../core/model/index.ts";
import { describeIssue } from "../words/describe-issue.ts";
import type { Words } from "../words/index.ts";
import { Failure, systemCode, wrongUsage } from "./failure.ts";

export type ReadInput = ReadFile & { readonly format: string; readonly rejected: number };

export type Inputs = {
  readonly study: Study;
  readonly files: readonly ReadInput[];
  /** Of all files, and of putting them together. */
  readonly issues: readonly Issue[];
};

export async function readInputs(paths: readonly string[], options: ReadOptions): Promise<Inputs> {
  if (paths.length === 0) throw wrongUsage(({ cli }) => cli.failures.noInput);
  const files: ReadInput[] = [];
  for (const path of paths) files.push(await readInput(path, options));
  const assembly = assembleStudy(files, new Date().toISOString());
  if (!assembly.ok) throw wrongUsage(({ cli }) => cli.failures.twoStudies(assembly.studies));
  return {
    study: assembly.study,
    files,
    issues: [...files.flatMap(({ issues }) => issues), ...assembly.issues],
  };
}

async function readInput(path: string, options: ReadOptions): Promise<ReadInput> {
  const bytes = await readBytes(path);
  if (bytes.length === 0) throw new Failure(1, ({ cli }) => cli.failures.emptyFile(path));
  const format = findFormat(bytes, path);
  if (format === null) throw new Failure(1, ({ cli }) => cli.failures.unknownFormat(path));
  const reading = format.read(bytes, basename(path), options);
  if (!reading.ok) throw new Failure(1, (words) => faultLine(path, reading, words));
  const hash = createHash("sha256").update(bytes).digest("hex");
  return { ...reading, name: basename(path), hash, format: format.id };
}

function faultLine(path: string, { fault }: Extract<Reading, { ok: false }>, words: Words): string {
  return words.cli.problemAt(path, fault.place?.row ?? null, fault.rule, describeIssue(words, fault));
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new Failure(1, ({ cli }) => cli.failures.unreadable(path, systemCode(error)), error);
  }
}

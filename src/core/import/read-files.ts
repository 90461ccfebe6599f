/**
 * Answers: which study do these files make, or why do they make none?
 * All or nothing: one file that cannot be used at all leaves everything as it was.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Analysis } from "../analysis.ts";
import type { Issue, Study } from "../model/index.ts";
import type { JoinCounts } from "../topology/join-ends.ts";
import { assembleStudy, type ReadFile } from "./assemble-study.ts";
import type { NamedBytes, ReadOptions } from "./format.ts";
import { gatherFiles } from "./gather-files.ts";
import { issueAt } from "./issue.ts";

export type FilesToRead = {
  readonly files: readonly NamedBytes[];
  readonly options: ReadOptions;
  /** ISO 8601 with zone. */
  readonly at: string;
};

export type FileRead = ReadFile & { readonly format: string; readonly rejected: number };

export type FilesRead =
  | {
      readonly ok: true;
      readonly study: Study;
      readonly files: readonly FileRead[];
      /** Of all files, and of putting them together. */
      readonly issues: readonly Issue[];
      /** Of the ends of spans that named no site, file by file. */
      readonly joined: readonly JoinCounts[];
    }
  | { readonly ok: false; readonly fault: Issue };

export const readFiles: Analysis<FilesToRead, Promise<FilesRead>> = async ({ files, options, at }, report) => {
  const read: FileRead[] = [];
  const gathering = gatherFiles(files);
  if (!gathering.ok) return gathering;
  for (const [i, { file, format, companions }] of gathering.files.entries()) {
    const { name, bytes } = file;
    report?.(i, gathering.files.length);
    if (bytes.length === 0) return refuse(name, "import.empty-file");
    if (format === null) return refuse(name, "import.unknown-format");
    const reading = await format.read(bytes, name, options, companions);
    if (!reading.ok) return { ok: false, fault: reading.fault };
    read.push({ ...reading, name, format: format.id, hash: hashOf([file, ...companions]) });
  }
  const assembly = assembleStudy(read, at, options.snapM);
  if (!assembly.ok) return refuse(assembly.studies.join(", "), "import.several-studies");
  const { study } = assembly;
  const left = gathering.issues;
  return {
    ok: true,
    study: left.length === 0 ? study : { ...study, findings: [...left, ...study.findings] },
    files: read,
    issues: [...gathering.issues, ...read.flatMap(({ issues }) => issues), ...assembly.issues],
    joined: assembly.joined,
  };
};

/** One file's own hash, as other programs compute it; several are hashed one behind the other. */
function hashOf(files: readonly NamedBytes[]): string {
  const hash = sha256.create();
  for (const { bytes } of files) hash.update(bytes);
  return `sha256:${bytesToHex(hash.digest())}`;
}

function refuse(file: string, rule: string): FilesRead {
  return { ok: false, fault: issueAt(file, null, rule, "critical") };
}

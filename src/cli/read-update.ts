/** Reads a study and a newer version of a file that it was made from, and brings the study to it. */
import { randomUUID } from "node:crypto";
import type { ReadOptions } from "../core/import/format.ts";
import type { FoundTable } from "../core/import/meaning/mapping.ts";
import type { ChangeId, Study } from "../core/model/index.ts";
import type { Update } from "../core/update/read-newer-file.ts";
import { withUpdate } from "../core/update/with-update.ts";
import type { Words } from "../words/index.ts";
import { wrongUsage } from "./failure.ts";
import { type Inputs, loadFiles, orFail, readInputs } from "./read-inputs.ts";
import { runJob } from "./run-job.ts";

/** update: where its edits are null, the study is as it was. */
export type Updated = Inputs & { readonly update: Update };

export async function readUpdate(
  [path = "", ...newer]: readonly string[],
  options: ReadOptions,
  words: Words,
  seeTables: (tables: readonly FoundTable[]) => Promise<void>,
): Promise<Updated> {
  if (newer.length === 0) throw wrongUsage(({ updating }) => updating.oneStudy);
  const { study } = await readInputs([path], {}, words);
  const at = new Date().toISOString();
  const files = await loadFiles(newer);
  const reading = { files, options, at, open: study };
  const { answer, update } = await runJob("read-newer-file", reading, words.shell.jobNames["read-newer-file"]);
  const read = await orFail(answer, newer, seeTables);
  if (update === null) throw wrongUsage(({ updating }) => updating.oneStudy);
  return { ...read, study: updated(study, read.study, update, at, words), update };
}

function updated(study: Study, read: Study, update: Update, when: string, { updating }: Words): Study {
  if (update.edits === null || update.edits.length === 0) return study;
  const who = study.authors[0] ?? "";
  const about = { id: randomUUID() as ChangeId, who, when, why: updating.why(update.file) };
  return withUpdate(study, read, update, { ...about, intent: "set", edits: update.edits });
}

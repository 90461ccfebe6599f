/** Answers: do files that wait belong to the open study, and to which file that it was made from? */
import { findByName } from "../../../core/update/earlier-file.ts";
import type { PendingImport } from "../../store/import-slice.ts";
import { useApp } from "../../store/store.ts";

/** Only one's own study takes rows in, and an empty one becomes the new one. */
export function mayJoin(): boolean {
  const { study, access, network } = useApp.getState();
  return study?.origin === "own" && access === "owner" && network.sites.count + network.spans.count > 0;
}

/** The name of the file of which these, one file with its parts, are a newer version. */
export function earlierOf(files: readonly { readonly name: string }[]): string | null {
  const { study } = useApp.getState();
  const names = new Set(files.map(({ name }) => name.replace(/\.[^.]*$/, "")));
  if (study === null || names.size !== 1 || !mayJoin()) return null;
  for (const { name } of files) {
    const versions = findByName(study, name);
    if (versions !== null) return versions.at(-1)?.file ?? null;
  }
  return null;
}

/** What they may update: a file of their name, or whichever has half of their ids. null: nothing, as far as is known. */
export function updatableBy({ files, wishes, reading }: PendingImport): string | null {
  if (reading?.update) return reading.update.earlier.file;
  const taken = files.filter(({ name }) => !wishes.leftOut.includes(name));
  const earlier = earlierOf(taken);
  if (earlier !== null || reading?.answer.ok !== true || reading.wishes.into !== "open") return earlier;
  const [file, ...more] = reading.answer.files;
  if (file === undefined || more.length > 0) return null;
  let known = 0;
  for (const { rule } of reading.answer.issues) if (rule === "import.id-taken") known++;
  return known > 0 && 2 * known >= file.counts.accepted + file.counts.fixed ? file.name : null;
}

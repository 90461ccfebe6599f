/** Answers: what is the study once a newer version of a file is taken in? */
import type { Change, Study } from "../model/index.ts";
import { addChange } from "../study/branches.ts";
import type { Update } from "./read-newer-file.ts";

/** read: what reading the newer file brought beside its rows. change: of the update's edits. */
export function withUpdate(study: Study, read: Study, { earlier, ranges }: Update, change: Change): Study {
  const broughtBy = { change: change.id, ranges, newerThan: earlier.file };
  return addChange(
    {
      ...study,
      findings: [...study.findings, ...read.findings],
      // Its rows stand in the change, not in the base.
      provenance: [...study.provenance, ...read.provenance.map((source) => ({ ...source, ranges: {}, broughtBy }))],
    },
    change,
  );
}

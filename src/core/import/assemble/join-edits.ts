/**
 * Answers: what did rows that joined a study add to it, as the edits of a change?
 * A change lives in the journal, which is written as one text with every step a person takes: rows by the ten thousand
 * do not belong there, and null says so.
 */
import { type Edit, type Network, rowAt, type Study, TABLE_NAMES } from "../../model/index.ts";
import { activeBranch } from "../../study/branches.ts";

export const MOST_ROWS_IN_CHANGE = 20_000;

/** before: the network the rows joined; they stand behind its own in the base of the study. */
export function joinEdits(before: Network, after: Study): readonly Edit[] | null {
  const added = TABLE_NAMES.reduce((sum, table) => sum + after.base[table].count - before[table].count, 0);
  const edits = activeBranch(after).changes.flatMap((change) => change.edits);
  if (added + edits.length > MOST_ROWS_IN_CHANGE) return null;
  const adds = TABLE_NAMES.map((table): Edit => {
    const [from, to] = [before[table].count, after.base[table].count];
    return {
      kind: "add",
      table,
      rows: Array.from({ length: to - from }, (_, i) => rowAt(after.base[table], from + i)),
    };
  }).filter((edit) => edit.kind !== "add" || edit.rows.length > 0);
  return [...adds, ...edits];
}

/** What a newer version of a file changes, in lines: every table, then what a person has to look at. */
import type { ChangedField, TableUpdate, Update } from "../core/update/read-newer-file.ts";
import { describeValue, fieldLabel } from "../words/describe.ts";
import type { Words } from "../words/index.ts";

/** Rows of each kind; --json has more. */
const SHOWN = 10;

export function updateText({ earlier, tables, conflicts, inUse }: Update, words: Words): string {
  const { updating: say, model } = words;
  const lines = [
    say.title(earlier.file, earlier.readAt),
    ...tables.flatMap((table) => [
      `${model.tables[table.table]}: ${say.counts(table.counts.added, table.counts.removed, table.counts.changed)}`,
      ...rowLines("+", table.added, table.counts.added, words),
      ...rowLines("-", table.removed, table.counts.removed, words),
      ...changedLines(table, words),
    ]),
    ...conflicts.map(({ table, id, kind, field }) => {
      const name = field === null ? "" : ` ${labelOf(table, field, words)}`;
      return `! ${id}${name}: ${say.conflictKinds[kind]}`;
    }),
    ...inUse.map(({ kind, id, by }) => `! ${id}: ${say.inUseKinds[kind](by.table, by.id)}`),
  ];
  return lines.join("\n");
}

function rowLines(mark: string, ids: readonly string[], count: number, { updating: say }: Words): string[] {
  const lines = ids.slice(0, SHOWN).map((id) => `  ${mark} ${id}`);
  return count > SHOWN ? [...lines, `  ${mark} ${say.more(count - SHOWN)}`] : lines;
}

function changedLines({ table, changed, counts }: TableUpdate, words: Words): string[] {
  const rows = changed
    .slice(0, SHOWN)
    .map(({ id, fields }) => `  ~ ${id}: ${fields.map((field) => fieldText(table, field, words)).join("; ")}`);
  return counts.changed > SHOWN ? [...rows, `  ~ ${words.updating.more(counts.changed - SHOWN)}`] : rows;
}

function fieldText(table: TableUpdate["table"], { field, before, after, movedM }: ChangedField, words: Words): string {
  const { updating: say } = words;
  const label = labelOf(table, field, words);
  if (field === "shape") return `${label} ${movedM === null ? say.drawn : say.moved(movedM)}`;
  const value = (each: typeof before) => describeValue(words, table, field, each);
  return `${label} ${say.fromTo(value(before), value(after))}`;
}

function labelOf(table: TableUpdate["table"], field: string, words: Words): string {
  return field === "shape" ? words.updating.shape : fieldLabel(words, table, field);
}

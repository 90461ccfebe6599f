import type { ColumnMapping, FoundColumn, FoundTable } from "../../../core/import/meaning/mapping.ts";
import type { Field, TableName } from "../../../core/model/index.ts";
import { choiceLabel } from "../../../words/describe.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Select } from "../../ui/select.tsx";
import { type Said, withMeaning } from "./corrections.ts";

type ValueListProps = {
  readonly table: FoundTable;
  readonly of: { readonly table: TableName; readonly field: Field; readonly name: string };
  readonly values: FoundColumn["values"];
  readonly column: ColumnMapping;
  readonly at: number;
  readonly onSay: (change: (said: Said) => Said) => void;
};

const UNKNOWN = "";
const SHOWN = 50;

/** What each text of a column means, the most frequent first. */
export function ValueList({ table, of, values, column, at, onSay }: ValueListProps) {
  const words = useWords();
  const { importing: say, model } = words;
  if (of.field.type !== "choice") return null;
  const options = [
    { value: UNKNOWN, label: model.unknown },
    ...of.field.options.map((value) => ({ value, label: choiceLabel(words, of.table, of.name, value) })),
  ];
  return (
    <ul className="import-values" aria-label={say.valuesOf(column.header)}>
      {values.slice(0, SHOWN).map(({ text, rows, option }) => {
        const now = Object.hasOwn(column.values, text) ? (column.values[text] ?? null) : option;
        const set = (next: string) =>
          onSay((said) => withMeaning(said, table.mapping, at, text, next === UNKNOWN ? null : next));
        return (
          <li key={text}>
            <span className="import-value">{text}</span>
            <span className="import-soft">{say.rows(rows)}</span>
            <Select label={say.valueOf(text)} hideLabel value={now ?? UNKNOWN} options={options} onChange={set} />
          </li>
        );
      })}
      {values.length > SHOWN && <li className="import-soft">{say.hiddenRows(values.length - SHOWN)}</li>}
    </ul>
  );
}

import { useEffect, useRef, useState } from "react";
import { frequentValues } from "../../../core/tables/view-queries.ts";
import { choiceTitle } from "../../../words/describe-column.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { database } from "../../platform/database.ts";
import type { FilterFormProps } from "./filter-form.tsx";

const MOST_LISTED = 100;

type Counted = { readonly value: string | null; readonly rows: number };

/** The values that a column has, each with its number of rows; unknown is one of them. */
export function ChoiceFilter({ table, column, filter, onFilter }: FilterFormProps) {
  const words = useWords();
  const [values, setValues] = useState<readonly Counted[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const { sql, parameters } = frequentValues(table.name, column.name, MOST_LISTED);
    database()
      .query(sql, parameters, stop.signal)
      .then(({ count, columns: [value, rows] }) =>
        setValues(
          Array.from({ length: count }, (_, i) => ({
            value: (value?.values[i] ?? null) as string | null,
            rows: Number(rows?.values[i]),
          })),
        ),
      )
      .catch(() => {
        // Closed again, or the table is being replaced: the list stays as it is.
      });
    return () => stop.abort();
  }, [table, column]);
  // The list comes after the box has opened: the focus goes into it then.
  const box = useRef<HTMLFieldSetElement>(null);
  const there = values.length > 0;
  useEffect(() => {
    if (there) box.current?.querySelector("input")?.focus();
  }, [there]);
  const chosen = filter?.kind === "choice" ? filter.values : [];
  const toggle = (value: string | null) => {
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    onFilter(next.length === 0 ? null : { kind: "choice", column: column.name, values: next });
  };
  return (
    <fieldset ref={box} className="attribute-choices">
      <legend className="field-label">{words.tables.oneOf}</legend>
      {values.map(({ value, rows }) => (
        <label key={value ?? ""} className="attribute-choice">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span>{value === null ? words.tables.unknown : choiceTitle(words, table.base, column.field, value)}</span>
          <span className="attribute-choice-rows">{formatNumber(rows)}</span>
        </label>
      ))}
    </fieldset>
  );
}

import { findParameters } from "../../../core/tables/scan-sql.ts";
import type { Parameter } from "../../../core/tables/table-data.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { TextField } from "../../ui/text-field.tsx";

/** A field for every parameter of the statement: $hours, or ? by its place. */
export function ParameterForm({ sql }: { readonly sql: string }) {
  const { tables } = useWords();
  const values = useApp((state) => state.sqlParameters);
  const setSqlParameter = useApp((state) => state.setSqlParameter);
  const names = findParameters(sql);
  if (names.length === 0) return null;
  return (
    <fieldset className="sql-parameters">
      <legend className="visually-hidden">{tables.parameters}</legend>
      {names.map((name) => (
        <TextField
          key={name}
          label={/^\d+$/.test(name) ? `?${name}` : `$${name}`}
          value={Object.hasOwn(values, name) ? String(values[name] ?? "") : ""}
          onChange={(text) => setSqlParameter(name, readParameter(text))}
        />
      ))}
      <p className="sql-note">{tables.parameterNote}</p>
    </fieldset>
  );
}

function readParameter(text: string): Parameter {
  if (text === "") return null;
  return text.trim() !== "" && Number.isFinite(Number(text)) && String(Number(text)) === text ? Number(text) : text;
}

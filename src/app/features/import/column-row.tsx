import { useState } from "react";
import type { ColumnMapping, FoundTable, Role } from "../../../core/import/meaning/mapping.ts";
import { formatNumber, formatShare } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { wishImport } from "../../platform/studies/import-files.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Select } from "../../ui/select.tsx";
import { isSame, type Said, withColumn } from "./corrections.ts";
import { FieldSelect } from "./field-select.tsx";
import { findField, unitsOf } from "./fields.ts";
import { ValueList } from "./value-list.tsx";
import { samplesOf } from "./view-model.ts";

type ColumnRowProps = {
  readonly table: FoundTable;
  readonly role: Role;
  readonly column: ColumnMapping;
  /** What it was taken for before anybody said anything; undefined where that is not known. */
  readonly guess: ColumnMapping | undefined;
  readonly at: number;
};

const AS_FOUND = "";

/** One column of a file: what stands in it, and what it becomes. */
export function ColumnRow({ table, role, column, guess, at }: ColumnRowProps) {
  const { importing: say } = useWords();
  const [open, setOpen] = useState(false);
  const { header, field, unit } = column;
  const found = table.columns[at];
  const known = findField(role, field);
  const units = unitsOf(known?.field);
  const values = known?.field.type === "choice" ? (found?.values ?? []) : [];
  const strange = values.filter(({ text, option }) => option === null && !(text in column.values)).length;
  const correct = (change: (said: Said) => Said) =>
    wishImport((wishes) => ({ ...wishes, tables: change(wishes.tables) }));
  const set = (part: Partial<ColumnMapping>) => correct((said) => withColumn(said, table.mapping, at, part));
  const share = table.rows === 0 ? 0 : (found?.filled ?? 0) / table.rows;
  const facts = [...samplesOf(table, at), ...(share < 1 ? [say.filled(formatShare(share))] : [])];
  return (
    <li className="import-column">
      <div className="import-column-file">
        <span className="import-column-header">{header === "" ? formatNumber(at + 1) : header}</span>
        <span className="import-soft">{share === 0 ? say.empty : facts.join(" · ")}</span>
      </div>
      <Icon name="chevron-right" size={14} />
      <div className="import-column-field">
        <FieldSelect
          label={say.fieldOf(header)}
          role={role}
          value={field}
          onChange={(next) => set({ field: next, unit: null, values: {} })}
        />
        {units.length > 0 && (
          <Select
            label={say.unitOf(header)}
            hideLabel
            value={unit ?? AS_FOUND}
            options={[
              { value: AS_FOUND, label: say.unitAsFound },
              ...withUnit(units, unit).map((name) => ({ value: name, label: name })),
            ]}
            onChange={(next) => set({ field, unit: next === AS_FOUND ? null : next })}
          />
        )}
        {values.length > 0 && (
          <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say.values(values.length)}
            {strange > 0 && <span className="import-rejected"> · {say.valuesUnknown(strange)}</span>}
          </button>
        )}
      </div>
      {guess !== undefined && !isSame(guess, column) ? (
        <IconButton icon="undo" label={say.resetColumn(header)} onClick={() => set(guess)} />
      ) : (
        <span />
      )}
      {open && known !== null && field !== null && (
        <ValueList
          table={table}
          of={{ ...known, name: field }}
          values={values}
          column={column}
          at={at}
          onSay={correct}
        />
      )}
    </li>
  );
}

/** A unit that the file names in its own way is one of the choices. */
function withUnit(units: readonly string[], unit: string | null): readonly string[] {
  return unit === null || units.includes(unit) ? units : [...units, unit];
}

import type { ColumnFilter } from "../../../core/tables/view-queries.ts";
import { readNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { DatabaseColumn, DatabaseTable } from "../../store/database-slice.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import { ChoiceFilter } from "./choice-filter.tsx";

export type FilterFormProps = {
  readonly table: DatabaseTable;
  readonly column: DatabaseColumn;
  readonly title: string;
  readonly filter: ColumnFilter | null;
  readonly onFilter: (filter: ColumnFilter | null) => void;
  readonly close: () => void;
};

/** What a column can be filtered by: text it contains, choices, a range of numbers, or only the unknown. */
export function FilterForm(props: FilterFormProps) {
  const { column, title, filter, onFilter, close } = props;
  const { tables } = useWords();
  const onlyUnknown = filter?.kind === "unknown";
  return (
    <div className="attribute-filter">
      <h3>{title}</h3>
      {!onlyUnknown && (column.type === "text" || column.type === "list") && <TextFilter {...props} />}
      {!onlyUnknown && column.type === "number" && <RangeFilter {...props} />}
      {!onlyUnknown && column.type === "choice" && <ChoiceFilter {...props} />}
      {column.type !== "choice" && (
        <Toggle
          label={tables.onlyUnknown}
          checked={onlyUnknown}
          onChange={(on) => onFilter(on ? { kind: "unknown", column: column.name } : null)}
        />
      )}
      <Button
        disabled={filter === null}
        onClick={() => {
          onFilter(null);
          close();
        }}
      >
        {tables.clearFilter}
      </Button>
    </div>
  );
}

function TextFilter({ column, filter, onFilter }: FilterFormProps) {
  const { tables } = useWords();
  return (
    <TextField
      label={tables.contains}
      data-first-focus
      value={filter?.kind === "contains" ? filter.text : ""}
      onCommit={(text) => onFilter(text === "" ? null : { kind: "contains", column: column.name, text })}
    />
  );
}

function RangeFilter({ column, filter, onFilter }: FilterFormProps) {
  const { tables, model } = useWords();
  const { min, max } = filter?.kind === "range" ? filter : { min: null, max: null };
  const unit = column.unit === null ? "" : model.units[column.unit];
  const set = (next: { readonly min: number | null; readonly max: number | null }) =>
    onFilter(next.min === null && next.max === null ? null : { kind: "range", column: column.name, ...next });
  const end = (label: string, value: number | null, commit: (value: number | null) => void, first: boolean) => (
    <TextField
      label={label}
      inputMode="decimal"
      {...(first && { "data-first-focus": true })}
      {...(unit !== "" && { unit })}
      value={value === null ? "" : String(value)}
      onCommit={(text) => {
        const number = text.trim() === "" ? null : readNumber(text);
        // What is no number leaves the filter as it was.
        if (number === null || !Number.isNaN(number)) commit(number);
      }}
    />
  );
  return (
    <>
      {end(tables.from, min, (value) => set({ min: value, max }), true)}
      {end(tables.to, max, (value) => set({ min, max: value }), false)}
    </>
  );
}

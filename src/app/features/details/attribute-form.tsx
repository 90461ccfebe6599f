import { useEffect, useRef, useState } from "react";
import type { TableName, Value } from "../../../core/model/index.ts";
import { choiceLabel } from "../../../words/describe.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { readTyped, typedOf } from "./edit-value.ts";
import type { Attribute } from "./view-model.ts";

export type AttributeFormProps = {
  readonly table: TableName;
  readonly attribute: Attribute;
  readonly label: string;
  readonly onApply: (value: Value) => void;
  readonly onCancel: () => void;
};

/** One attribute while it is being changed. Escape leaves it as it was. */
export function AttributeForm({ table, attribute, label, onApply, onCancel }: AttributeFormProps) {
  const words = useWords();
  const { field, key, value } = attribute;
  const [typed, setTyped] = useState(typedOf(value));
  const reading = readTyped(field, typed);
  const unit = field.type === "number" ? words.model.units[field.unit] : "";
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  return (
    <form
      ref={form}
      className="details-form"
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (reading.ok) onApply(reading.value);
      }}
    >
      {field.type === "choice" ? (
        <Select
          label={label}
          value={typed}
          onChange={setTyped}
          options={[
            { value: "", label: words.model.unknown },
            ...field.options.map((option) => ({ value: option, label: choiceLabel(words, table, key, option) })),
          ]}
        />
      ) : (
        <TextField
          label={label}
          value={typed}
          onChange={setTyped}
          {...(unit !== "" && { unit })}
          {...(field.type === "list" && { note: words.details.listHint })}
          error={reading.ok ? undefined : words.details.notANumber}
        />
      )}
      <div className="details-form-actions">
        <Button onClick={onCancel}>{words.details.cancel}</Button>
        <Button type="submit" look="main" disabled={!reading.ok}>
          {words.details.save}
        </Button>
      </div>
    </form>
  );
}

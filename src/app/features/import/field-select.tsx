import { useMemo } from "react";
import type { Role } from "../../../core/import/meaning/mapping.ts";
import { useWords } from "../../i18n/use-words.ts";
import { fieldGroups } from "./fields.ts";

type FieldSelectProps = {
  readonly label: string;
  readonly role: Role;
  /** null: kept under its own name. */
  readonly value: string | null;
  readonly onChange: (field: string | null) => void;
};

const OWN_NAME = "";

export function FieldSelect({ label, role, value, onChange }: FieldSelectProps) {
  const words = useWords();
  const groups = useMemo(() => fieldGroups(role, words), [role, words]);
  return (
    <select
      className="field-input"
      aria-label={label}
      value={value ?? OWN_NAME}
      onChange={({ target }) => onChange(target.value === OWN_NAME ? null : target.value)}
    >
      <option value={OWN_NAME}>{words.importing.ownName}</option>
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

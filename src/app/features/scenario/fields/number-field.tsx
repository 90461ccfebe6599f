import { useState } from "react";
import { formatNumber, readNumber } from "../../../../words/format.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { TextField } from "../../../ui/text-field.tsx";

export type Within = { readonly least: number; readonly most: number };

type NumberFieldProps = Within & {
  readonly label: string;
  readonly value: number | null;
  readonly unit?: string;
  readonly note?: string;
  /** It may stay empty. */
  readonly optional?: boolean;
  readonly disabled?: boolean;
  /** It is counted, not measured: what is typed is rounded. */
  readonly whole?: boolean;
  readonly onChange: (value: number | null) => void;
};

/** A number with its unit; outside its range it stands there, and says why nothing comes of it. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, unit = "", note, optional, disabled, whole = false, least, most, onChange } = props;
  const { form: said } = useWords().scenario;
  const [wrong, setWrong] = useState(false);
  const error =
    (wrong && said.notNumber) ||
    (value === null && !optional && said.needed) ||
    (value !== null && !isWithin(value, { least, most }) && said.outOfRange(least, most, unit)) ||
    undefined;
  return (
    <TextField
      label={label}
      value={value === null ? "" : formatNumber(value, 6).replaceAll(",", "")}
      inputMode="decimal"
      unit={unit}
      disabled={disabled}
      {...(note === undefined ? {} : { note })}
      error={error}
      onCommit={(typed) => {
        const read = typed.trim() === "" ? null : readNumber(typed);
        setWrong(Number.isNaN(read));
        if (!Number.isNaN(read)) onChange(whole && read !== null ? Math.round(read) : read);
      }}
    />
  );
}

export function isWithin(value: number | null, { least, most }: Within): value is number {
  return value !== null && value >= least && value <= most;
}

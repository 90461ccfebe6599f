import { type InputHTMLAttributes, type ReactNode, type Ref, useEffect, useId, useState } from "react";
import { classNames } from "./class-names.ts";
import "./field.css";

export type TextFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange"> & {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  /** On every stroke. */
  readonly onChange?: (value: string) => void;
  /** On Enter or when the field is left with another value than it had; Escape puts the old one back. */
  readonly onCommit?: (value: string) => void;
  readonly unit?: string;
  readonly note?: ReactNode;
  readonly error?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
};

export function TextField(props: TextFieldProps) {
  const { label, hideLabel, value, onChange, onCommit, unit, note, error, className, ...rest } = props;
  const id = useId();
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const commit = () => {
    if (draft !== value) onCommit?.(draft);
  };
  const input = (
    <input
      id={id}
      type="text"
      aria-invalid={error !== undefined}
      aria-describedby={error !== undefined || note !== undefined ? `${id}-note` : undefined}
      {...rest}
      className={classNames("field-input", className)}
      value={onCommit ? draft : value}
      onChange={({ target }) => {
        setDraft(target.value);
        onChange?.(target.value);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        rest.onKeyDown?.(event);
        if (onCommit === undefined || event.nativeEvent.isComposing) return;
        if (event.key === "Enter") commit();
        if (event.key === "Escape") setDraft(value);
      }}
    />
  );
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? "visually-hidden" : "field-label"}>
        {label}
      </label>
      {unit === undefined ? (
        input
      ) : (
        <span className="field-with-unit">
          {input}
          {unit}
        </span>
      )}
      {(error !== undefined || note !== undefined) && (
        <span id={`${id}-note`} className={error === undefined ? "field-note" : "field-error"}>
          {error ?? note}
        </span>
      )}
    </div>
  );
}

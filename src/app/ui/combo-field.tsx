import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from "react";
import { classNames } from "./class-names.ts";
import "./combo-field.css";

export type ComboOption = {
  readonly key: string;
  readonly name: string;
  /** Tells those of one name apart: the id, the place. */
  readonly note: string;
};

export type ComboFieldProps = {
  readonly label: string;
  /** What is chosen, in words; "" for nothing. */
  readonly value: string;
  readonly placeholder?: string;
  /** What the typed text can mean, the likeliest first. */
  readonly find: (typed: string) => readonly ComboOption[];
  readonly onChoose: (key: string) => void;
  readonly onFocus?: () => void;
  /** Said under the field. */
  readonly note?: string | undefined;
  /** It waits for something chosen elsewhere. */
  readonly waiting?: boolean;
  /** Said where nothing is found. */
  readonly nothing: (typed: string) => string;
};

/** One of very many, found as it is typed. Arrow keys go through what is found, Enter takes it, Escape keeps what was. */
export function ComboField(props: ComboFieldProps) {
  const { label, value, placeholder, find, onChoose, onFocus, note, waiting, nothing } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const asked = useDeferredValue(typed?.trim() ?? "");
  const options = useMemo(() => (asked === "" ? [] : find(asked)), [asked, find]);
  const isOpen = typed !== null && asked !== "";
  const current = options[Math.min(active, options.length - 1)];
  const choose = (option: ComboOption | undefined) => {
    if (option === undefined) return;
    setTyped(null);
    onChoose(option.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !isOpen) return;
    const count = Math.max(1, options.length);
    const at = Math.min(active, count - 1);
    if (event.key === "ArrowDown") setActive((at + 1) % count);
    else if (event.key === "ArrowUp") setActive((at + count - 1) % count);
    else if (event.key === "Enter") choose(current);
    else if (event.key === "Escape") setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="field combo">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        className={classNames("field-input", waiting && "combo-waiting")}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && current ? `${id}-${current.key}` : undefined}
        aria-autocomplete="list"
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed ?? value}
        onFocus={(event) => {
          event.target.select();
          onFocus?.();
        }}
        onBlur={() => setTyped(null)}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <div id={`${id}-list`} role="listbox" aria-label={label} className="combo-list">
          {options.map((option) => (
            <div
              key={option.key}
              id={`${id}-${option.key}`}
              role="option"
              tabIndex={-1}
              aria-selected={option === current}
              className="combo-option"
              // The focus stays in the field.
              onPointerDown={(event) => event.preventDefault()}
              onPointerUp={() => choose(option)}
            >
              <span className="combo-name">{option.name}</span>
              {option.note !== "" && <span className="combo-note">{option.note}</span>}
            </div>
          ))}
          {options.length === 0 && <p className="combo-nothing">{nothing(asked)}</p>}
        </div>
      )}
      {note !== undefined && (
        <span id={`${id}-note`} className="field-note">
          {note}
        </span>
      )}
    </div>
  );
}

import { useId } from "react";
import "./field.css";

export type SliderProps = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
  /** The value as a person reads it, with its unit. */
  readonly format?: (value: number) => string;
  readonly disabled?: boolean;
};

export function Slider({ label, hideLabel, value, min, max, step = 1, onChange, format, disabled }: SliderProps) {
  const id = useId();
  const text = format?.(value) ?? String(value);
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? "visually-hidden" : "field-label"}>
        {label}
      </label>
      <span className="field-with-unit">
        <input
          id={id}
          className="slider"
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          disabled={disabled}
          aria-valuetext={text}
          onChange={({ target }) => onChange(target.valueAsNumber)}
        />
        <output className="slider-value" htmlFor={id}>
          {text}
        </output>
      </span>
    </div>
  );
}

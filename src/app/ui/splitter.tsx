import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import "./splitter.css";

export type SplitterProps = {
  readonly label: string;
  /** vertical: a bar between left and right. */
  readonly orientation: "vertical" | "horizontal";
  /** The size of the part it makes larger and smaller, in px. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** -1 where moving right or down makes that part smaller. */
  readonly direction?: 1 | -1;
  readonly onResize: (size: number) => void;
};

const STEP = 16;

export function Splitter({ label, orientation, size, min, max, direction = 1, onResize }: SplitterProps) {
  const grip = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const vertical = orientation === "vertical";
  const at = (event: PointerEvent) => (vertical ? event.clientX : event.clientY);
  const resize = (next: number) => onResize(Math.round(Math.max(min, Math.min(max, next))));
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = {
      ArrowRight: vertical ? 1 : 0,
      ArrowLeft: vertical ? -1 : 0,
      ArrowDown: vertical ? 0 : 1,
      ArrowUp: vertical ? 0 : -1,
    };
    const step = steps[event.key as keyof typeof steps];
    if (event.key === "Home") resize(min);
    else if (event.key === "End") resize(max);
    else if (step) resize(size + direction * step * STEP);
    else return;
    event.preventDefault();
  };
  return (
    <hr
      tabIndex={0}
      className={`splitter splitter-${orientation}`}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { at: at(event), size };
      }}
      onPointerMove={(event) => {
        if (grip.current) resize(grip.current.size + direction * (at(event) - grip.current.at));
      }}
      onPointerUp={() => {
        grip.current = null;
      }}
      onPointerCancel={() => {
        grip.current = null;
      }}
    />
  );
}

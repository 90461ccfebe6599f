import type { ReactNode } from "react";
import { useWords } from "../i18n/use-words.ts";
import { Badge } from "./badge.tsx";
import { classNames } from "./class-names.ts";
import { Popover } from "./popover.tsx";
import "./stat.css";

export type SourceRow = { readonly label: string; readonly value: string };

export type StatProps = {
  readonly label: string;
  /** Formatted; null is unknown, and says so. */
  readonly value: string | null;
  readonly unit?: string;
  /** Where the number comes from: parameters, source, data version. */
  readonly source?: readonly SourceRow[];
  /** Nobody has confirmed it: amber, and says so. */
  readonly unconfirmed?: boolean;
  /** Given, the number is a button that shows what it counts. */
  readonly onShow?: (() => void) | undefined;
  /** What the button is called; the label stands beside it anyway. */
  readonly showLabel?: string;
  /** What it counts is what stands below. */
  readonly shown?: boolean;
};

/** A number first, then what it is; with a button that tells where it comes from. */
export function Stat({ label, value, unit, source, unconfirmed, onShow, showLabel, shown }: StatProps) {
  const words = useWords();
  return (
    <div className={classNames("stat", value === null && "stat-unknown")}>
      <div className="stat-figure">
        {onShow === undefined || value === null ? (
          <span className="stat-value">{value ?? words.model.unknown}</span>
        ) : (
          <button
            type="button"
            className="stat-value stat-button"
            aria-label={`${value}. ${showLabel ?? label}`}
            aria-pressed={shown}
            onClick={onShow}
          >
            {value}
          </button>
        )}
        {value !== null && unit && <span className="stat-unit">{unit}</span>}
        {unconfirmed && <Badge tone="unconfirmed">{words.shell.unconfirmed}</Badge>}
      </div>
      <div className="stat-label">
        {label}
        {source && (
          <Popover icon="info" iconOnly label={words.shell.whereFrom(label)}>
            {() => (
              <dl className="stat-source">
                {source.map((row) => (
                  <SourceLine key={row.label} {...row} />
                ))}
              </dl>
            )}
          </Popover>
        )}
      </div>
    </div>
  );
}

/** Numbers side by side. */
export function StatRow({ children }: { readonly children: ReactNode }) {
  return <div className="stat-row">{children}</div>;
}

function SourceLine({ label, value }: SourceRow) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

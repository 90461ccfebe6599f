import { formatNumber } from "../../words/format.ts";
import { useWords } from "../i18n/use-words.ts";

type Plain = string | number | boolean | null | readonly Plain[];

export type CellValueProps = {
  readonly value: Plain;
  /** A number that is a name more than an amount, as a year: no grouping of its digits. */
  readonly ungrouped?: boolean;
  /** Decimals at most; without it as many as an amount is read with. */
  readonly digits?: number;
};

/** One value of a table. Unknown is a dash that says so, never a blank or a zero. */
export function CellValue({ value, ungrouped = false, digits }: CellValueProps) {
  const { model } = useWords();
  if (value === null || value === "") {
    return (
      <span className="data-grid-unknown" title={model.unknown}>
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{model.unknown}</span>
      </span>
    );
  }
  const text = spell(value, ungrouped, digits);
  return (
    <span className="data-grid-text" title={text}>
      {text}
    </span>
  );
}

function spell(value: Plain, ungrouped: boolean, digits: number | undefined): string {
  if (typeof value === "number") {
    return ungrouped ? String(value) : formatNumber(value, digits ?? (Math.abs(value) < 1 ? 6 : 2));
  }
  if (Array.isArray(value))
    return value.map((item: Plain) => (item === null ? "—" : spell(item, ungrouped, digits))).join(", ");
  return String(value);
}

/**
 * Answers: which of the first rows names the columns, and which of those after it are no data yet?
 * Above it may stand titles and comments; two rows may name the columns together (A端 over 经度 and 纬度); below may
 * follow a row of units or of the parameters of a search.
 */
import { isUnit } from "../meaning/recognise-units.ts";
import { countHeaders } from "./guess-table.ts";

export type NumberedRow = { readonly cells: readonly string[]; readonly row: number };

export type Header = {
  readonly names: readonly string[];
  /** One per column; empty where the file has no row of units. */
  readonly units: readonly string[];
  /** Rows that say neither what a column is nor anything about a thing: titles, comments, parameters. */
  readonly others: readonly NumberedRow[];
  /** How many of the rows given are not data. */
  readonly taken: number;
};

/** Rows in which something is named are looked for among so many. */
export const HEAD = 30;

/**
 * null where no row names a column of any table. Blank rows are not among those given. isHeader: whether a row is known
 * to be one, whatever it says.
 */
export function findHeader(
  rows: readonly NumberedRow[],
  isHeader: (cells: readonly string[]) => boolean = () => false,
): Header | null {
  const known = rows.slice(0, HEAD).findIndex(({ cells }) => isHeader(cells));
  const best = known < 0 ? findNames(rows) : { at: known, names: rows[known]?.cells ?? [], height: 1 };
  return best.at < 0 ? null : headerAt(rows, best);
}

/** Where no row names anything that is known, that with the most names is the likeliest. */
export function likeliestHeader(rows: readonly NumberedRow[]): Header | null {
  let [at, most] = [-1, 1];
  rows.slice(0, HEAD).forEach(({ cells }, i) => {
    const names = new Set(cells.map((cell) => cell.trim()).filter((cell) => /\p{L}/u.test(cell))).size;
    if (names > most) [at, most] = [i, names];
  });
  return at < 0 ? null : headerAt(rows, { at, names: rows[at]?.cells ?? [], height: 1 });
}

type Names = { readonly at: number; readonly names: readonly string[]; readonly height: number };

function findNames(rows: readonly NumberedRow[]): Names {
  let best = { count: 0, at: -1, names: [] as readonly string[], height: 1 };
  rows.slice(0, HEAD).forEach(({ cells }, at) => {
    const count = countHeaders(cells);
    // A row of data may hold a word that heads a column elsewhere.
    if (count < 2 && cells.some(isNumber)) return;
    if (count > best.count) best = { count, at, names: cells, height: 1 };
    const below = rows[at + 1];
    if (below === undefined) return;
    const joined = joinHeaders(cells, below.cells);
    const together = countHeaders(joined);
    if (together > best.count && together > countHeaders(below.cells))
      best = { count: together, at, names: joined, height: 2 };
  });
  return best;
}

function headerAt(rows: readonly NumberedRow[], best: Names): Header {
  const others = rows.slice(0, best.at);
  let taken = best.at + best.height;
  let units: readonly string[] = [];
  for (; taken < rows.length; taken++) {
    const row = rows[taken];
    if (row === undefined) break;
    if (units.length === 0 && isUnitsRow(row.cells)) units = row.cells;
    else if (isParameterRow(row.cells, best.names)) others.push(row);
    else break;
  }
  const names = best.names.map((name) => name.trim());
  while (names.length > 0 && names.at(-1) === "") names.pop();
  return { names, units, others, taken };
}

function isNumber(cell: string): boolean {
  return cell.trim() !== "" && Number.isFinite(Number(cell));
}

/** A cell of the upper row stands over those to its right that are empty, as a merged cell does. */
function joinHeaders(upper: readonly string[], lower: readonly string[]): readonly string[] {
  let over = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const top = upper[i]?.trim() ?? "";
    const bottom = lower[i]?.trim() ?? "";
    if (top !== "") over = top;
    if (bottom === "" || bottom === over) return top;
    // 建成 over 时间 is one header; 坐标 over 经度 is the lower one.
    const both = `${over}${bottom}`;
    return countHeaders([both]) === 0 && countHeaders([bottom]) > 0 ? bottom : both;
  });
}

function isUnitsRow(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== "");
  return said.length > 0 && said.every(isUnit) && said.some((cell) => /[\p{L}°%]/u.test(cell));
}

/** What was searched for, in one cell beside many that are empty: the rows of a table are not like that. */
function isParameterRow(cells: readonly string[], names: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== "");
  return names.length >= 4 && said.length === 1 && /^\[.*\]$|[<>=]|[:：]/s.test(said[0] ?? "");
}

/**
 * Answers: which parts of a text of SQL are code, and what are its parameters?
 * Only as much as is needed to bind parameters and to see a statement's first word: strings, quoted names, dollar
 * quotes and comments are told from code, as DuckDB tells them. What a statement may do is DuckDB's own to say.
 */

export type Piece = {
  readonly kind: "code" | "string" | "name" | "comment" | "parameter" | "semicolon";
  readonly start: number;
  readonly end: number;
};

// Sticky, tried in this order at every place.
const PATTERNS: readonly (readonly [Piece["kind"], RegExp])[] = [
  ["comment", /--[^\n\r]*/y],
  ["comment", /\/\*[\s\S]*?(?:\*\/|$)/y],
  ["string", /[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)/y],
  ["string", /'(?:[^']|'')*(?:'|$)/y],
  ["name", /"(?:[^"]|"")*(?:"|$)/y],
  ["string", /(\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)[\s\S]*?(?:\1|$)/y],
  ["parameter", /\$(?:[\w\u0080-\uffff]+)/y],
  ["parameter", /\?\d*/y],
  ["semicolon", /;/y],
  ["code", /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|[\s\S]/y],
];

export function scanSql(sql: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < sql.length; ) {
    const start = at;
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = start;
      const found = pattern.exec(sql);
      if (found === null) continue;
      at = start + found[0].length;
      const last = pieces.at(-1);
      if (kind === "code" && last?.kind === "code") pieces[pieces.length - 1] = { ...last, end: at };
      else pieces.push({ kind, start, end: at });
      break;
    }
  }
  return pieces;
}

/** Names of the parameters in the order of their first use: $km is "km", the second bare ? is "2". */
export function findParameters(sql: string): string[] {
  return bindByPlace(sql).names;
}

/** The text with every parameter as $1, $2, ..., which is all that the bindings can bind. */
export function bindByPlace(sql: string): { readonly sql: string; readonly names: string[] } {
  const names: string[] = [];
  let bare = 0;
  let text = "";
  for (const { kind, start, end } of scanSql(sql)) {
    const part = sql.slice(start, end);
    if (kind !== "parameter") {
      text += part;
      continue;
    }
    const name = part === "?" ? String(++bare) : part.slice(1);
    if (!names.includes(name)) names.push(name);
    text += `$${names.indexOf(name) + 1}`;
  }
  return { sql: text, names };
}

/** One statement without what stands round it; null where code follows a semicolon. */
export function singleStatement(sql: string): string | null {
  const pieces = scanSql(sql);
  const isBlank = ({ kind, start, end }: Piece) => kind === "comment" || sql.slice(start, end).trim() === "";
  const isOver = (piece: Piece) => piece.kind === "semicolon" || isBlank(piece);
  const first = pieces.findIndex((piece) => !isOver(piece));
  if (first < 0) return "";
  const last = pieces.findLastIndex((piece) => !isOver(piece));
  if (pieces.slice(first, last + 1).some(({ kind }) => kind === "semicolon")) return null;
  return sql.slice(pieces[first]?.start, pieces[last]?.end).trim();
}

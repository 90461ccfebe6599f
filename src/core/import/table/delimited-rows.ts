/**
 * The rows of a text of delimited cells, one after another, with quotes, line breaks inside quotes and any line end.
 * Linear: every character is looked at a fixed number of times, however broken the quotes are.
 */
import type { RowSource } from "./row-source.ts";

/** A quoted cell with more lines than this is a quote that somebody forgot to close. */
const MOST_LINES = 1000;
/** After so many of them the text does not quote at all. */
const MOST_STRAYS = 20;
const QUOTE = '"';
const SPACES = /[ \t]*/y;

export class DelimitedRows implements RowSource {
  row = 0;
  /** Rows in which a quote opens a cell and never closes it; it is taken as a character. */
  readonly strayQuotes: number[] = [];
  readonly #text: string;
  readonly #delimiter: string;
  readonly #lineEnd: string;
  #at: number;
  #quoting = true;
  #nextDelimiter = -1;

  constructor(text: string, delimiter: string, from = 0) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#lineEnd = text.includes("\n") ? "\n" : "\r";
    this.#at = from;
  }

  next(): string[] | null {
    const text = this.#text;
    if (this.#at >= text.length) return null;
    this.row++;
    const cells: string[] = [];
    let lineEnd = this.#findLineEnd(this.#at);
    for (let at = this.#at; ; ) {
      const quoted = this.#quoting ? this.#readQuoted(at) : null;
      let end: number;
      if (quoted === null) {
        if (this.#nextDelimiter < at) this.#nextDelimiter = this.#find(this.#delimiter, at);
        end = Math.min(this.#nextDelimiter, lineEnd);
        const last = end === lineEnd && text[end - 1] === "\r" ? end - 1 : end;
        cells.push(text.slice(at, Math.max(at, last)));
      } else {
        end = quoted.end;
        cells.push(quoted.cell);
        if (end > lineEnd) lineEnd = this.#findLineEnd(end);
      }
      if (end >= lineEnd) {
        this.#at = lineEnd + 1;
        return cells;
      }
      at = end + this.#delimiter.length;
    }
  }

  #find(what: string, from: number): number {
    const at = this.#text.indexOf(what, from);
    return at < 0 ? this.#text.length : at;
  }

  #findLineEnd(from: number): number {
    return this.#find(this.#lineEnd, from);
  }

  /** null where the cell is not quoted. end: at the delimiter or line end behind it. */
  #readQuoted(from: number): { readonly cell: string; readonly end: number } | null {
    const text = this.#text;
    const start = text[from] === " " ? this.#skipSpaces(from) : from;
    if (text[start] !== QUOTE) return null;
    for (let at = start + 1; ; ) {
      const quote = text.indexOf(QUOTE, at);
      if (quote < 0) return this.#stray();
      if (text[quote + 1] === QUOTE) {
        at = quote + 2;
        continue;
      }
      const end = this.#skipSpaces(quote + 1);
      // A quote inside the cell that nobody doubled.
      if (!this.#endsCell(end)) {
        at = quote + 1;
        continue;
      }
      const raw = text.slice(start + 1, quote);
      if (this.#hasTooManyLines(raw)) return this.#stray();
      return {
        cell: raw.includes(QUOTE) ? raw.replaceAll('""', QUOTE) : raw,
        end: text[end] === "\r" && text[end + 1] === "\n" ? end + 1 : end,
      };
    }
  }

  #skipSpaces(from: number): number {
    if (this.#text[from] !== " " && this.#text[from] !== "\t") return from;
    if (this.#delimiter === "\t" && this.#text[from] === "\t") return from;
    SPACES.lastIndex = from;
    SPACES.exec(this.#text);
    const end = SPACES.lastIndex;
    const tab = this.#delimiter === "\t" ? this.#text.slice(from, end).indexOf("\t") : -1;
    return tab < 0 ? end : from + tab;
  }

  #endsCell(at: number): boolean {
    const next = this.#text[at];
    if (next === "\r") return this.#lineEnd === "\r" || this.#text[at + 1] === "\n";
    return next === undefined || next === "\n" || this.#text.startsWith(this.#delimiter, at);
  }

  #hasTooManyLines(raw: string): boolean {
    if (raw.length <= MOST_LINES) return false;
    let lines = 0;
    for (let at = raw.indexOf(this.#lineEnd); at >= 0; at = raw.indexOf(this.#lineEnd, at + 1)) {
      if (++lines > MOST_LINES) return true;
    }
    return false;
  }

  #stray(): null {
    if (this.strayQuotes.at(-1) !== this.row) this.strayQuotes.push(this.row);
    if (this.strayQuotes.length >= MOST_STRAYS) this.#quoting = false;
    return null;
  }
}

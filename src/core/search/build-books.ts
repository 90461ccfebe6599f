/**
 * What can things be found by? Their name, their id, and the sound of their name.
 * Cost: about 8 µs for a Chinese name, most of it the dictionary's.
 */
import type { Report } from "../analysis.ts";
import { textAt } from "../model/index.ts";
import { BookBuilder, type SearchBook } from "./search-book.ts";
import { type SearchedNames, searchedName } from "./searched-names.ts";
import { spellPinyin } from "./spell-pinyin.ts";

const REPORT_EVERY = 1000;

/** Entry i of the book is row i of the table. */
export function buildTableBook(names: SearchedNames, report?: Report): SearchBook {
  const { id } = names.rows;
  const book = new BookBuilder();
  for (let row = 0; row < id.codes.length; row++) {
    const name = searchedName(names, row);
    const key = textAt(id, row) ?? "";
    book.addEntry(name === null ? [key] : [name, key, ...spellPinyin(name)]);
    if (row % REPORT_EVERY === 0) report?.(row, id.codes.length);
  }
  return book.build();
}

/** Entry i of the book is title i. */
export function buildTitleBook(titles: readonly string[]): SearchBook {
  const book = new BookBuilder();
  for (const title of titles) book.addEntry([title, ...spellPinyin(title)]);
  return book.build();
}

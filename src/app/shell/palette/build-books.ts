/** The books of a network: what its sites, spans, areas and circuits can be found by. */
import { type Network, nameOf, type TextColumn, textAt } from "../../../core/model/index.ts";
import { BookBuilder, type SearchBook } from "./search-book.ts";
import type { Spell } from "./spell-pinyin.ts";

export const SEARCHED_TABLES = ["areas", "sites", "spans", "circuits"] as const;
export type SearchedTable = (typeof SEARCHED_TABLES)[number];

/** Rows between two chances to let the page breathe. */
const ROWS = 200;

/** Entry i of the book is row i of the table. Yields as it goes, so that whoever runs it can stop and take up again. */
export function* buildBook(network: Network, table: SearchedTable, spell: Spell): Generator<void, SearchBook> {
  const { columns, count } = network[table];
  const book = new BookBuilder();
  for (let row = 0; row < count; row++) {
    const id = textAt(columns.id, row) ?? "";
    const name = searchedName(network, table, row);
    book.addEntry(name === null ? [id] : [name, id, ...spell(name)]);
    if (row % ROWS === ROWS - 1) yield;
  }
  return book.build();
}

/** The row's name; for one without, the two ends it joins. */
export function searchedName(network: Network, table: SearchedTable, row: number): string | null {
  const { columns } = network[table];
  const name = textAt(columns.name, row);
  if (name !== null || !("from" in columns)) return name;
  const [from, to] = [columns.from, columns.to].map((end) => endName(network, end, row));
  return from && to ? `${from} – ${to}` : null;
}

function endName(network: Network, end: TextColumn, row: number): string | null {
  const id = textAt(end, row);
  return id === null ? null : nameOf(network, "sites", id);
}

import { useEffect, useState } from "react";
import type { Network } from "../../core/model/index.ts";
import type { SearchBook } from "../../core/search/search-book.ts";
import { SEARCHED_TABLES, type SearchedTable, searchedNames } from "../../core/search/searched-names.ts";
import { nameJobs } from "../platform/name-jobs.ts";
import { useApp } from "./store.ts";

export type Books = { readonly [T in SearchedTable]?: SearchBook };

// An edit leaves the columns it does not touch as they are, so most books outlive most edits.
const made = new WeakMap<object, { readonly ids: object; readonly sites: object; readonly book: SearchBook }>();

/** The books of the network on screen: those that are there at once, the others as they are made. */
export function useBooks(): { readonly books: Books; readonly ready: boolean } {
  const network = useApp((state) => state.network);
  const [books, setBooks] = useState<Books>(() => knownBooks(network));
  useEffect(() => {
    const stop = new AbortController();
    setBooks(knownBooks(network));
    makeBooks(network, stop.signal, () => setBooks(knownBooks(network))).catch((cause: unknown) => {
      if (!stop.signal.aborted) throw cause;
    });
    return () => stop.abort();
  }, [network]);
  return { books, ready: SEARCHED_TABLES.every((table) => books[table] !== undefined) };
}

async function makeBooks(network: Network, signal: AbortSignal, onBook: () => void): Promise<void> {
  for (const table of SEARCHED_TABLES) {
    if (knownBook(network, table) !== undefined) continue;
    const book = await nameJobs.run("table-book", searchedNames(network, table), { signal });
    const { name, id } = network[table].columns;
    made.set(name, { ids: id, sites: network.sites.columns.name, book });
    onBook();
  }
}

function knownBooks(network: Network): Books {
  return Object.fromEntries(
    SEARCHED_TABLES.flatMap((table) => {
      const book = knownBook(network, table);
      return book === undefined ? [] : [[table, book]];
    }),
  );
}

function knownBook(network: Network, table: SearchedTable): SearchBook | undefined {
  const { name, id } = network[table].columns;
  const known = made.get(name);
  return known?.ids === id && known.sites === network.sites.columns.name ? known.book : undefined;
}

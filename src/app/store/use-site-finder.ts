/** Sites by name, pinyin or id, to choose one of. */
import { useCallback } from "react";
import { textAt } from "../../core/model/index.ts";
import { findEntries } from "../../core/search/search-book.ts";
import { useApp } from "./store.ts";
import { useBooks } from "./use-books.ts";

/** So many sites of one name are enough to choose from. */
const MOST = 8;

type FoundSite = { readonly key: string; readonly name: string; readonly note: string };

/** ready: the names are in order; until then nothing is found. */
export function useSiteFinder(): { readonly find: (typed: string) => readonly FoundSite[]; readonly ready: boolean } {
  const { id, name } = useApp((state) => state.network.sites.columns);
  const book = useBooks().books.sites;
  const find = useCallback(
    (typed: string) =>
      (book === undefined ? [] : findEntries(book, typed, MOST)).map((row): FoundSite => {
        const key = textAt(id, row) ?? "";
        const called = textAt(name, row) ?? key;
        return { key, name: called, note: called === key ? "" : key };
      }),
    [id, name, book],
  );
  return { find, ready: book !== undefined };
}

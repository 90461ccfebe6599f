import { useCallback } from "react";
import { findRow, nameOf, textAt } from "../../../core/model/index.ts";
import { findEntries } from "../../../core/search/search-book.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { RouteEnd } from "../../store/routes-slice.ts";
import { useApp } from "../../store/store.ts";
import { useBooks } from "../../store/use-books.ts";
import { ComboField } from "../../ui/combo-field.tsx";
import { goToEnds } from "./show.ts";

/** So many sites of one name are enough to choose from. */
const MOST = 8;

type SiteFieldProps = { readonly end: RouteEnd; readonly label: string; readonly note?: string };

/** A site by its name, its pinyin, its id, or by a click on the map while the field waits for one. */
export function SiteField({ end, label, note }: SiteFieldProps) {
  const { tworoutes: said } = useWords();
  const network = useApp((state) => state.network);
  const id = useApp((state) => state.routeQuery[end]);
  const waiting = useApp((state) => state.routePick === end);
  const { books } = useBooks();
  const find = useCallback(
    (typed: string) => {
      const { id: ids, name: names } = network.sites.columns;
      if (books.sites === undefined) return [];
      return findEntries(books.sites, typed, MOST).map((row) => {
        const key = textAt(ids, row) ?? "";
        const name = textAt(names, row) ?? key;
        return { key, name, note: name === key ? "" : key };
      });
    },
    [network, books.sites],
  );
  // Of another study, or taken out since: choose again.
  const known = id !== null && findRow(network.sites.columns.id, id) >= 0;
  return (
    <ComboField
      label={label}
      value={known ? nameOf(network, "sites", id) : ""}
      placeholder={said.siteHint}
      find={find}
      onChoose={(key) => {
        useApp.getState().takeRouteEnd(end, key);
        goToEnds();
      }}
      onFocus={() => useApp.getState().pickRouteEnd(end)}
      waiting={waiting}
      note={waiting ? said.pickOnMap : note}
      nothing={(typed) => (books.sites === undefined ? said.indexing : said.notFound(typed))}
    />
  );
}

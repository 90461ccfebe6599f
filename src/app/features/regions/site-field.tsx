import { useCallback } from "react";
import { findRow, type Network, nameOf, textAt } from "../../../core/model/index.ts";
import { findEntries } from "../../../core/search/search-book.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { useBooks } from "../../store/use-books.ts";
import { ComboField } from "../../ui/combo-field.tsx";

/** So many sites of one name are enough to choose from. */
const MOST = 8;

type SiteFieldProps = { readonly end: "from" | "to"; readonly label: string; readonly network: Network };

/** A site by its name, its pinyin or its id. */
export function SiteField({ end, label, network }: SiteFieldProps) {
  const { anywhere: said } = useWords();
  const id = useApp((state) => state.regionQuery[end]);
  const { askRegions } = useApp.getState();
  const { books } = useBooks();
  const find = useCallback(
    (typed: string) => {
      if (books.sites === undefined) return [];
      return findEntries(books.sites, typed, MOST).map((row) => {
        const key = textAt(network.sites.columns.id, row) ?? "";
        const name = textAt(network.sites.columns.name, row) ?? key;
        return { key, name, note: name === key ? "" : key };
      });
    },
    [network, books.sites],
  );
  const isKnown = id !== null && findRow(network.sites.columns.id, id) >= 0;
  return (
    <ComboField
      label={label}
      value={id === null ? "" : isKnown ? nameOf(network, "sites", id) : id}
      placeholder={said.siteHint}
      find={find}
      onChoose={(key) => askRegions(end === "from" ? { from: key } : { to: key })}
      nothing={(typed) => (books.sites === undefined ? said.indexing : said.notFound(typed))}
    />
  );
}

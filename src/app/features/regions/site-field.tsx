import { findRow, type Network, nameOf } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { useSiteFinder } from "../../store/use-site-finder.ts";
import { ComboField } from "../../ui/combo-field.tsx";

type SiteFieldProps = { readonly end: "from" | "to"; readonly label: string; readonly network: Network };

/** A site by its name, its pinyin or its id. */
export function SiteField({ end, label, network }: SiteFieldProps) {
  const { anywhere: said } = useWords();
  const id = useApp((state) => state.regionQuery[end]);
  const { askRegions } = useApp.getState();
  const { find, ready } = useSiteFinder();
  const isKnown = id !== null && findRow(network.sites.columns.id, id) >= 0;
  return (
    <ComboField
      label={label}
      value={id === null ? "" : isKnown ? nameOf(network, "sites", id) : id}
      placeholder={said.siteHint}
      find={find}
      onChoose={(key) => askRegions(end === "from" ? { from: key } : { to: key })}
      nothing={(typed) => (ready ? said.notFound(typed) : said.indexing)}
    />
  );
}

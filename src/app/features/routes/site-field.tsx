import { findRow, nameOf } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { RouteEnd } from "../../store/routes-slice.ts";
import { useApp } from "../../store/store.ts";
import { useSiteFinder } from "../../store/use-site-finder.ts";
import { ComboField } from "../../ui/combo-field.tsx";
import { goToEnds } from "./show.ts";

type SiteFieldProps = { readonly end: RouteEnd; readonly label: string; readonly note?: string };

/** A site by its name, its pinyin, its id, or by a click on the map while the field waits for one. */
export function SiteField({ end, label, note }: SiteFieldProps) {
  const { tworoutes: said } = useWords();
  const network = useApp((state) => state.network);
  const id = useApp((state) => state.routeQuery[end]);
  const waiting = useApp((state) => state.routePick === end);
  const { find, ready } = useSiteFinder();
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
      nothing={(typed) => (ready ? said.notFound(typed) : said.indexing)}
    />
  );
}

import { useId, useState } from "react";
import { type Network, nameOfRow } from "../../../core/model/index.ts";
import type { FoundRoute } from "../../../core/redundancy/routes/find-disjoint-routes.ts";
import { useWords } from "../../i18n/use-words.ts";
import { RouteSwatch } from "../../map/route-swatch.tsx";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { goToElement, selectSpansOf } from "./show.ts";

type RouteItemProps = {
  readonly network: Network;
  readonly route: FoundRoute;
  readonly at: number;
  readonly of: number;
  /** Metres of the first route. */
  readonly first: number;
};

/** One route: how it is drawn, how long it is, and on demand the sites on the way. */
export function RouteItem({ network, route, at, of, first }: RouteItemProps) {
  const { tworoutes: said } = useWords();
  const theme = useApp((state) => state.theme);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const more = at > 0 && first > 0 ? said.longer((route.metres - first) / first) : null;
  return (
    <li className="routes-item">
      <button
        type="button"
        className="routes-item-head"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? "chevron-down" : "chevron-right"} size={14} />
        <RouteSwatch route={at} theme={theme} />
        <span className="routes-item-name">{said.route(at, of)}</span>
        <span className="routes-item-length">{said.km(route.metres)}</span>
        <span className="routes-item-facts">
          {said.hops(route.spans.length)}
          {more !== null && ` · ${more}`}
        </span>
      </button>
      {isOpen && (
        <div id={id} className="routes-item-body">
          <ol className="routes-sites">
            {route.sites.map((site) => (
              <li key={site}>
                <button type="button" className="link-button" onClick={() => goToElement("sites", site)}>
                  {nameOfRow(network, "sites", site)}
                </button>
              </li>
            ))}
          </ol>
          <Button onClick={() => selectSpansOf(route)}>{said.showSpans}</Button>
        </div>
      )}
    </li>
  );
}

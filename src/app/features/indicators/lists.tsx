import { useState } from "react";
import { type Network, nameOfRow } from "../../../core/model/index.ts";
import type { Indicators } from "../../../core/redundancy/indicators/measure-indicators.ts";
import { useWords } from "../../i18n/use-words.ts";
import { RankedList } from "../../ui/ranked-list.tsx";
import { showSites } from "./show.ts";
import { sitesOfChain } from "./view-model.ts";

type ListProps = { readonly found: Indicators; readonly network: Network };

/** What hangs on one span and is longer than the thresholds; a line leads to its sites. */
export function LongChains({ found, network }: ListProps) {
  const { indicators: said } = useWords();
  const [chosen, setChosen] = useState(-1);
  const { chains, longChains } = found;
  const show = (chain: number) => {
    setChosen(chain);
    showSites(network, sitesOfChain(found, chain));
  };
  return (
    <div className="indicators-list">
      <h4>{said.chains}</h4>
      {longChains.length === 0 ? (
        <p className="indicators-soft">{said.noChains}</p>
      ) : (
        <RankedList label={said.chains} rows={[...longChains]} isChosen={(chain) => chain === chosen} onChoose={show}>
          {(chain) => (
            <>
              <span className="indicators-line">
                {said.chainOf(
                  nameOfRow(network, "sites", chains.at[chain] as number),
                  nameOfRow(network, "sites", chains.last[chain] as number),
                )}
              </span>
              <span className="indicators-soft">
                {said.sitesOf(chains.sites[chain] as number)} · {said.metres(chains.metres[chain] as number)} ·{" "}
                {said.people(chains.people[chain] as number, chains.unknown[chain] as number)}
              </span>
            </>
          )}
        </RankedList>
      )}
    </div>
  );
}

/** Sites over which alone more reach a gateway than the thresholds allow. */
export function Oversized({ found, network }: ListProps) {
  const { indicators: said } = useWords();
  const [chosen, setChosen] = useState(-1);
  const { behind, oversized } = found;
  const show = (site: number) => {
    setChosen(site);
    showSites(network, [site]);
  };
  return (
    <div className="indicators-list">
      <h4>{said.aggregation}</h4>
      {oversized.length === 0 ? (
        <p className="indicators-soft">{said.noAggregation}</p>
      ) : (
        <RankedList label={said.aggregation} rows={[...oversized]} isChosen={(site) => site === chosen} onChoose={show}>
          {(site) => (
            <>
              <span className="indicators-line">{nameOfRow(network, "sites", site)}</span>
              <span className="indicators-soft">
                {said.sitesOf(behind.sites[site] as number)} ·{" "}
                {said.people(behind.people[site] as number, behind.unknown[site] as number)}
              </span>
            </>
          )}
        </RankedList>
      )}
    </div>
  );
}

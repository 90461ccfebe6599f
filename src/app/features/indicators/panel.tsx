import { type Network, nameOfRow } from "../../../core/model/index.ts";
import type { Indicators } from "../../../core/redundancy/indicators/measure-indicators.ts";
import { assumedOfIndicators } from "../../../words/describe-indicators.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import { Areas } from "./areas.tsx";
import { Figures } from "./figures.tsx";
import { LongChains, Oversized } from "./lists.tsx";
import { Spread } from "./spread.tsx";
import { askIndicators, useIndicators } from "./use-indicators.ts";
import "./panel.css";

export function IndicatorsPanel() {
  const words = useWords();
  const { indicators: said } = words;
  const network = useApp((state) => state.network);
  const { output: found, stale, unanswered, lengths } = useIndicators();
  if (network.sites.count === 0) {
    return (
      <Section title={said.title}>
        <EmptyState icon="redundancy" title={said.nothing} />
      </Section>
    );
  }
  return (
    <Section title={said.title}>
      <p className="indicators-question">{said.question}</p>
      {(found === null || stale) && (
        <p role="status">
          {stale && `${said.stale} `}
          {unanswered ? said.unanswered : said.running}
        </p>
      )}
      {unanswered && <Button onClick={askIndicators}>{said.countAgain}</Button>}
      {found !== null && (
        <div className={stale ? "indicators-answer indicators-stale" : "indicators-answer"}>
          <Figures found={found} network={network} />
          <Spread found={found} network={network} />
          <Areas areas={found.areas} network={network} />
          <LongChains found={found} network={network} />
          <Oversized found={found} network={network} />
          <div className="indicators-assumptions">
            <h4>{said.assumptions}</h4>
            <ul>
              {assumedOfIndicators(words, found, nameOfReference(network, found), lengths).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </Section>
  );
}

function nameOfReference(network: Network, { reference }: Indicators): string | null {
  return reference < 0 ? null : nameOfRow(network, "sites", reference);
}

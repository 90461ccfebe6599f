import { useMemo } from "react";
import { type Network, textAt } from "../../../core/model/index.ts";
import type { Rings } from "../../../core/redundancy/rings/measure-rings.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import { Stat, StatRow } from "../../ui/stat.tsx";
import { AreaTable } from "./area-table.tsx";
import { countRings, useRings } from "./use-rings.ts";
import { bridgeRows, offRingRows } from "./view-model.ts";
import { WorstSpans } from "./worst-spans.tsx";
import "./panel.css";

/** Enough to begin with; the table of results has them all. */
const WORST_SHOWN = 8;

export function RingsPanel() {
  const words = useWords();
  const network = useApp((state) => state.network);
  const { output: rings, stale, unanswered } = useRings();
  if (network.sites.count === 0) {
    return (
      <Section title={words.rings.title}>
        <EmptyState icon="redundancy" title={words.rings.nothing} />
      </Section>
    );
  }
  return (
    <Section title={words.rings.title}>
      <p className="rings-question">{words.rings.question}</p>
      {(rings === null || stale) && (
        <p role="status">
          {rings !== null && `${words.rings.stale} `}
          {unanswered ? words.rings.unanswered : words.rings.running}
        </p>
      )}
      {unanswered && <Button onClick={countRings}>{words.rings.countAgain}</Button>}
      {rings !== null && <Answer rings={rings} network={network} stale={stale} />}
    </Section>
  );
}

function Answer({ rings, network, stale }: { rings: Rings; network: Network; stale: boolean }) {
  const words = useWords();
  const said = words.rings;
  const select = useApp((state) => state.select);
  const bridges = useMemo(() => bridgeRows(rings), [rings]);
  const source = (why: string) => [
    { label: words.rings.how, value: why },
    { label: words.rings.version, value: network.version },
  ];
  const assumptions = words.service.assumeNetwork(rings.assumptions);
  return (
    <div className={stale ? "rings-answer rings-stale" : "rings-answer"}>
      <StatRow>
        <Stat label={said.rate} value={said.share(rings.ringRate)} source={source(said.rateWhy)} />
        <Stat label={said.onRing} value={formatNumber(rings.onRingCount)} unit={said.of(rings.siteCount)} />
      </StatRow>
      <StatRow>
        <Stat label={said.parts} value={formatNumber(rings.componentCount)} source={source(said.partsWhy)} />
        <Stat label={said.bridges} value={formatNumber(bridges.length)} source={source(said.bridgesWhy)} />
      </StatRow>
      <div className="rings-actions">
        <Button
          disabled={stale || bridges.length === 0}
          onClick={() => select({ table: "spans", ids: idsOf(network.spans.columns.id, bridges) })}
        >
          {said.showBridges}
        </Button>
        <Button
          disabled={stale || rings.onRingCount === rings.siteCount}
          onClick={() => select({ table: "sites", ids: idsOf(network.sites.columns.id, offRingRows(rings)) })}
        >
          {said.showOffRing}
        </Button>
      </div>
      <WorstSpans rings={rings} network={network} rows={bridges.slice(0, WORST_SHOWN)} />
      <AreaTable rings={rings} network={network} />
      {assumptions.length > 0 && (
        <div className="rings-assumptions">
          <h4>{said.assumptions}</h4>
          <ul>
            {assumptions.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function idsOf(ids: Network["spans"]["columns"]["id"], rows: readonly number[]): string[] {
  return rows.map((row) => textAt(ids, row) ?? "");
}

import { useState } from "react";
import { damageShare, FLOOD } from "../../../core/hazard/flood-damage.ts";
import { ASSETS, DAMAGE_STATES, type Fragility } from "../../../core/hazard/fragility.ts";
import { daysLost, RESTORATION } from "../../../core/hazard/restoration.ts";
import { LAYING_MODES } from "../../../core/model/index.ts";
import { assetTitle } from "../../../words/describe-failure.ts";
import { formatNumber, formatShare } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { Table } from "../../ui/table.tsx";
import { SourceLine } from "./source-line.tsx";

/** From which state on there is no service: neither what the damage costs nor how long it lasts. */
export function FunctionLost({ fragility: { functionLostFrom, poleBlockKm } }: { readonly fragility: Fragility }) {
  const { fragility: said } = useWords();
  return (
    <Section title={said.loss.title} folded>
      <div className="fragility-card">
        <p>{said.loss.from(said.states[functionLostFrom.state])}</p>
        <SourceLine of={functionLostFrom} />
      </div>
      <div className="fragility-card">
        <p>{said.loss.poles(poleBlockKm.value)}</p>
        <SourceLine of={poleBlockKm} />
      </div>
      <div className="fragility-card">
        <p>{said.loss.water(FLOOD.equipmentBaseM.value)}</p>
        <SourceLine of={FLOOD.equipmentBaseM} />
      </div>
    </Section>
  );
}

const DEPTHS = [0.5, 1, 2, 3] as const;
const FLOODED = ASSETS.filter((asset) => FLOOD.damage.some(({ assets }) => assets.includes(asset)));

/** What share of its value an asset loses in water so deep: money, and nothing else. */
export function WaterDamage() {
  const words = useWords();
  const { fragility: said, failure } = words;
  const [asset, setAsset] = useState("station");
  const curves = FLOOD.damage.filter(({ assets }) => assets.includes(asset));
  return (
    <Section title={said.damage.title} folded>
      <p className="fragility-soft">{said.damage.why}</p>
      <Select
        label={said.asset}
        value={asset}
        options={FLOODED.map((value) => ({ value, label: assetTitle(words, value) }))}
        onChange={setAsset}
      />
      {curves.map((curve) => (
        <div key={curve.id} className="fragility-card">
          <Table
            caption={failure.named(curve.name)}
            rows={DEPTHS}
            rowKey={(depth) => depth}
            columns={[
              { key: "depth", title: said.damage.depth, number: true, cell: (depth) => formatNumber(depth, 1) },
              {
                key: "share",
                title: said.damage.share,
                number: true,
                cell: (depth) => formatShare(damageShare(curve, depth)),
              },
            ]}
          />
          <SourceLine of={curve} />
        </div>
      ))}
    </Section>
  );
}

/** How long it is out: days of sites by their state, hours of a crew at work on a line. */
export function Duration() {
  const words = useWords();
  const { fragility: said } = words;
  const { sites, fixH } = RESTORATION;
  const modes = LAYING_MODES.map((mode) => ({ mode, fix: fixH[mode] }));
  const sources = [...new Map(modes.flatMap(({ fix }) => (fix === null ? [] : [[fix.source, fix]]))).values()];
  return (
    <Section title={said.duration.title} folded>
      <div className="fragility-card">
        <Table
          caption={said.duration.sites}
          rows={DAMAGE_STATES}
          rowKey={(state) => state}
          columns={[
            { key: "state", title: said.state, cell: (state) => said.states[state] },
            { key: "mean", title: said.duration.mean, number: true, cell: (s) => formatNumber(sites.days[s].mean, 2) },
            {
              key: "spread",
              title: said.duration.spread,
              number: true,
              cell: (s) => formatNumber(sites.days[s].spread, 2),
            },
            {
              key: "lost",
              title: said.duration.lost,
              number: true,
              cell: (s) => formatNumber(daysLost(sites.days[s]), 2),
            },
          ]}
        />
        <SourceLine of={sites} />
      </div>
      <div className="fragility-card">
        <Table
          caption={said.duration.lines}
          rows={modes}
          rowKey={({ mode }) => mode}
          columns={[
            { key: "mode", title: said.duration.mode, cell: ({ mode }) => words.model.choices.spans.laying[mode] },
            {
              key: "hours",
              title: said.duration.hours,
              number: true,
              cell: ({ fix }) => (fix === null ? words.model.unknown : formatNumber(fix.value, 1)),
            },
          ]}
        />
        {sources.map((fix) => (
          <SourceLine key={fix.source} of={fix} />
        ))}
      </div>
    </Section>
  );
}

import { useMemo } from "react";
import type { Exposure } from "../../../core/hazard/measure-exposure.ts";
import { type Worst as WorstOf, type WorstRows, worstExposure } from "../../../core/hazard/worst-exposure.ts";
import type { HazardLayer } from "../../../core/model/index.ts";
import { formatNumber } from "../../../words/format.ts";
import { measureName } from "../../../words/say-strength.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Section } from "../../ui/section.tsx";
import { Table } from "../../ui/table.tsx";

type WorstProps = { readonly hazards: readonly HazardLayer[]; readonly exposure: Exposure };

/** Of layers that tell the same kind of strength: how many spans and sites have their worst in which of them. */
export function Worst({ hazards, exposure }: WorstProps) {
  const words = useWords();
  const { panel: said } = words.exposure;
  const worst = useMemo(() => worstExposure(hazards, exposure), [hazards, exposure]);
  if (worst.length === 0) return null;
  return (
    <Section title={said.worst} folded>
      {worst.map((each) => (
        <Table
          key={each.layers.join()}
          caption={`${words.model.hazardKinds[each.kind]} · ${measureName(each, words)}. ${said.worstWhy}`}
          rows={rowsOf(each)}
          rowKey={({ layer }) => layer}
          columns={[
            { key: "layer", title: words.exposure.layer, cell: ({ layer }) => hazards[layer]?.name ?? "" },
            { key: "spans", title: said.spans, number: true, cell: ({ spans }) => formatNumber(spans) },
            { key: "sites", title: said.sites, number: true, cell: ({ sites }) => formatNumber(sites) },
          ]}
        />
      ))}
    </Section>
  );
}

function rowsOf({ layers, spans, sites }: WorstOf) {
  const countIn = ({ layers: of }: WorstRows, layer: number) => of.reduce((n, each) => n + (each === layer ? 1 : 0), 0);
  return layers.map((layer) => ({ layer, spans: countIn(spans, layer), sites: countIn(sites, layer) }));
}

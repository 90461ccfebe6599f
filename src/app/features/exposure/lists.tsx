import { useMemo } from "react";
import { strongestAt } from "../../../core/hazard/site-strengths.ts";
import { strongestAlong } from "../../../core/hazard/worst-exposure.ts";
import { type Network, nameOfRow, numberAt, textAt } from "../../../core/model/index.ts";
import { formatNumber } from "../../../words/format.ts";
import { classLabel, measureName } from "../../../words/say-strength.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { RankedList } from "../../ui/ranked-list.tsx";
import { showInTable, showRow } from "./show.ts";
import type { LayerFound } from "./use-exposure.ts";

type ListProps = { readonly layer: LayerFound; readonly network: Network };

/** The longest in it first, each with the strongest class that it runs through. */
export function Spans({ layer: { hazard, found }, network }: ListProps) {
  const words = useWords();
  const { panel: said } = words.exposure;
  const chosen = useApp(({ selection }) => (selection?.table === "spans" ? selection.ids.at(-1) : undefined));
  const rows = useMemo(() => orderBy(found.metM), [found]);
  const strongest = useMemo(() => strongestAlong(found), [found]);
  const spanAt = (row: number) => found.met[row] as number;
  if (rows.length === 0) return <p className="exposure-soft">{said.noSpans}</p>;
  return (
    <>
      <RankedList
        label={said.views.spans}
        rows={rows}
        isChosen={(row) => chosen !== undefined && textAt(network.spans.columns.id, spanAt(row)) === chosen}
        onChoose={(row) => showRow(network, "spans", spanAt(row))}
      >
        {(row) => {
          const facts = [
            found.metM[row] === 0 ? words.exposure.crosses : said.length(found.metM[row] as number),
            ...(found.metM[row] === 0 ? [] : [classOf(row)]),
          ].join(" · ");
          return (
            <>
              <span>{nameOfRow(network, "spans", spanAt(row))}</span>
              <span className="exposure-soft" title={facts}>
                {facts}
              </span>
            </>
          );
        }}
      </RankedList>
      <Button icon="table" onClick={() => showInTable(network, "spans", found.met)}>
        {said.inTable(rows.length)}
      </Button>
    </>
  );

  function classOf(row: number): string {
    // In no class of known strength: not known, or below all of them.
    if ((found.unknownM[row] as number) === (found.metM[row] as number))
      return words.hazards.strengthUnknown(measureName(hazard, words));
    const from = strongest[row]?.[1] ?? Number.NaN;
    return classLabel(hazard, found.breaks, found.breaks.indexOf(from) + 1, words);
  }
}

/** The strongest first, those of unknown strength last. */
export function Sites({ layer: { hazard, found }, network }: ListProps) {
  const words = useWords();
  const { panel: said } = words.exposure;
  const chosen = useApp(({ selection }) => (selection?.table === "sites" ? selection.ids.at(-1) : undefined));
  const strengths = useMemo(() => strongestAt(found.sites), [found]);
  const rows = useMemo(() => {
    const rank = (row: number) => strengths.get(row) || Number.NEGATIVE_INFINITY;
    return [...strengths.keys()].sort((a, b) => rank(b) - rank(a) || a - b);
  }, [strengths]);
  const sayValue = (row: number) => {
    const value = strengths.get(row) ?? Number.NaN;
    if (hazard.measure === null) return words.model.hazardKinds[hazard.kind];
    if (Number.isNaN(value)) return words.hazards.strengthUnknown(measureName(hazard, words));
    return `${measureName(hazard, words)} ${formatNumber(value, 2)}${hazard.unit === null ? "" : ` ${hazard.unit}`}`;
  };
  if (rows.length === 0) return <p className="exposure-soft">{said.noSites}</p>;
  return (
    <>
      <RankedList
        label={said.views.sites}
        rows={rows}
        isChosen={(row) => chosen !== undefined && textAt(network.sites.columns.id, row) === chosen}
        onChoose={(row) => showRow(network, "sites", row)}
      >
        {(row) => (
          <>
            <span>{nameOfRow(network, "sites", row)}</span>
            <span className="exposure-soft">
              {`${sayValue(row)} · ${said.people(numberAt(network.sites.columns.population, row))}`}
            </span>
          </>
        )}
      </RankedList>
      <Button icon="table" onClick={() => showInTable(network, "sites", rows)}>
        {said.inTable(rows.length)}
      </Button>
    </>
  );
}

function orderBy(metres: Float64Array): number[] {
  return [...metres.keys()].sort((a, b) => (metres[b] as number) - (metres[a] as number) || a - b);
}

import { useMemo } from "react";
import { nameOfFeature } from "../../../core/hazard/name-of-feature.ts";
import { type Network, nameOfRow } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { RankedList } from "../../ui/ranked-list.tsx";
import { showCrossing } from "./show.ts";
import type { LayerFound, PlacesFound } from "./use-exposure.ts";

type CrossingsProps = { readonly places: PlacesFound | null; readonly layer: LayerFound; readonly network: Network };

/** Places where the layer's lines are crossed, its points are passed, or a bridge stands over it. */
export function Crossings({ places, layer, network }: CrossingsProps) {
  const { exposure } = useWords();
  const { panel: said } = exposure;
  const chosen = useApp((state) => state.crossingChosen);
  const rows = useMemo(() => rowsOf(places, layer), [places, layer]);
  if (places === null) return <p role="status">{said.running}</p>;
  if (rows.length === 0) return <p className="exposure-soft">{said.noCrossings}</p>;
  return (
    <>
      <p className="exposure-soft">{said.crossingCount(rows.length)}</p>
      <RankedList
        label={said.views.crossings}
        rows={rows}
        isChosen={(row) => row === chosen}
        onChoose={(row) => {
          const place = places.crossings[row];
          if (place !== undefined) showCrossing(network, place, row);
        }}
      >
        {(row) => {
          const place = places.crossings[row];
          if (place === undefined) return null;
          const { kind, feature, span, atM, awayM } = place;
          const name = nameOfFeature(layer.hazard, feature) ?? said.feature(feature + 1);
          return (
            <>
              <span>{nameOfRow(network, "spans", span)}</span>
              <span className="exposure-soft">
                {`${exposure.crossingKinds[kind]} ${name} · ${said.at(atM)}${awayM > 0 ? ` · ${said.away(awayM)}` : ""}`}
              </span>
            </>
          );
        }}
      </RankedList>
    </>
  );
}

/** Rows of all crossings that are of the layer, each feature's together. */
export function rowsOf(places: PlacesFound | null, { hazard }: LayerFound): number[] {
  if (places === null) return [];
  const { crossings, hazards } = places;
  const rows = [...crossings.keys()].filter((row) => hazards[crossings[row]?.layer ?? -1] === hazard);
  return rows.sort((a, b) => (crossings[a]?.feature ?? 0) - (crossings[b]?.feature ?? 0) || a - b);
}

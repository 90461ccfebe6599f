import { useMemo } from "react";
import { ellipsoidDistance } from "../../../core/geo/distance.ts";
import { type Network, nameOfRow } from "../../../core/model/index.ts";
import type { HitPlace, Regions } from "../../../core/redundancy/regions/measure-regions.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { RankedList } from "../../ui/ranked-list.tsx";
import { Stat, StatRow } from "../../ui/stat.tsx";
import { Assumptions } from "./assumptions.tsx";
import { Curve } from "./curve.tsx";
import { Proof } from "./proof.tsx";
import { Status } from "./status.tsx";
import { askPlaces, usePlaces } from "./use-regions.ts";

/** Where a disc cuts the most people off, the worst first, and how that grows with its radius. */
export function Places({ network }: { readonly network: Network }) {
  const { anywhere: said, region } = useWords();
  const answer = usePlaces();
  const { output, stale } = answer;
  return (
    <>
      <Status job="regions" answer={answer} find={said.find} running={said.runningPlaces} ask={askPlaces} />
      {output !== null && !stale && (
        <>
          {output.places.length === 0 ? <p>{said.noPlace}</p> : <Ranked network={network} found={output} />}
          {/* A curve of zeros would say that nothing happens where nobody knows what is where. */}
          {output.unplaced < network.sites.count + network.spans.count && (
            <Curve byPeople={output.assumptions.gateways > 0} />
          )}
          <Assumptions
            own={[
              region.assumeHit,
              region.assumePlaces,
              ...(output.unplaced > 0 ? [region.cuts.assumeUnplaced(output.unplaced)] : []),
            ]}
            service={output.assumptions}
          />
        </>
      )}
    </>
  );
}

function Ranked({ network, found }: { readonly network: Network; readonly found: Regions }) {
  const { anywhere: said, weakpoints } = useWords();
  const chosen = useApp((state) => state.regionChosen);
  const { chooseRegion } = useApp.getState();
  const { places, cutOff } = found;
  const names = useMemo(() => places.map((place) => nearestSite(network, place)), [network, places]);
  const rows = useMemo(() => [...places.keys()], [places]);
  const people = (row: number) =>
    weakpoints.people(cutOff.population[row] as number, cutOff.populationUnknown[row] as number);
  const [worst, unknown] = [cutOff.population[0] as number, cutOff.populationUnknown[0] as number];
  return (
    <>
      <StatRow>
        <Stat label={said.worstPeople} value={worst === 0 && unknown > 0 ? null : formatNumber(worst)} />
        <Stat label={said.worstSites} value={formatNumber(cutOff.sites[0] as number)} />
        <Stat label={said.worstSpans} value={formatNumber(places[0]?.spans.length ?? 0)} />
      </StatRow>
      <p className="regions-soft">{said.placesOf(places.length)}</p>
      <RankedList
        label={said.views.places}
        rows={rows}
        isChosen={(row) => row === chosen}
        onChoose={(row) => chooseRegion(row)}
      >
        {(row) => {
          const { centre, spans } = places[row] as HitPlace;
          const near = names[row] ?? null;
          return (
            <>
              <span>{said.place(row + 1, near ?? said.placeAt(centre[1], centre[0]))}</span>
              <span className="regions-soft">
                {said.placeFacts(people(row), cutOff.sites[row] as number, spans.length)}
              </span>
            </>
          );
        }}
      </RankedList>
      <Proof />
    </>
  );
}

/** The name of the site in the disc that is nearest to its centre; null where there is none. */
function nearestSite(network: Network, { centre, sites }: HitPlace): string | null {
  const { coordinates } = network.sites.geometry;
  const away = (row: number) =>
    ellipsoidDistance(centre[0], centre[1], coordinates[2 * row] as number, coordinates[2 * row + 1] as number);
  const [first] = Array.from(sites).sort((a, b) => away(a) - away(b));
  return first === undefined ? null : nameOfRow(network, "sites", first);
}

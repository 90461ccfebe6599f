import type { Separation as Measured } from "../../../core/redundancy/shared/measure-separation.ts";
import { nearestPlaces } from "../../../core/redundancy/shared/nearest-places.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Section } from "../../ui/section.tsx";
import { Stat, StatRow } from "../../ui/stat.tsx";
import { ProfileChart } from "./profile-chart.tsx";
import { PLACES_SHOWN } from "./route-marks.ts";
import { goToPlace } from "./show.ts";

/** How far apart the routes run: three numbers, a profile, and where they come nearest. */
export function Separation({ separation }: { readonly separation: Measured }) {
  const { tworoutes: said } = useWords();
  const { minM, p05M, nearM, withinM } = separation;
  return (
    <Section title={said.separation}>
      <StatRow>
        <Stat label={said.minM} value={said.distance(minM)} />
        <Stat label={said.p05M} value={said.distance(p05M)} source={[{ label: said.p05M, value: said.p05Why }]} />
      </StatRow>
      <StatRow>
        <Stat
          label={said.nearM(withinM)}
          value={said.distance(nearM)}
          source={[{ label: said.nearM(withinM), value: said.nearWhy }]}
        />
      </StatRow>
      <ProfileChart separation={separation} />
      <h4 className="routes-heading">{said.nearestPlaces}</h4>
      <ol className="routes-places">
        {nearestPlaces(separation, PLACES_SHOWN).map(({ atM, metres, on }) => (
          <li key={atM}>
            <button
              type="button"
              className="link-button"
              aria-label={said.flyTo(said.distance(atM))}
              onClick={() => goToPlace(on)}
            >
              {said.distance(metres)}
            </button>{" "}
            <span className="routes-soft">{said.placeAt(said.distance(atM))}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

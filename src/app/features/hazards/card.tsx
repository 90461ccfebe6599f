/** The card about a feature or a cell of a hazard that was clicked: everything its file says of it, and the source. */
import { useWords } from "../../i18n/use-words.ts";
import { hazardLayerId } from "../../map/symbols/hazard-layer-id.ts";
import { useApp } from "../../store/store.ts";
import { Badge } from "../../ui/badge.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { hazardDetails } from "./say.ts";
import "../../ui/thing-card.css";
import "./card.css";

export function HazardCard() {
  const words = useWords();
  const pick = useApp((state) => state.hazardPick);
  const hazard = useApp((state) => state.study?.hazards.find((each) => hazardLayerId(each) === pick?.layer));
  const pickHazard = useApp((state) => state.pickHazard);
  if (pick === null || hazard === undefined) return null;
  return (
    <section className="thing-card" aria-label={words.hazards.title}>
      <header className="thing-card-head">
        <h2>{hazard.name}</h2>
        <IconButton icon="close" label={words.hazards.close} onClick={() => pickHazard(null)} />
      </header>
      <dl className="hazard-card-facts">
        {hazardDetails(hazard, pick.row, words).map(({ label, value, unconfirmed }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value} {unconfirmed && <Badge tone="unconfirmed">{words.hazards.illustrative}</Badge>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import type { HazardYearly } from "../../../core/hazard/yearly/yearly-loss.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Stat } from "../../ui/stat.tsx";
import { useKept, useRunAll, useYearly } from "./runs.ts";

/** What kept scenarios cost in a year by their return periods, kind by kind. */
export function Yearly() {
  const { readiness: said, scenario } = useWords();
  const kept = useKept();
  const yearly = useYearly();
  const { done, run } = useRunAll();
  if (kept.length === 0) return <p className="ready-soft">{said.noScenarios}</p>;
  const kinds = scenario.form.kinds;
  return (
    <div className="ready-answer">
      <Button disabled={done !== null} onClick={run}>
        {done === null ? said.runAll(kept.length) : said.runningAll(done, kept.length)}
      </Button>
      {yearly !== null && (
        <>
          <Stat
            label={said.yearly}
            value={
              Number.isNaN(yearly.perYear.least) ? null : said.userHours(yearly.perYear.least, yearly.perYear.most)
            }
            source={[{ label: said.yearly, value: said.yearlyWhy }]}
          />
          <ul className="ready-reasons">
            {yearly.byHazard.map((one) => (
              <li key={one.hazard}>
                <Hazard one={one} name={kinds[one.hazard]} />
              </li>
            ))}
          </ul>
          {yearly.withoutPeriod.length > 0 && <p className="ready-soft">{said.withoutPeriod(yearly.withoutPeriod)}</p>}
          {yearly.behindWorse.length > 0 && <p className="ready-soft">{said.behindWorse(yearly.behindWorse)}</p>}
          {yearly.unknown.length > 0 && (
            <p className="ready-soft">{said.yearlyUnknown(yearly.unknown.map((kind) => kinds[kind]))}</p>
          )}
        </>
      )}
    </div>
  );
}

function Hazard({ one, name }: { readonly one: HazardYearly; readonly name: string }) {
  const { readiness: said } = useWords();
  const { periods, perYear, falls } = one;
  return (
    <span>
      {said.byHazard(
        name,
        periods.map(({ years }) => years),
      )}
      : <b>{said.userHours(perYear.least, perYear.most)}</b> {periods.length === 1 && <Badge>{said.onePeriod}</Badge>}{" "}
      {falls && <Badge>{said.falls}</Badge>}
    </span>
  );
}

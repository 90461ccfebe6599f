/** One area on one page: its grade, why, with the limits and where they come from, and what would help at which sites. */
import { yearlyUserHours } from "../../../core/hazard/yearly/yearly-loss.ts";
import { type Network, nameOf, nameOfRow } from "../../../core/model/index.ts";
import type { CriterionId } from "../../../core/readiness/grading.ts";
import type { AreaReadiness, Readiness } from "../../../core/readiness/measure-readiness.ts";
import { reasonNames } from "../../../words/describe-readiness.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { useIsShown } from "../../store/use-is-shown.ts";
import { AnswerCard } from "../../ui/answer-card.tsx";
import { Badge } from "../../ui/badge.tsx";
import { classNames } from "../../ui/class-names.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { GradeMark } from "./grade-mark.tsx";
import { useYearly } from "./runs.ts";
import { showRows } from "./show.ts";
import { FEATURE, useReadiness } from "./use-readiness.ts";
import "./panel.css";

export function AreaCard() {
  const { readiness: said } = useWords();
  const isShown = useIsShown(FEATURE);
  const chosen = useApp((state) => state.readinessArea);
  const network = useApp((state) => state.network);
  const { output: found, stale } = useReadiness();
  const isBesideDetails = useApp(({ selection }) => selection !== null);
  const { chooseReadinessArea } = useApp.getState();
  const area = chosen === null ? undefined : found?.areas.find((each) => each.area === chosen.area);
  if (!isShown || found === null || stale || area === undefined) return null;
  const name = area.area === null ? said.noArea : nameOf(network, "areas", area.area);
  return (
    <AnswerCard title={said.title} closeLabel={said.close} onClose={() => chooseReadinessArea(null)}>
      <div className={classNames("ready-page", isBesideDetails && "ready-page-short")}>
        <p className="ready-title">
          <GradeMark of={area} /> {name}
        </p>
        <p className="ready-soft">
          {[
            said.gradeWhy(area),
            said.facts(area),
            said.remoteSaid(area.remote),
            ...(area.population === null || area.population === area.people ? [] : [said.ownPeople(area.population)]),
          ].join(" · ")}
        </p>
        <Reasons area={area} found={found} network={network} />
        <YearlyOf area={area} network={network} />
        <Measures area={area} network={network} />
      </div>
    </AnswerCard>
  );
}

type PartProps = { readonly area: AreaReadiness; readonly network: Network };

function Reasons({ area, found, network }: PartProps & { readonly found: Readiness }) {
  const { readiness: said } = useWords();
  const names = reasonNames(network, found, area);
  if (area.reasons.length === 0) return null;
  return (
    <>
      <h3 className="ready-head">{said.reasons}</h3>
      <ul className="ready-reasons">
        {area.reasons.map((reason) => (
          <li key={reason.criterion}>
            <GradeMark of={reason} />
            <span>
              {said.reason(area, reason.criterion, names)}
              <Limits criterion={reason.criterion} found={found} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the kept scenarios cost it in a year. */
function YearlyOf({ area, network }: PartProps) {
  const { readiness: said } = useWords();
  const yearly = useYearly();
  if (yearly === null || Number.isNaN(yearly.perYear.least)) return null;
  const people = network.sites.columns.population.values;
  const of = (end: "least" | "most") => yearlyUserHours(yearly.darkH[end], people, area.siteRows);
  return <p className="ready-soft">{said.yearlyOf(of("least"), of("most"))}</p>;
}

const IN_HOURS: readonly CriterionId[] = ["crew", "isolation"];
const SHARES: readonly CriterionId[] = ["second-ways", "power", "exposure"];

/** By which limits, and who says so. */
function Limits({ criterion, found }: { readonly criterion: CriterionId; readonly found: Readiness }) {
  const { readiness: said, shell, indicators } = useWords();
  const limits = found.grading.criteria.find(({ id }) => id === criterion);
  if (limits === undefined) return null;
  const say = (atMost: readonly number[]) => said.limits(atMost, IN_HOURS.includes(criterion), SHARES.includes(criterion)); // biome-ignore format: one line
  return (
    <Popover icon="info" iconOnly label={shell.whereFrom(said.criteria[criterion])}>
      {() => (
        <dl className="stat-source">
          <dt>{said.criteria[criterion]}</dt>
          <dd>{say(limits.atMost)}</dd>
          {limits.remoteAtMost !== null && (
            <>
              <dt>{said.remoteLimits}</dt>
              <dd>{say(limits.remoteAtMost)}</dd>
            </>
          )}
          <dt>{said.source}</dt>
          <dd>{limits.source}</dd>
          <dt>{said.status}</dt>
          <dd>
            {limits.status === "unconfirmed" ? (
              <Badge tone="unconfirmed">{shell.unconfirmed}</Badge>
            ) : (
              (indicators.statuses[limits.status] ?? limits.status)
            )}
          </dd>
        </dl>
      )}
    </Popover>
  );
}

function Measures({ area, network }: PartProps) {
  const { readiness: said } = useWords();
  return (
    <>
      <h3 className="ready-head">{said.measures}</h3>
      {area.measures.length === 0 ? (
        <p className="ready-soft">{said.noMeasures}</p>
      ) : (
        <ul className="ready-measures">
          {area.measures.map(({ rule, sites }) => (
            <li key={rule}>
              <LinkButton onClick={() => showRows(network, "sites", sites)}>
                {said.measure(rule, sites.length, nameOfRow(network, "sites", sites[0] as number))}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

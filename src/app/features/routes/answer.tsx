import { type Network, nameOfRow } from "../../../core/model/index.ts";
import { isDemanding } from "../../../core/redundancy/routes/demands.ts";
import type { RoutesFound } from "../../../core/redundancy/routes/find-routes.ts";
import { sayRouteAssumptions } from "../../../words/say-routes.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Section } from "../../ui/section.tsx";
import { Stat, StatRow } from "../../ui/stat.tsx";
import { RouteItem } from "./route-item.tsx";
import { routesShown } from "./route-marks.ts";
import { Separation } from "./separation.tsx";
import { goToElement } from "./show.ts";
import type { Asked } from "./use-routes.ts";

type AnswerProps = { readonly network: Network; readonly asked: Asked; readonly found: RoutesFound };

export function Answer({ network, asked, found }: AnswerProps) {
  const words = useWords();
  const { tworoutes: said, routes } = words;
  const { why, feasible, optimal, fallback, shared } = found;
  const { input } = asked;
  const shown = routesShown(found);
  const total = shown.reduce((sum, { metres }) => sum + metres, 0);
  const through = input.demands.through < 0 ? null : nameOfRow(network, "sites", input.demands.through);
  const taken = sayRouteAssumptions(
    {
      ...{ ...asked.ground.assumptions, ...asked.left, through, separation: found.separation },
      demandsDropped: isDemanding(input.demands) && feasible !== true,
    },
    words,
  );
  const isShared = shared.groups.length + shared.spans.length + shared.sites.length > 0;
  return (
    <>
      <Section title={said.layer}>
        {why === "no-route" && (
          <p role="status">
            {routes.none(nameOfRow(network, "sites", input.from), nameOfRow(network, "sites", input.to))}
          </p>
        )}
        {why !== null && why !== "no-route" && (
          <div role="status">
            <p className="routes-why">{routes.why[why](input.level, found.routes.length, input.k)}</p>
            <Elements network={network} of={found.blocking} label={said.blocking} />
            {fallback.length > 0 && <p>{routes.fallbackOf(why, found.fallbackProved)}</p>}
          </div>
        )}
        {shown.length > 0 && (
          <ol className="routes-list" aria-label={said.listed}>
            {shown
              .map((route, at) => ({ route, at }))
              .map(({ route, at }) => (
                <RouteItem
                  key={at}
                  network={network}
                  route={route}
                  at={at}
                  of={shown.length}
                  first={shown[0]?.metres ?? 0}
                />
              ))}
          </ol>
        )}
        {shown.length > 1 && (
          <StatRow>
            <Stat
              label={said.total}
              value={said.km(total)}
              unit={feasible === true ? (optimal ? said.proved : said.found) : ""}
            />
          </StatRow>
        )}
        {feasible === true && !optimal && <p className="routes-soft">{routes.notProvedShortest}</p>}
        {shown.length > 1 &&
          (isShared ? (
            <div>
              <p className="routes-soft">
                {said.sharesThese(said.shares(shared.groups.length, shared.spans.length, shared.sites.length))}
              </p>
              <Elements network={network} of={shared} label={said.legendShared} />
            </div>
          ) : (
            <p className="routes-soft">{said.sharesNothing}</p>
          ))}
      </Section>
      {found.separation?.separation && <Separation separation={found.separation.separation} />}
      {taken.length > 0 && (
        <Section title={said.assumptions}>
          <ul className="routes-assumptions">
            {taken.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

type ElementsProps = { readonly network: Network; readonly of: RoutesFound["blocking"]; readonly label: string };

/** So many are named; what there is more is told by its count above, and drawn. */
const MOST_NAMED = 12;

/** Groups, spans and sites, each a way to go there. */
function Elements({ network, of, label }: ElementsProps) {
  const { tworoutes: said } = useWords();
  const named = (["groups", "spans", "sites"] as const).flatMap((table) => of[table].map((row) => ({ table, row })));
  if (named.length === 0) return null;
  return (
    <ul className="routes-elements" aria-label={label}>
      {named.slice(0, MOST_NAMED).map(({ table, row }) => (
        <li key={`${table} ${row}`}>
          <button type="button" className="link-button" onClick={() => goToElement(table, row)}>
            {nameOfRow(network, table, row)}
          </button>
        </li>
      ))}
      {named.length > MOST_NAMED && <li className="routes-soft">{said.more(named.length - MOST_NAMED)}</li>}
    </ul>
  );
}

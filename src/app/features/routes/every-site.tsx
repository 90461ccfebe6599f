import { useCallback, useMemo, useState } from "react";
import { type Network, nameOfRow, textAt } from "../../../core/model/index.ts";
import type { Level } from "../../../core/redundancy/routes/arcs.ts";
import {
  type GatewayRoutes,
  rankGatewayRoutes,
  type ToGateways,
} from "../../../core/redundancy/routes/pair-to-gateways.ts";
import type { GatewayRule } from "../../../core/topology/service-graph.ts";
import { useWords } from "../../i18n/use-words.ts";
import { groundOf } from "../../store/route-ground.ts";
import { useApp } from "../../store/store.ts";
import { useAnswer } from "../../store/use-answer.ts";
import { Button } from "../../ui/button.tsx";
import { RankedList } from "../../ui/ranked-list.tsx";
import { Section } from "../../ui/section.tsx";
import { goToElement } from "./show.ts";

/** The working and the backup route of every site: asked when somebody opens it. */
export function EverySite({ network }: { readonly network: Network }) {
  const { tworoutes: said } = useWords();
  return (
    <Section title={said.everySite} folded>
      <p className="routes-soft">{said.everyQuestion}</p>
      <GatewayPairs network={network} />
    </Section>
  );
}

function GatewayPairs({ network }: { readonly network: Network }) {
  const { tworoutes: said, routes } = useWords();
  const asked = useApp((state) => state.routeQuery.level);
  const level: Level = asked === "site" ? "site" : "span";
  const gateways = useApp((state) => state.study?.settings.gateways);
  const isAsked = useCallback(
    (input: ToGateways) => input.level === level && rules.get(input) === gateways,
    [gateways, level],
  );
  const ask = () => askGatewayRoutes(level);
  const { output, stale, unanswered } = useAnswer({
    job: "gateway-routes",
    first: "route-ground",
    isAsked,
    ask,
    isWanted: true,
  });
  return (
    <>
      {asked === "group" && <p className="routes-soft">{said.levelOfEvery}</p>}
      {(output === null || stale) && (
        <p role="status">
          {output !== null && `${said.stale} `}
          {unanswered ? said.unanswered : said.running}
        </p>
      )}
      {unanswered && <Button onClick={ask}>{said.askAgain}</Button>}
      {output !== null && output.gateways === 0 && <p>{routes.noGateways}</p>}
      {output !== null && output.gateways > 0 && !stale && <Pairs network={network} found={output} />}
    </>
  );
}

function askGatewayRoutes(level: Level): void {
  const { network, study, analyse } = useApp.getState();
  if (study === null) return;
  const rule = study.settings.gateways;
  const input = groundOf(network, rule).then(({ siteMask, gateways, spans }): ToGateways => {
    const asked = { siteMask, gateways, spans, level };
    rules.set(asked, rule);
    return asked;
  });
  void analyse("gateway-routes", input);
}

/** By which rule the gateways of a question serve. */
const rules = new WeakMap<ToGateways, GatewayRule>();

function Pairs({ network, found }: { readonly network: Network; readonly found: GatewayRoutes }) {
  const { tworoutes: said, routes } = useWords();
  const { order, paired, single, unreached } = useMemo(() => rankGatewayRoutes(found), [found]);
  const rows = useMemo(() => [...order], [order]);
  const [chosen, setChosen] = useState<number | null>(null);
  const selected = useApp(({ selection }) => (selection?.table === "sites" ? selection.ids : null));
  const name = (row: number | undefined) => nameOfRow(network, "sites", row ?? -1);
  const facts = (site: number) => {
    const [shortest, working, backup] = [found.shortestM[site], found.workingM[site], found.backupM[site]] as [
      number,
      number,
      number,
    ];
    if (shortest === Number.POSITIVE_INFINITY) return said.noRoute;
    if (Number.isNaN(backup)) return said.oneRoute(said.km(shortest));
    const lengths = said.routesOfSite(said.km(working), said.km(backup));
    return `${lengths} · ${said.endsAt(name(found.workingTo[site]), name(found.backupTo[site]))}`;
  };
  return (
    <>
      <p>{said.counts(paired, single, unreached)}</p>
      <p className="routes-soft">
        {found.gateways === 1 ? routes.assumeEnds.oneGateway : routes.assumeEnds[found.level]}
      </p>
      <RankedList
        label={said.everySite}
        rows={rows}
        isChosen={(row) => row === chosen && selected?.[0] === textAt(network.sites.columns.id, row)}
        onChoose={(row) => {
          setChosen(row);
          goToElement("sites", row);
        }}
      >
        {(row) => (
          <>
            <span>{name(row)}</span>
            <span className="routes-soft">{facts(row)}</span>
          </>
        )}
      </RankedList>
    </>
  );
}

import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import { Answer } from "./answer.tsx";
import { Ends } from "./ends.tsx";
import { EverySite } from "./every-site.tsx";
import { Limits } from "./limits.tsx";
import { askRoutes, useRoutes } from "./use-routes.ts";
import "./panel.css";

export function RoutesPanel() {
  const { tworoutes: said } = useWords();
  const network = useApp((state) => state.network);
  const { from, to } = useApp((state) => state.routeQuery);
  const { output, asked, stale, unanswered, wish } = useRoutes();
  if (network.sites.count === 0) {
    return (
      <Section title={said.title}>
        <EmptyState icon="redundancy" title={said.nothing} />
      </Section>
    );
  }
  const isToldOf = wish !== null && output !== null && asked !== null;
  return (
    <>
      <Section title={said.title}>
        <p className="routes-soft">{said.question}</p>
        <Ends />
        {wish === null && <p role="status">{from !== null && from === to ? said.sameSite : said.chooseBoth}</p>}
        {wish !== null && (!isToldOf || stale) && (
          <p role="status">
            {isToldOf && `${said.stale} `}
            {unanswered ? said.unanswered : said.running}
          </p>
        )}
        {wish !== null && unanswered && <Button onClick={askRoutes}>{said.askAgain}</Button>}
      </Section>
      <Limits network={network} />
      {isToldOf && (
        <div className={stale ? "routes-stale" : undefined}>
          <Answer network={network} asked={asked} found={output} />
        </div>
      )}
      <EverySite network={network} />
    </>
  );
}

import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import { Areas } from "./areas.tsx";
import { askWeakPoints, useWeakAnswers } from "./ask.ts";
import { Assumptions } from "./assumptions.tsx";
import { Closures } from "./closures.tsx";
import { Gateways } from "./gateways.tsx";
import { Lists } from "./lists.tsx";
import { Summary } from "./summary.tsx";
import { askConnections, useConnections } from "./use-connections.ts";
import "./panel.css";

export function WeakPointsPanel() {
  const { weakpoints: said } = useWords();
  const network = useApp((state) => state.network);
  const list = useApp((state) => state.weakList);
  const answers = useWeakAnswers();
  const { points, losses, pairs, backup, stale, unanswered } = answers;
  const { connections, unanswered: isConnectUnasked } = useConnections();
  if (network.sites.count === 0) {
    return (
      <Section title={said.title}>
        <EmptyState icon="redundancy" title={said.nothing} />
      </Section>
    );
  }
  const isWhole = points !== null && losses !== null && pairs !== null && backup !== null;
  return (
    <Section title={said.title}>
      <p className="weak-question">{said.question}</p>
      {(!isWhole || stale) && (
        <p role="status">
          {stale && `${said.stale} `}
          {unanswered ? said.unanswered : said.running}
        </p>
      )}
      {unanswered && <Button onClick={askWeakPoints}>{said.countAgain}</Button>}
      {isWhole && (
        <div className={stale ? "weak-answer weak-stale" : "weak-answer"}>
          <Summary answers={{ points, losses, pairs, backup }} network={network} />
          <Gateways network={network} inForce={points.assumptions.gateways} />
          <Lists
            points={points}
            losses={losses}
            pairs={pairs}
            backup={backup}
            connections={connections}
            network={network}
          />
          {list === "backup" && <Areas backup={backup} network={network} />}
          {list === "backup" && backup.level === "span" && connections !== null && (
            <Closures network={network} connections={connections} />
          )}
          {list === "backup" && isConnectUnasked && <Button onClick={askConnections}>{said.askConnections}</Button>}
          <Assumptions points={points} backup={backup} network={network} />
        </div>
      )}
    </Section>
  );
}

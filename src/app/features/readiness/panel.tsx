import { useMemo } from "react";
import { assumedOfReadiness } from "../../../words/describe-readiness.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import { Drill } from "./drill.tsx";
import { KeyEquipmentList } from "./equipment.tsx";
import { ExtremeScenarioList } from "./extreme.tsx";
import { Matrix } from "./matrix.tsx";
import { Scorecard } from "./scorecard.tsx";
import { askReadiness, useReadiness } from "./use-readiness.ts";
import { Yearly } from "./yearly.tsx";
import "./panel.css";

export function ReadinessPanel() {
  const words = useWords();
  const { readiness: said } = words;
  const network = useApp((state) => state.network);
  const enough = useApp((state) => state.study?.settings.enough ?? 1);
  const { output: found, stale, unanswered } = useReadiness();
  const assumed = useMemo(
    () => (found === null ? [] : assumedOfReadiness(words, network, found, enough)),
    [words, network, found, enough],
  );
  const isOpen = found?.grading.criteria.some(({ status }) => status === "unconfirmed") === true;
  if (network.sites.count === 0) {
    return (
      <Section title={said.title}>
        <EmptyState icon="disaster" title={said.nothing} />
      </Section>
    );
  }
  return (
    <>
      <Section title={said.title} aside={isOpen && <Badge tone="unconfirmed">{said.limitsUnconfirmed}</Badge>}>
        <p className="ready-soft">{said.question}</p>
        {(found === null || stale) && (
          <p role="status">
            {stale && `${said.stale} `}
            {unanswered ? said.unanswered : said.running}
          </p>
        )}
        {unanswered && <Button onClick={askReadiness}>{said.ask}</Button>}
        {found !== null && (
          <div className={classNames("ready-answer", stale && "ready-stale")} aria-busy={stale}>
            <Scorecard found={found} network={network} />
          </div>
        )}
      </Section>
      <Section title={said.extreme}>
        <ExtremeScenarioList network={network} />
      </Section>
      <Section title={said.equipment}>
        <KeyEquipmentList network={network} />
      </Section>
      <Section title={said.yearly} folded>
        <Yearly />
      </Section>
      <Section title={said.matrix} folded>
        <Matrix />
      </Section>
      <Section title={said.drill} folded>
        <Drill network={network} />
      </Section>
      {assumed.length > 0 && (
        <Section title={said.assumptions} folded>
          <ul className="ready-assumptions">
            {assumed.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

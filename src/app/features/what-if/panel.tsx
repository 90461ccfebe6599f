import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Section } from "../../ui/section.tsx";
import { useAsked, useOutage } from "./ask.ts";
import { Assumptions } from "./assumptions.tsx";
import { BeforeAfter } from "./before-after.tsx";
import { Choose } from "./choose.tsx";
import { OffList } from "./off-list.tsx";
import { Hit, Watched } from "./result.tsx";
import { Scenarios } from "./scenarios.tsx";
import { WorksWindow } from "./works-window.tsx";
import "./panel.css";

export function WhatIfPanel() {
  const { whatif, rings } = useWords();
  const { panel: said } = whatif;
  const network = useApp((state) => state.network);
  const asked = useAsked();
  const { outage, stale, unanswered } = useOutage();
  const isAnythingOff = asked !== null && asked.elements.spans.length + asked.elements.sites.length > 0;
  if (network.sites.count === 0 || asked === null) {
    return (
      <Section title={said.title}>
        <EmptyState icon="redundancy" title={said.nothing} />
      </Section>
    );
  }
  return (
    <>
      <Section title={said.title}>
        <p className="what-question">{said.question}</p>
        <Choose network={network} />
      </Section>
      <Section title={whatif.off}>
        <OffList network={network} />
      </Section>
      <Section title={said.result}>
        {(outage === null || unanswered) && <p role="status">{unanswered ? said.unanswered : said.running}</p>}
        {unanswered && <Button onClick={asked.ask}>{said.count}</Button>}
        {outage !== null && (
          <div className={classNames("what-answer", stale && "what-stale")} aria-busy={stale}>
            <BeforeAfter outage={outage} />
            {isAnythingOff && outage.verified && (
              <p className="what-soft what-proved">
                <Icon name="check" size={14} /> {said.proved}
              </p>
            )}
            {isAnythingOff && <Watched outage={outage} network={network} />}
            {isAnythingOff && <Hit outage={outage} network={network} />}
          </div>
        )}
      </Section>
      <Section title={said.scenarios}>
        <Scenarios network={network} />
      </Section>
      <Section title={whatif.window} folded>
        <WorksWindow outage={outage} />
      </Section>
      {outage !== null && (
        <Section title={rings.assumptions}>
          <Assumptions outage={outage} asked={asked} network={network} />
        </Section>
      )}
    </>
  );
}

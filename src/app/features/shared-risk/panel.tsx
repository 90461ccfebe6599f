import { useMemo } from "react";
import type { Network } from "../../../core/model/index.ts";
import type { Shared } from "../../../core/redundancy/shared/measure-shared.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { SHARED_LISTS } from "../../store/shared-slice.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Progress } from "../../ui/progress.tsx";
import { Section } from "../../ui/section.tsx";
import { Stat, StatRow } from "../../ui/stat.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Assumptions } from "./assumptions.tsx";
import { givenGroups } from "./entries.ts";
import { GivenList } from "./given-list.tsx";
import { InferredList } from "./inferred-list.tsx";
import { RuleForm } from "./rule-form.tsx";
import { askShared, useShared } from "./use-shared.ts";
import "./panel.css";

const LIST = "shared-risk-list";

export function SharedRiskPanel() {
  const { sharedrisk: said } = useWords();
  const network = useApp((state) => state.network);
  const list = useApp((state) => state.sharedList);
  const { output, stale, running, unanswered, entries } = useShared();
  const given = useMemo(() => givenGroups(network), [network]);
  if (network.spans.count === 0) {
    return (
      <Section title={said.title}>
        <EmptyState icon="redundancy" title={said.nothing} />
      </Section>
    );
  }
  return (
    <Section title={said.title}>
      <p className="shared-soft">{said.question}</p>
      <RuleForm />
      {(output === null || stale) && (
        <p role="status">
          {stale && `${said.stale} `}
          {unanswered ? said.unanswered : said.running}
        </p>
      )}
      {running && <Running />}
      {unanswered && <Button onClick={askShared}>{said.countNow}</Button>}
      <div className={stale ? "shared-answer shared-stale" : "shared-answer"}>
        {output !== null && <Numbers shared={output} network={network} />}
        <Tabs
          label={said.lists}
          tabs={SHARED_LISTS.map((value) => ({
            value,
            label: said.listNames[value](value === "given" ? given.length : (output?.groups.length ?? 0)),
          }))}
          value={list}
          onChange={useApp.getState().showSharedList}
          panelId={LIST}
        />
        <div id={LIST} role="tabpanel" aria-labelledby={`${LIST}-${list}`} className="shared-tab">
          {list === "given" ? (
            <GivenList network={network} rows={given} />
          ) : (
            output !== null && entries !== null && <InferredList network={network} shared={output} entries={entries} />
          )}
        </div>
        {output !== null && <Assumptions shared={output} network={network} />}
      </div>
    </Section>
  );
}

/** How far it is; the tray can stop it. */
function Running() {
  const { sharedrisk: said } = useWords();
  const entry = useApp((state) =>
    state.jobEntries.findLast(({ job, state: is }) => job === "shared" && is === "running"),
  );
  return entry === undefined ? null : <Progress label={said.running} done={entry.done} total={entry.total} />;
}

function Numbers({ shared, network }: { readonly shared: Shared; readonly network: Network }) {
  const { sharedrisk: said } = useWords();
  const numbers = useMemo(() => {
    const corridors = shared.groups.filter(({ kind }) => kind === "corridor");
    return {
      corridors: corridors.length,
      entrances: shared.groups.length - corridors.length,
      km: corridors.reduce((sum, { lengthM }) => sum + lengthM, 0) / 1000,
      rings: shared.groups.filter(({ ring }) => ring.length > 0).length,
    };
  }, [shared]);
  // None among the lines that are known tells nothing of the others.
  const isKnown = shared.groups.length > 0 || shared.withoutLine === 0;
  const figure = (value: number, digits?: number) => (isKnown ? formatNumber(value, digits) : null);
  const source = (why: string) => [
    { label: said.how, value: why },
    { label: said.version, value: network.version },
  ];
  return (
    <>
      <StatRow>
        <Stat label={said.corridors} value={figure(numbers.corridors)} source={source(said.corridorsWhy)} />
        <Stat label={said.shared} value={figure(numbers.km, 1)} unit={said.km} source={source(said.sharedWhy)} />
      </StatRow>
      <StatRow>
        <Stat label={said.entrances} value={figure(numbers.entrances)} source={source(said.entrancesWhy)} />
        <Stat label={said.rings} value={figure(numbers.rings)} source={source(said.ringsWhy)} />
      </StatRow>
    </>
  );
}

import { useMemo, useState } from "react";
import { SCENARIO_SETTINGS, SETTING_NAMES } from "../../../core/hazard/events/scenario-settings.ts";
import type { Cause } from "../../../core/hazard/failure/risks.ts";
import { ownFragility } from "../../../core/hazard/own-fragility.ts";
import { DataFault } from "../../../core/hazard/read-data.ts";
import type { Risk } from "../../../core/hazard/simulate/risk.ts";
import type { RiskQuestion } from "../../../core/hazard/simulate/risk-stage.ts";
import { buildServiceGraph } from "../../../core/topology/service-graph.ts";
import { topologyColumns } from "../../../core/topology/topology.ts";
import { assetTitle, causeTitle } from "../../../words/describe-failure.ts";
import type { Words } from "../../../words/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Badge } from "../../ui/badge.tsx";
import { sayMethod } from "./figures.tsx";

/** How the numbers came about: the method, the curves and rules with their sources, and what was taken for granted. */
export function How({ risk }: { readonly risk: Risk }) {
  const words = useWords();
  const { scenario: said, failure, events } = words;
  const { causes, eventNotes, failureNotes } = risk;
  const own = ownFragility(useApp((state) => state.study?.fragility ?? null));
  const curves = own instanceof DataFault ? [] : own.curves;
  const question = useApp((state) => state.results.risk?.input);
  const [isOpen, setOpen] = useState(false);
  // Looked up in the whole network: only for a person who reads it.
  const service = useMemo(
    () => (isOpen && question !== undefined ? sayService(question, words) : []),
    [isOpen, question, words],
  );
  return (
    <details className="scenario-fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{said.how}</summary>
      <ul className="scenario-plain">
        <li>{sayMethod(risk, words)}</li>
        <li>{words.risk.hoursPlayed(risk.played)}</li>
      </ul>
      <h5>{said.assumptions}</h5>
      <ul className="scenario-plain">
        <li>{words.risk.cutOffMeans}</li>
        {[...new Set(eventNotes.map((note) => events.note(note)))].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {failureNotes.map(({ code, count }) => (
          <li key={code}>{failure.notes[code](count)}</li>
        ))}
        {[...failure.assume, ...sayWorkingValues(question, words), ...service].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h5>{said.causes}</h5>
      <ul className="scenario-plain">
        {sameCurves(causes).map(([cause, ...more]) => (
          <li key={cause.id}>
            {[cause, ...more].map(({ asset }) => assetTitle(words, asset)).join(", ")}:{" "}
            {causeTitle(words, cause, curves)}{" "}
            {cause.status === "unconfirmed" && <Badge tone="unconfirmed">{words.shell.unconfirmed}</Badge>}
            <span className="scenario-soft">
              {cause.source}
              {cause.analogy !== undefined && ` · ${failure.analogy(cause.analogy)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function sayService({ network, gateways, enough }: RiskQuestion, { service }: Words): string[] {
  const { assumptions } = buildServiceGraph(topologyColumns(network), gateways);
  return [...service.assume(assumptions, enough), ...service.assumeNetwork(assumptions)];
}

/** Figures that nobody confirmed and nobody changed. */
function sayWorkingValues(question: RiskQuestion | undefined, { scenario, risk }: Words): string[] {
  const { form: said } = scenario;
  const open = SETTING_NAMES.filter((name) => {
    const { status, value } = SCENARIO_SETTINGS[name];
    return status === "unconfirmed" && question?.settings[name] === value;
  });
  const named = open.map((name) => {
    const { value, unit } = SCENARIO_SETTINGS[name];
    return `${said.settings[name]} ${value} ${said.units(unit)}`.trim();
  });
  return named.length === 0 ? [] : [risk.settingsUnconfirmed(named)];
}

/** What fails by one curve is told of in one line. */
function sameCurves(causes: readonly Cause[]): (readonly [Cause, ...Cause[]])[] {
  const groups = new Map<string, [Cause, ...Cause[]]>();
  for (const cause of causes) {
    const group = groups.get(cause.id);
    if (group === undefined) groups.set(cause.id, [cause]);
    else group.push(cause);
  }
  return [...groups.values()];
}

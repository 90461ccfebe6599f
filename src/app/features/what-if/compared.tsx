import type { Network, OutageScenario } from "../../../core/model/index.ts";
import type { CircuitState } from "../../../core/redundancy/outages/circuit-states.ts";
import { peopleHours } from "../../../core/redundancy/outages/works-window.ts";
import { formatNumber } from "../../../words/format.ts";
import type { Words } from "../../../words/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Table } from "../../ui/table.tsx";
import { type ComparedStep, useCompared } from "./use-compared.ts";

type ComparedProps = { readonly network: Network; readonly scenarios: readonly OutageScenario[] };

/** The numbers of the scenarios that are ticked, a column for each step. */
export function Compared({ network, scenarios }: ComparedProps) {
  const { whatif } = useWords();
  const { panel: said } = whatif;
  const steps = useCompared(network, scenarios);
  if (steps.length === 0) return null;
  const rows = Object.entries(METRICS).map(([key, tell]) => ({ key: key as keyof typeof METRICS, tell }));
  return (
    <div className="what-part">
      <h4>{said.sideBySide}</h4>
      <Table
        caption={said.sideBySide}
        hideCaption
        rows={rows.filter(({ key }) => key !== "peopleHours" || steps.some(({ step }) => step.window !== null))}
        rowKey={({ key }) => key}
        columns={[
          { key: "metric", title: "", cell: ({ key }) => said.rows[key] },
          ...steps.map((step, i) => ({
            key: `${step.scenario.id} ${i}`,
            title:
              step.scenario.event.steps.length === 1 ? step.scenario.name : `${step.scenario.name} ${step.number + 1}`,
            number: true,
            cell: ({ tell }: (typeof rows)[number]) => (step.outage === null ? said.counting : tell(step, whatif)),
          })),
        ]}
      />
    </div>
  );
}

type Tell = (step: ComparedStep, words: Words["whatif"]) => string;

const METRICS: Readonly<Record<keyof Words["whatif"]["panel"]["rows"], Tell>> = {
  off: ({ elements }, words) => words.elements(elements.spans.length, elements.sites.length),
  sites: ({ outage }) => formatNumber(outage?.cutOff.sites ?? 0),
  people: ({ outage }, { panel }) => {
    const { people = 0, unknown = 0 } = outage?.cutOff ?? {};
    return unknown === 0 ? formatNumber(people) : `${formatNumber(people)} ${panel.plusUnknown(unknown)}`;
  },
  critical: ({ outage }) => formatNumber(outage?.critical.length ?? 0),
  oneWay: ({ outage }) => formatNumber(outage?.oneWay.length ?? 0),
  lost: (step) => countOf(step, ["lost", "unprotected"]),
  switched: (step) => countOf(step, ["switched"]),
  peopleHours: ({ outage, step }) => {
    const hours = peopleHours(outage?.cutOff.people ?? 0, step.window);
    return hours === null ? "–" : formatNumber(hours);
  },
};

function countOf({ outage }: ComparedStep, states: readonly CircuitState[]): string {
  return formatNumber(outage?.circuits.filter((state) => states.includes(state)).length ?? 0);
}

/** The outages of the scenarios held side by side, step by step: each counted once for every network and its gateways. */
import { useEffect, useState } from "react";
import type { Network, OutageScenario, OutageStep, Settings } from "../../../core/model/index.ts";
import type { Outage } from "../../../core/redundancy/outages/measure-outage.ts";
import { outageOf } from "../../../core/redundancy/outages/outage-of.ts";
import { elementsOfStep, type StepElements } from "../../../core/redundancy/outages/step-elements.ts";
import { useApp } from "../../store/store.ts";
import { pickedIn } from "./ask.ts";

export type ComparedStep = {
  readonly scenario: OutageScenario;
  /** Counted from 0. */
  readonly number: number;
  readonly step: OutageStep;
  readonly elements: StepElements;
  /** null while it is being counted, and where that was stopped. */
  readonly outage: Outage | null;
};

type Known = { readonly network: Network; readonly settings: Settings; readonly outage: Outage };
const known = new WeakMap<OutageStep, Known>();

export function useCompared(network: Network, scenarios: readonly OutageScenario[]): readonly ComparedStep[] {
  const settings = useApp((state) => state.study?.settings ?? null);
  const compared = useApp((state) => state.whatIf.compared);
  const [, setCounted] = useState(0);
  useEffect(() => {
    if (settings === null) return;
    let wanted = true;
    const count = async () => {
      for (const { event } of scenarios.filter(({ id }) => compared.includes(id))) {
        for (const step of event.steps) {
          if (!wanted || outageIn(network, settings, step) !== null) continue;
          const question = outageOf(network, settings, elementsIn(network, step));
          const outage = await useApp.getState().runJob("outage", question);
          known.set(step, { network, settings, outage });
          if (wanted) setCounted((times) => times + 1);
        }
      }
    };
    // The tray says what became of a run that was stopped, or that failed.
    count().catch(() => {});
    return () => {
      wanted = false;
    };
  }, [network, settings, scenarios, compared]);
  if (settings === null) return [];
  return compared.flatMap((id) => {
    const scenario = scenarios.find((each) => each.id === id);
    if (scenario === undefined) return [];
    return scenario.event.steps.map((step, number): ComparedStep => {
      const outage = outageIn(network, settings, step);
      return { scenario, number, step, elements: elementsIn(network, step), outage };
    });
  });
}

function elementsIn(network: Network, step: OutageStep): StepElements {
  return elementsOfStep(network, step, pickedIn);
}

function outageIn(network: Network, settings: Settings, step: OutageStep): Outage | null {
  const there = known.get(step);
  return there?.network === network && there.settings === settings ? there.outage : null;
}

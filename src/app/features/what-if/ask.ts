/** The question that what is off makes, the same object while it is the same; asked by itself while a person looks. */
import type { Network, OffPick, OutageStep, Settings } from "../../../core/model/index.ts";
import { elementsOfPick, type PickedElements } from "../../../core/redundancy/outages/elements-of-pick.ts";
import type { Outage, OutageQuestion } from "../../../core/redundancy/outages/measure-outage.ts";
import { outageOf } from "../../../core/redundancy/outages/outage-of.ts";
import { elementsOfStep, type StepElements } from "../../../core/redundancy/outages/step-elements.ts";
import { type AppState, useApp } from "../../store/store.ts";
import { type Answer, useAnswer } from "../../store/use-answer.ts";
import { useIsShown } from "../../store/use-is-shown.ts";
import type { WhatIf } from "../../store/what-if-slice.ts";

export type Asked = {
  readonly step: OutageStep;
  readonly elements: StepElements;
  readonly question: OutageQuestion;
  readonly isAsked: (input: OutageQuestion) => boolean;
  readonly ask: () => void;
};

const NOBODY: Pick<Asked, "isAsked" | "ask"> = { isAsked: () => false, ask: () => {} };

/** null while nobody looks. */
export function useAsked(): Asked | null {
  return useApp(useIsShown("what-if") ? askedNow : nobodyAsks);
}

const nobodyAsks = () => null;

export function useOutage(): Answer<"outage"> & { readonly outage: Outage | null } {
  const asked = useAsked();
  const isWanted = asked !== null;
  const version = useApp(({ results, network }) => results.outage?.version === network.version);
  const answer = useAnswer({ job: "outage", ...(asked ?? NOBODY), isWanted });
  return { ...answer, outage: version ? answer.output : null };
}

type Made = { readonly network: Network; readonly settings: Settings; readonly of: WhatIf; readonly asked: Asked };
let made: Made | null = null;

function askedNow({ network, study, whatIf }: AppState): Asked | null {
  if (study === null || network.sites.count === 0) return null;
  const { settings } = study;
  const isSame =
    made !== null &&
    made.network === network &&
    made.settings === settings &&
    made.of.switched === whatIf.switched &&
    made.of.kept === whatIf.kept;
  if (made !== null && isSame && made.of.window === whatIf.window) return made.asked;
  const step = stepOf(whatIf);
  const before = isSame ? (made as Made).asked : null;
  const elements = before?.elements ?? elementsOfStep(network, step, pickedIn);
  const question = before?.question ?? outageOf(network, settings, elements);
  const asked: Asked = {
    ...{ step, elements, question },
    isAsked: before?.isAsked ?? ((input) => input === question),
    ask: () => void useApp.getState().analyse("outage", question),
  };
  made = { network, settings, of: whatIf, asked };
  return asked;
}

export function stepOf({ switched, kept, window }: Pick<WhatIf, "switched" | "kept" | "window">): OutageStep {
  return { off: switched.flatMap(({ pick, isOff }) => (isOff ? [pick] : [])), kept, window };
}

const found = new WeakMap<OffPick, { readonly network: Network; readonly elements: PickedElements }>();

/** A shape is looked through once for every network. */
export function pickedIn(network: Network, pick: OffPick): PickedElements {
  const known = found.get(pick);
  if (known?.network === network) return known.elements;
  const elements = elementsOfPick(network, pick);
  found.set(pick, { network, elements });
  return elements;
}

/** On what an answer about a disaster rests: where its formulas and curves come from, and what was taken for granted. */
import { describeEvent } from "../core/hazard/events/describe-event.ts";
import type { Cause } from "../core/hazard/failure/risks.ts";
import { FRAGILITY } from "../core/hazard/read-fragility.ts";
import type { Risk } from "../core/hazard/simulate/risk.ts";
import { buildServiceGraph } from "../core/topology/service-graph.ts";
import { topologyColumns } from "../core/topology/topology.ts";
import { assetTitle, causeTitle } from "../words/describe-failure.ts";
import type { Words } from "../words/index.ts";
import type { Asked } from "./scenario-options.ts";

export type Source = {
  /** Of what: the event, or kinds of sites and ways of laying. */
  readonly of: string;
  readonly says: string;
  readonly source: string;
  readonly status: string | null;
  readonly analogy?: string;
};

export function sourcesOf({ question }: Asked, { causes }: Pick<Risk, "causes">, words: Words): Source[] {
  const { events, failure } = words;
  return [
    ...describeEvent(question.event, question.hazards).map(({ relation, source, status }) => ({
      of: words.scenario.form.kinds[question.event.kind],
      says: events.relations[relation].formula,
      source: source === null ? events.saidHere : status === null ? events.ofLayer(source) : source,
      status,
    })),
    ...[...new Set(causes.map(({ id }) => id))].map((id) => {
      const same = causes.filter((cause) => cause.id === id) as [Cause, ...Cause[]];
      const [{ source, status, analogy }] = same;
      return {
        of: same.map(({ asset }) => assetTitle(words, asset)).join(", "),
        says: causeTitle(words, same[0], (question.fragility ?? FRAGILITY).curves),
        ...{ source, status },
        ...(analogy === undefined ? {} : { analogy: failure.analogy(analogy) }),
      };
    }),
  ];
}

export function assumptionsOf({ question, asRead }: Asked, risk: Risk, words: Words): string[] {
  const { events, failure, restore, service } = words;
  const { network, gateways, enough } = question;
  const { assumptions } = buildServiceGraph(topologyColumns(network), gateways);
  return [
    ...asRead,
    ...new Set(risk.eventNotes.map((note) => events.note(note))),
    ...risk.failureNotes.map(({ code, count }) => failure.notes[code](count)),
    ...failure.assume,
    ...restore.assume(question.settings),
    ...service.assume(assumptions, enough),
    ...service.assumeNetwork(assumptions),
  ];
}

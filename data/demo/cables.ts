/** Answers: which sheaths run over which spans, with how many fibres, how old, how much used? */
import type { Row } from "../../src/core/model/index.ts";
import type { LaidLink } from "./backbone.ts";
import { type Draft, type DraftSpan, OPERATOR_A, OPERATOR_B } from "./draft.ts";
import { shortTown } from "./names.ts";
import { inspection, maybe } from "./power.ts";
import { stream } from "./random.ts";

type Cable = {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly spans: readonly DraftSpan[];
};

/** One cable a backbone link; shorter spans are cables of their own, which no register names. */
export function pullCables(
  draft: Draft,
  laid: readonly LaidLink[],
  second: ReadonlyMap<number, readonly DraftSpan[]>,
): Row[] {
  const first = laid.map(({ number, link, spans }): Cable => {
    const name = `${shortTown(link.from)}—${shortTown(link.to)}干线光缆`;
    return { id: `GLX-${String(number).padStart(2, "0")}`, name, owner: OPERATOR_A, spans };
  });
  const others = [...second].map(([number, spans]): Cable => {
    const name = `${first[number - 1]?.name ?? ""}（第二光缆）`;
    return { id: `GLX-${String(number).padStart(2, "0")}B`, name, owner: OPERATOR_A, spans };
  });
  const theirs = draft.spans
    .filter(({ id }) => id.startsWith("YG-"))
    .map((span): Cable => ({ id: `Y${span.id}`, name: span.name, owner: OPERATOR_B, spans: [span] }));
  return [...first, ...others, ...theirs].map(rowOf);
}

function rowOf({ id, name, owner, spans }: Cable): Row {
  const fibres = stream("cable", id).pick([48, 96, 96, 144]);
  for (const span of spans) Object.assign(span.values, { cables: [id], fibres });
  return { id, values: { name, owner, fibres, spans: spans.map((span) => span.id) }, shape: null };
}

export function ageSpans(draft: Draft): void {
  for (const { id, values, status, laying } of draft.spans) {
    const random = stream("age", id);
    const trunk = /^(?:GX|YG|CY|YC)/.test(id);
    const inService = status === "existing";
    const fibres =
      laying === "microwave" ? null : (values.fibres ?? random.pick(trunk ? [144, 288] : [12, 24, 24, 48]));
    const used = typeof fibres === "number" && inService ? Math.round(fibres * random.between(0.1, 0.9)) : null;
    Object.assign(values, {
      importance: trunk ? (id.startsWith("GX") ? 1 : 2) : 3 + random.whole(0, 1),
      fibres: maybe(random, fibres, 0.06),
      fibresUsed: maybe(random, used),
      builtYear: inService ? maybe(random, random.whole(2002, 2023)) : null,
      lastInspection: inService ? maybe(random, inspection(random), 0.2) : null,
    });
  }
}

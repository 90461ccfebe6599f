import { FRAGILITY } from "../../../core/hazard/read-fragility.ts";
import type { Risk } from "../../../core/hazard/simulate/risk.ts";
import { assetTitle, causeTitle } from "../../../words/describe-failure.ts";
import { formatShare } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Badge } from "../../ui/badge.tsx";

/** How the numbers came about: the method, the curves and rules with their sources, and what was taken for granted. */
export function How({ risk }: { readonly risk: Risk }) {
  const words = useWords();
  const { scenario: said, failure, events } = words;
  const { method, draws, patterns, seed, residual, stopped, causes, eventNotes, failureNotes } = risk;
  return (
    <details className="scenario-fold">
      <summary>{said.how}</summary>
      <ul className="scenario-plain">
        <li>
          {said.method[method]}. {said.draws(draws, patterns)}
        </li>
        <li>
          {said.seed(seed)} {said.residual(formatShare(residual), method)} {said.stopped[stopped]}
        </li>
      </ul>
      <h5>{said.assumptions}</h5>
      <ul className="scenario-plain">
        {[...new Set(eventNotes.map((note) => events.note(note)))].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {failureNotes.map(({ code, count }) => (
          <li key={code}>{failure.notes[code](count)}</li>
        ))}
        {failure.assume.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h5>{said.causes}</h5>
      <ul className="scenario-plain">
        {causes.map((cause) => (
          <li key={`${cause.id} ${cause.asset}`}>
            {assetTitle(words, cause.asset)}: {causeTitle(words, cause, FRAGILITY.curves)}{" "}
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

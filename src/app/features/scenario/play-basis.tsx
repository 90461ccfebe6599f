import type { Timeline } from "../../../core/hazard/restore/timeline.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useRisk } from "./ask.ts";

/** What was taken for granted on the way back to service. */
export function PlayBasis({ timeline: { roundedBy } }: { readonly timeline: Timeline }) {
  const { restore, scenario } = useWords();
  const { question } = useRisk();
  if (question === null) return null;
  return (
    <details className="scenario-fold">
      <summary>{scenario.assumptions}</summary>
      <ul className="scenario-plain">
        {roundedBy > 0 && <li>{restore.rounded(roundedBy)}</li>}
        {restore.assume(question.settings).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

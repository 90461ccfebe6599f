import { useMemo } from "react";
import type { Issue } from "../../../core/model/index.ts";
import { describeIssue } from "../../../words/describe-issue.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { PendingImport } from "../../store/import-slice.ts";
import { RiskBadge } from "../../ui/badge.tsx";
import { ruleLines } from "./view-model.ts";

const SHOWN = 8;

/** What was left out or altered, one line a kind; the list of all comes with the study. */
export function Remarks({ pending: { reading } }: { readonly pending: PendingImport }) {
  const answer = reading?.answer;
  const issues = answer?.ok === true ? answer.issues : NONE;
  return issues.length === 0 ? null : <Lines issues={issues} />;
}

const NONE: readonly Issue[] = [];

function Lines({ issues }: { readonly issues: readonly Issue[] }) {
  const words = useWords();
  const { importing: say } = words;
  const lines = useMemo(() => ruleLines(issues), [issues]);
  return (
    <section className="import-part" aria-label={say.remarks}>
      <h3>{say.remarks}</h3>
      <ul className="import-remarks">
        {lines.slice(0, SHOWN).map(({ first, count }) => (
          <li key={`${first.severity} ${first.rule}`}>
            <RiskBadge severity={first.severity} />
            <span>
              {describeIssue(words, first)}
              {first.place && (
                <span className="import-soft"> {words.studies.row(first.place.file, first.place.row)}</span>
              )}
            </span>
            <span className="import-times">{count > 1 && say.times(count)}</span>
          </li>
        ))}
      </ul>
      {lines.length > SHOWN && <p className="import-soft">{say.moreRules(lines.length - SHOWN)}</p>}
    </section>
  );
}

import type { Finding } from "../../../core/model/index.ts";
import { describeIssue } from "../../../words/describe-issue.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { RiskBadge } from "../../ui/badge.tsx";

const SHOWN = 50;

/** What was left out or altered when the files of this study were read, and where. */
export function RemarkList() {
  const words = useWords();
  const findings = useApp((state) => state.study?.findings) ?? [];
  const more = findings.length - SHOWN;
  return (
    <>
      <ul className="studies-list">
        {findings.slice(0, SHOWN).map((finding) => (
          <li key={keyOf(finding)} className="studies-item">
            <RiskBadge severity={finding.severity} />
            <span className="studies-item-body">
              {describeIssue(words, finding)}
              {finding.place && (
                <span className="studies-soft"> {words.studies.row(finding.place.file, finding.place.row)}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="studies-soft">{words.studies.remarksMore(more)}</p>}
    </>
  );
}

/** Remarks are values without ids: each object is one. */
const keys = new WeakMap<Finding, string>();
let last = 0;

function keyOf(finding: Finding): string {
  let key = keys.get(finding);
  if (key === undefined) keys.set(finding, (key = String(++last)));
  return key;
}

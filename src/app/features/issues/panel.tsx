import { useMemo } from "react";
import { SEVERITIES } from "../../../core/model/index.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { RiskBadge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { countRejected } from "./file-counts.ts";
import { ReviewLine } from "./review-line.tsx";
import { useIssues } from "./use-issues.ts";
import { useReview } from "./use-review.ts";
import "./panel.css";

/** How much is wrong, in a few lines, and the way to all of it. */
export function IssuePanel() {
  const { problems: say } = useWords();
  const study = useApp((state) => state.study);
  const openPage = useApp((state) => state.openPage);
  const issues = useIssues();
  const { review } = useReview();
  const counts = useMemo(
    () =>
      SEVERITIES.toReversed().flatMap((severity) => {
        const count = issues.filter((issue) => issue.severity === severity).length;
        return count === 0 ? [] : [{ severity, count }];
      }),
    [issues],
  );
  if (study === null) return null;
  const rejected = countRejected(study.provenance);
  return (
    <Section title={say.title} aside={issues.length > 0 ? formatNumber(issues.length) : null}>
      {counts.length === 0 ? (
        <p>{review === null ? say.checkedFilesOnly : say.none}</p>
      ) : (
        <ul className="issues-severities">
          {counts.map(({ severity, count }) => (
            <li key={severity}>
              <RiskBadge severity={severity} /> {formatNumber(count)}
            </li>
          ))}
        </ul>
      )}
      {rejected > 0 && <p>{say.rejectedRows(rejected)}</p>}
      <ReviewLine />
      <div>
        <Button onClick={() => openPage("issues")}>{say.look}</Button>
      </div>
    </Section>
  );
}

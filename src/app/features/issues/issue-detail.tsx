import { useMemo } from "react";
import { type Finding, nameOf } from "../../../core/model/index.ts";
import { isRepairable, repairOf } from "../../../core/repair/repair-of.ts";
import { describeIssue } from "../../../words/describe-issue.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { RiskBadge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { boundsOfIssue } from "./locate.ts";
import { effectOf, repairIssue } from "./repair.ts";
import { kindTitle } from "./say.ts";
import { flyToIssue, showIssue } from "./show-issue.ts";
import type { Kind } from "./sift.ts";
import { isSigned } from "./signs.ts";

/** Everything about one issue, and what can be done about it. */
export function IssueDetail({ issue, kind }: { readonly issue: Finding; readonly kind: Kind | null }) {
  const words = useWords();
  const { problems: say } = words;
  const network = useApp((state) => state.network);
  const at = kind?.issues.indexOf(issue) ?? -1;
  const [before, after] = [kind?.issues[at - 1], kind?.issues[at + 1]];
  const { rule, severity, subject, place } = issue;
  const title = kindTitle(words, rule);
  return (
    <section className="issues-detail" aria-label={say.title}>
      <div className="issues-detail-head">
        <RiskBadge severity={severity} />
        {title !== null && <b>{title}</b>}
        <span className="issues-rule">{rule}</span>
        <IconButton
          icon="chevron-up"
          label={say.previous}
          disabled={before === undefined}
          onClick={() => before && showIssue(before)}
        />
        <IconButton
          icon="chevron-down"
          label={say.next}
          disabled={after === undefined}
          onClick={() => after && showIssue(after)}
        />
      </div>
      <p className="issues-sentence">{describeIssue(words, issue)}</p>
      {(subject !== null || place !== null) && (
        <p className="issues-soft">
          {[
            ...(subject === null
              ? []
              : [say.about(words.model.row[subject.table], nameOf(network, subject.table, subject.id))]),
            ...(place === null ? [] : [words.studies.row(place.file, place.row)]),
          ].join(" · ")}
        </p>
      )}
      <Actions issue={issue} listed={at >= 0} />
    </section>
  );
}

type ActionsProps = {
  readonly issue: Finding;
  /** It was found in the network as it stands. */
  readonly listed: boolean;
};

function Actions({ issue, listed }: ActionsProps) {
  const words = useWords();
  const { problems: say } = words;
  const network = useApp((state) => state.network);
  const owner = useApp((state) => state.access === "owner");
  const { rule } = issue;
  const bounds = useMemo(() => boundsOfIssue(network, issue), [network, issue]);
  const repair = useMemo(() => repairOf(network, issue), [network, issue]);
  const effect = useMemo(() => (repair === null ? [] : effectOf(repair.edits, words)), [repair, words]);
  return (
    <>
      {isSigned(rule) && (
        <p className="issues-soft">
          {!owner
            ? say.readOnly
            : repair !== null
              ? `${say.effect} ${effect.join(" · ")}`
              : listed
                ? say.byHand
                : say.gone}
        </p>
      )}
      {repair?.why.startsWith("repair.merge") && <p className="issues-soft">{say.mergeWhy}</p>}
      <div className="issues-actions">
        {isRepairable(rule) && repair !== null && (
          <Button look="main" disabled={!owner} onClick={() => repairIssue(issue)}>
            {say.repair[rule]}
          </Button>
        )}
        <Button icon="target" disabled={bounds === null} onClick={() => flyToIssue(issue)}>
          {bounds === null ? say.notOnMap : say.onMap}
        </Button>
      </div>
    </>
  );
}

import { useState } from "react";
import type { VersionId } from "../../../core/model/index.ts";
import type { RepairsMade } from "../../../core/repair/repair-all.ts";
import { isRepairable } from "../../../core/repair/repair-of.ts";
import { describeIssue } from "../../../words/describe-issue.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { RiskBadge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { effectOf, makeRepairs, workOutRepairs } from "./repair.ts";
import { kindTitle } from "./say.ts";
import type { Kind } from "./sift.ts";

type WorkedOut = { readonly of: Kind; readonly version: VersionId; readonly repairs: RepairsMade };

/** All issues of a kind: first what repairing them would do, then, if a person agrees, the deed. */
export function KindDetail({ kind }: { readonly kind: Kind }) {
  const words = useWords();
  const { problems: say, shell } = words;
  const owner = useApp((state) => state.access === "owner");
  const version = useApp((state) => state.network.version);
  const [made, setMade] = useState<WorkedOut | null>(null);
  const [busy, setBusy] = useState(false);
  const { rule, severity, issues } = kind;
  const [first] = issues;
  const title = kindTitle(words, rule);
  const current = made?.of === kind && made.version === version ? made.repairs : null;
  const workOut = async () => {
    setBusy(true);
    const repairs = await workOutRepairs(issues);
    setBusy(false);
    if (repairs !== null) setMade({ of: kind, version, repairs });
  };
  return (
    <section className="issues-detail" aria-label={say.title}>
      <div className="issues-detail-head">
        <RiskBadge severity={severity} />
        {title !== null && <b>{title}</b>}
        <span className="issues-rule">{rule}</span>
        <span>{say.issues(issues.length)}</span>
      </div>
      {current === null && first && <p className="issues-soft issues-clamp">{describeIssue(words, first)}</p>}
      {isRepairable(rule) && current === null && (
        <div className="issues-actions">
          <Button disabled={busy || !owner} onClick={() => void workOut()}>
            {busy ? say.sifting : say.countAll}
          </Button>
        </div>
      )}
      {isRepairable(rule) && current !== null && (
        <>
          <p>{current.made === 0 ? say.noneRepairable : say.ofThese(current.made, current.left)}</p>
          {current.made > 0 && (
            <p className="issues-soft">
              {say.effect} {effectOf(current.edits, words).join(" · ")}
            </p>
          )}
          {current.why.startsWith("repair.merge") && <p className="issues-soft">{say.mergeWhy}</p>}
          {current.made > 0 && <p className="issues-soft">{say.oneChange}</p>}
          <div className="issues-actions">
            {current.made > 0 && (
              <Button look="main" onClick={() => makeRepairs(current)}>
                {say.repairAll[rule](formatNumber(current.made))}
              </Button>
            )}
            <Button onClick={() => setMade(null)}>{shell.cancel}</Button>
          </div>
        </>
      )}
    </section>
  );
}

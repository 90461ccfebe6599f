import { useEffect, useState } from "react";
import type { Finding } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Menu } from "../../ui/menu.tsx";
import { exportIssues } from "./export-issues.ts";
import { FilterBar, showAll } from "./filter-bar.tsx";
import { IssueDetail } from "./issue-detail.tsx";
import { IssueTree } from "./issue-tree.tsx";
import { KindDetail } from "./kind-detail.tsx";
import { ReviewLine } from "./review-line.tsx";
import { showIssue } from "./show-issue.ts";
import type { Sifted } from "./sift.ts";
import { useSifted } from "./use-issues.ts";
import { useReview } from "./use-review.ts";

export function IssueTab({ issues }: { readonly issues: readonly Finding[] }) {
  const { problems: say } = useWords();
  const { review } = useReview();
  const { sifted, busy } = useSifted(issues);
  return (
    <>
      <ReviewLine />
      {issues.length === 0 ? (
        <EmptyState icon="check" title={say.none}>
          {review === null ? say.checkedFilesOnly : say.checked}
        </EmptyState>
      ) : (
        <>
          <FilterBar issues={issues} />
          {sifted !== null && <List sifted={sifted} busy={busy} all={issues.length} />}
        </>
      )}
    </>
  );
}

type ListProps = { readonly sifted: Sifted; readonly busy: boolean; readonly all: number };

function List({ sifted: { kinds, count }, busy, all }: ListProps) {
  const { problems: say } = useWords();
  const issue = useApp((state) => state.chosenIssue);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [kindKey, setKindKey] = useState<string | null>(null);
  const kind = kinds.find(({ key }) => key === kindKey) ?? null;
  const ofIssue = issue && kinds.find(({ key }) => key === `${issue.severity} ${issue.rule}`);
  const keyOfIssue = ofIssue?.key;
  // However it was chosen, here or on the map, its kind is open.
  useEffect(() => {
    if (keyOfIssue !== undefined) setOpen((before) => new Set(before).add(keyOfIssue));
  }, [keyOfIssue]);
  const save = (as: "csv" | "xlsx") => void exportIssues(kinds, as);
  return (
    <>
      <div className="issues-bar">
        <span role="status">{busy ? say.sifting : say.shown(count, all)}</span>
        {count < all && (
          <Button look="plain" onClick={showAll}>
            {say.clearFilter}
          </Button>
        )}
        <span className="issues-gap" />
        <Menu
          icon="download"
          label={say.export}
          look="plain"
          disabled={count === 0}
          items={[
            { id: "csv", label: say.asCsv, run: () => save("csv") },
            { id: "xlsx", label: say.asXlsx, run: () => save("xlsx") },
          ]}
        />
      </div>
      {count === 0 ? (
        <EmptyState icon="filter" title={say.noneShown} />
      ) : (
        <IssueTree
          kinds={kinds}
          open={open}
          onOpen={({ key }, unfolded) =>
            setOpen((before) => {
              const next = new Set(before);
              if (unfolded) next.add(key);
              else next.delete(key);
              return next;
            })
          }
          chosen={issue ?? kind}
          onChoose={showIssue}
          onChooseKind={({ key }) => {
            setKindKey(key);
            useApp.getState().chooseIssue(null);
          }}
        />
      )}
      {issue !== null ? (
        <IssueDetail issue={issue} kind={ofIssue ?? null} />
      ) : kind !== null ? (
        <KindDetail key={kind.key} kind={kind} />
      ) : (
        count > 0 && <p className="issues-detail issues-soft">{say.choose}</p>
      )}
    </>
  );
}

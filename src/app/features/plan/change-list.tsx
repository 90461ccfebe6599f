import { useMemo } from "react";
import type { Branch, Change } from "../../../core/model/index.ts";
import { withdrawChange } from "../../../core/study/withdraw-change.ts";
import { describeOrigin } from "../../../words/describe-origin.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { changeLines } from "./view-model.ts";

/** More would not be read here; the study file and the export hold them all. */
const SHOWN = 50;
const LINES_SHOWN = 4;

export function ChangeList({ branch }: { readonly branch: Branch }) {
  const words = useWords();
  if (branch.changes.length === 0) return <p>{words.plan.noChanges}</p>;
  const newest = branch.changes.slice(-SHOWN).reverse();
  return (
    <>
      <ol className="plan-changes" reversed start={branch.changes.length}>
        {newest.map((change) => (
          <ChangeItem key={change.id} change={change} />
        ))}
      </ol>
      {branch.changes.length > SHOWN && <p>{words.plan.more(branch.changes.length - SHOWN)}</p>}
    </>
  );
}

function ChangeItem({ change }: { readonly change: Change }) {
  const words = useWords();
  const network = useApp((state) => state.network);
  const owner = useApp((state) => state.access === "owner");
  const lines = useMemo(() => changeLines(change, network, words, LINES_SHOWN), [change, network, words]);
  const more = change.edits.length - lines.length;
  return (
    <li className="plan-change">
      <div>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
        {more > 0 && <div>{words.plan.moreEdits(more)}</div>}
        <div className="plan-change-origin">
          {[...describeOrigin(words, change), words.studies.timeOf(change.when)]
            .filter((part) => part !== "")
            .join(" · ")}
        </div>
      </div>
      {owner && (
        <IconButton icon="undo" label={`${words.plan.withdraw}: ${lines[0] ?? ""}`} onClick={() => withdraw(change)} />
      )}
    </li>
  );
}

function withdraw(change: Change): void {
  const { study, updateStudy, notify } = useApp.getState();
  if (study === null) return;
  const result = withdrawChange(study, change.id);
  if (result.ok) updateStudy(() => result.study);
  else notify({ tone: "warning", say: (words) => words.plan.needs });
}

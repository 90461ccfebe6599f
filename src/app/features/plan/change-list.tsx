import { useMemo } from "react";
import type { Branch, Change } from "../../../core/model/index.ts";
import { withdrawChange } from "../../../core/study/withdraw-change.ts";
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
  const lines = useMemo(() => changeLines(change, network, words), [change, network, words]);
  return (
    <li className="plan-change">
      <div>
        {lines.slice(0, LINES_SHOWN).map((line) => (
          <div key={line}>{line}</div>
        ))}
        {lines.length > LINES_SHOWN && <div>{words.plan.moreEdits(lines.length - LINES_SHOWN)}</div>}
        <div className="plan-change-origin">
          {[change.why, change.who, change.when.slice(0, 16).replace("T", " ")]
            .filter((part) => part !== "")
            .join(" · ")}
        </div>
      </div>
      {owner && <IconButton icon="undo" label={words.plan.withdraw} onClick={() => withdraw(change)} />}
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

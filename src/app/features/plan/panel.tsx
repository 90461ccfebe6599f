import { useState } from "react";
import type { Branch, BranchId } from "../../../core/model/index.ts";
import { activeBranch, addBranch, removeBranch, switchBranch } from "../../../core/study/branches.ts";
import { useWords } from "../../i18n/use-words.ts";
import { newId } from "../../platform/new-id.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ChangeList } from "./change-list.tsx";
import "./panel.css";

export function PlanPanel() {
  const words = useWords();
  const study = useApp((state) => state.study);
  const owner = useApp((state) => state.access === "owner");
  if (study === null) return null;
  const active = activeBranch(study);
  return (
    <>
      <Section title={words.plan.branches}>
        <p className="plan-question">{words.plan.question}</p>
        <ul className="plan-branches">
          {study.branches.map((branch, i) => (
            <BranchItem key={branch.id} branch={branch} active={branch === active} owner={owner} first={i === 0} />
          ))}
        </ul>
        {owner && <NewBranch key={active.id} suggestion={words.plan.copyName(active.name)} />}
      </Section>
      <Section title={words.plan.changeList} aside={words.plan.changes(active.changes.length)}>
        <ChangeList branch={active} />
      </Section>
    </>
  );
}

type BranchItemProps = {
  readonly branch: Branch;
  readonly active: boolean;
  readonly owner: boolean;
  /** The first branch cannot be removed. */
  readonly first: boolean;
};

function BranchItem({ branch, active, owner, first }: BranchItemProps) {
  const words = useWords();
  const updateStudy = useApp((state) => state.updateStudy);
  const [asking, setAsking] = useState(false);
  return (
    <li className={active ? "plan-branch plan-branch-active" : "plan-branch"}>
      <label className="plan-branch-name">
        <input
          type="radio"
          name="plan-branch"
          checked={active}
          disabled={!owner}
          onChange={() => updateStudy((study) => switchBranch(study, branch.id))}
        />
        <span>{branch.name}</span>
        <span className="plan-branch-count">{words.plan.changes(branch.changes.length)}</span>
      </label>
      {owner && !first && (
        <IconButton icon="trash" label={`${words.plan.removeBranch}: ${branch.name}`} onClick={() => setAsking(true)} />
      )}
      <ConfirmDialog
        open={asking}
        title={words.plan.confirmRemove(branch.name)}
        confirm={words.plan.removeBranch}
        onConfirm={() => updateStudy((study) => removeBranch(study, branch.id))}
        onClose={() => setAsking(false)}
      >
        {words.plan.confirmRemoveWhy}
      </ConfirmDialog>
    </li>
  );
}

function NewBranch({ suggestion }: { suggestion: string }) {
  const words = useWords();
  const updateStudy = useApp((state) => state.updateStudy);
  const [name, setName] = useState(suggestion);
  const add = () => updateStudy((study) => addBranch(study, newId() as BranchId, name.trim()));
  return (
    <form
      className="plan-new"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField label={words.plan.branchName} value={name} onChange={setName} />
      <Button type="submit" icon="branch" disabled={name.trim() === ""}>
        {words.plan.addBranch}
      </Button>
    </form>
  );
}

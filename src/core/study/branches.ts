/** What a person does to a study's lines of work, each a new study. Undo puts a change aside, redo brings it back. */
import { applyChanges, type Branch, type BranchId, type Change, type Network, type Study } from "../model/index.ts";

export function activeBranch(study: Study): Branch {
  const branch = study.branches.find(({ id }) => id === study.activeBranch) ?? study.branches[0];
  if (branch === undefined) throw new Error("a study has at least one branch");
  return branch;
}

export function branchNetwork(study: Study): Network {
  return applyChanges(study.base, activeBranch(study).changes);
}

export function addChange(study: Study, change: Change): Study {
  return withBranch(study, (branch) => ({ ...branch, changes: [...branch.changes, change], undone: [] }));
}

export function undoChange(study: Study): Study {
  return withBranch(study, (branch) => {
    const last = branch.changes.at(-1);
    if (last === undefined) return branch;
    return { ...branch, changes: branch.changes.slice(0, -1), undone: [...branch.undone, last] };
  });
}

export function redoChange(study: Study): Study {
  return withBranch(study, (branch) => {
    const last = branch.undone.at(-1);
    if (last === undefined) return branch;
    return { ...branch, changes: [...branch.changes, last], undone: branch.undone.slice(0, -1) };
  });
}

/** A new line of work that starts where the active one stands, and becomes the active one. */
export function addBranch(study: Study, id: BranchId, name: string): Study {
  const from = activeBranch(study);
  const branch: Branch = { id, name, from: from.id, changes: from.changes, undone: [] };
  return { ...study, branches: [...study.branches, branch], activeBranch: id };
}

export function switchBranch(study: Study, id: BranchId): Study {
  if (study.activeBranch === id || !study.branches.some((branch) => branch.id === id)) return study;
  return { ...study, activeBranch: id };
}

/** The first branch stays: a study without one has nowhere to put a change. */
export function removeBranch(study: Study, id: BranchId): Study {
  const branches = study.branches.filter((branch, i) => i === 0 || branch.id !== id);
  if (branches.length === study.branches.length) return study;
  const first = branches[0] as Branch;
  return { ...study, branches, activeBranch: study.activeBranch === id ? first.id : study.activeBranch };
}

function withBranch(study: Study, edit: (branch: Branch) => Branch): Study {
  const old = activeBranch(study);
  const edited = edit(old);
  if (edited === old) return study;
  return { ...study, branches: study.branches.map((branch) => (branch === old ? edited : branch)) };
}

/** The network of the active branch after an edit, from the one before it where the one only goes on from the other. */
export function nextNetwork(before: Study, network: Network, after: Study): Network {
  const old = activeBranch(before).changes;
  const { changes } = activeBranch(after);
  const goesOn = after.base === before.base && old.every((change, i) => change === changes[i]);
  return goesOn ? applyChanges(network, changes.slice(old.length)) : branchNetwork(after);
}

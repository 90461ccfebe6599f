import { applyChanges, ChangeConflict, type ChangeId, type Study } from "../model/index.ts";
import { activeBranch } from "./branches.ts";

export type Withdrawal =
  | { readonly ok: true; readonly study: Study }
  /** A later change stands on this one and has to go first. */
  | { readonly ok: false; readonly needs: ChangeId };

/** Takes one change out of the active branch, wherever it stands; undo would take the last. */
export function withdrawChange(study: Study, id: ChangeId): Withdrawal {
  const branch = activeBranch(study);
  const changes = branch.changes.filter((change) => change.id !== id);
  try {
    applyChanges(study.base, changes);
  } catch (cause) {
    if (cause instanceof ChangeConflict) return { ok: false, needs: cause.change };
    throw cause;
  }
  // What was undone may stand on the change that goes.
  const edited = { ...branch, changes, undone: [] };
  return { ok: true, study: { ...study, branches: study.branches.map((old) => (old === branch ? edited : old)) } };
}

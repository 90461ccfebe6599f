import {
  applyChanges,
  type Branch,
  ChangeConflict,
  type HazardLayer,
  type Network,
  type Study,
} from "../model/index.ts";
import type { StudyAbout } from "./manifest.ts";

/**
 * The study of these tables and what is said beside them, or null if the two do not belong together:
 * every branch must apply to the base, so that a study once opened can be shown whatever branch is chosen.
 */
export function joinStudy(base: Network, hazards: readonly HazardLayer[], about: StudyAbout): Study | null {
  const ids = new Set(about.branches.map(({ id }) => id));
  if (ids.size !== about.branches.length || !ids.has(about.activeBranch)) return null;
  if (!about.branches.every(({ changes }) => applies(base, changes))) return null;
  const { id, title, origin, authors, createdAt, branches, activeBranch } = about;
  const { scenarios, findings, settings, fragility, provenance } = about;
  return {
    ...{ id, title, origin, authors, createdAt, base, activeBranch, hazards },
    ...{ scenarios, findings, settings, fragility, provenance },
    branches: branches.map((branch) => withRedo(base, branch)),
  };
}

/** What was undone is a convenience: if it can no longer be redone it is left out, and the study is no less whole. */
function withRedo(base: Network, branch: Branch): Branch {
  if (branch.undone.length === 0 || applies(base, [...branch.changes, ...branch.undone.toReversed()])) return branch;
  return { ...branch, undone: [] };
}

function applies(base: Network, changes: Branch["changes"]): boolean {
  try {
    applyChanges(base, changes);
    return true;
  } catch (cause) {
    if (cause instanceof ChangeConflict) return false;
    throw cause;
  }
}

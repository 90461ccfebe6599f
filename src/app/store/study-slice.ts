import { type Change, EMPTY_NETWORK, type Network, type Settings, type Study } from "../../core/model/index.ts";
import { activeBranch, addChange, branchNetwork, redoChange, undoChange } from "../../core/study/branches.ts";
import type { Slice } from "./store.ts";

/** owner: this tab may change the study; reader: another tab holds it. */
export type StudyAccess = "owner" | "reader";

export type StudySlice = {
  readonly study: Study | null;
  /** The active branch's network: base and changes. */
  readonly network: Network;
  readonly access: StudyAccess;
  /** Puts a study on the table in place of the one that is there. */
  showStudy(study: Study, access: StudyAccess): void;
  /** Any other edit of the study: branches, title, settings, hazards, findings. */
  updateStudy(update: (study: Study) => Study): void;
  change(change: Change): void;
  undo(): void;
  redo(): void;
  setSettings(settings: Settings): void;
};

export const studySlice: Slice<StudySlice> = (set, get) => ({
  study: null,
  network: EMPTY_NETWORK,
  access: "owner",
  showStudy: (study, access) => set({ study, access, network: branchNetwork(study), selection: null }),
  updateStudy: (update) => {
    const { study, access } = get();
    if (study === null || access === "reader") return;
    const next = update(study);
    if (next !== study) set({ study: next, network: branchNetwork(next) });
  },
  change: (change) => get().updateStudy((study) => addChange(study, change)),
  undo: () => get().updateStudy(undoChange),
  redo: () => get().updateStudy(redoChange),
  setSettings: (settings) => get().updateStudy((study) => ({ ...study, settings })),
});

export function canUndo({ study }: Pick<StudySlice, "study">): boolean {
  return study !== null && activeBranch(study).changes.length > 0;
}

export function canRedo({ study }: Pick<StudySlice, "study">): boolean {
  return study !== null && activeBranch(study).undone.length > 0;
}

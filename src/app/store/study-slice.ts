import type { Network, Settings, Study } from "../../core/model/index.ts";
import { type Change, ChangeConflict, EMPTY_NETWORK } from "../../core/model/index.ts";
import {
  activeBranch,
  addChange,
  branchNetwork,
  nextNetwork,
  redoChange,
  undoChange,
} from "../../core/study/branches.ts";
import { NO_DISASTER } from "./disaster-slice.ts";
import { EVERY_ISSUE } from "./issue-slice.ts";
import type { Slice } from "./store.ts";
import { NOTHING_OFF } from "./what-if-slice.ts";

/** owner: this tab may change the study; reader: another tab holds it. */
export type StudyAccess = "owner" | "reader";

/** kept: what is done is written to this browser's disk as it is done. Otherwise only the file is safe. */
export type BrowserStorage = "kept" | "refused" | "full";

/** The file the study is in. handle: where it can be written again without asking. */
export type StudyFile = {
  readonly name: string;
  readonly handle: FileSystemFileHandle | null;
  /** The study as the file has it; null if it is not known to be there as it stands. */
  readonly holds: Study | null;
};

/** Where the study is safe: in its file, in this browser with changes the file lacks, or nowhere but on the screen. */
export type Safety = "in-file" | "in-browser" | "on-screen";

export type StudySlice = {
  readonly study: Study | null;
  /** The active branch's network: base and changes. */
  readonly network: Network;
  readonly access: StudyAccess;
  readonly studyFile: StudyFile | null;
  readonly browserStorage: BrowserStorage;
  /** The study as this browser's disk has it. */
  readonly keptStudy: Study | null;
  /** Puts a study on the table in place of the one that is there. */
  showStudy(study: Study, access: StudyAccess, file: StudyFile | null): void;
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
  studyFile: null,
  browserStorage: "kept",
  keptStudy: null,
  showStudy: (study, access, studyFile) =>
    set((before) => ({
      ...{ study, access, studyFile, keptStudy: null, network: branchNetwork(study), selection: null },
      // An answer about another study is not an old answer about this one.
      ...(before.study?.id !== study.id && {
        ...{ results: {}, issueFilter: EVERY_ISSUE, chosenIssue: null, whatIf: NOTHING_OFF, disaster: NO_DISASTER },
      }),
    })),
  updateStudy: (update) => {
    const { study, network, access, notify } = get();
    if (study === null || access === "reader") return;
    const next = update(study);
    if (next === study) return;
    try {
      set({ study: next, network: nextNetwork(study, network, next) });
    } catch (cause) {
      if (!(cause instanceof ChangeConflict)) throw cause;
      const { table, row } = cause;
      notify({ tone: "warning", say: ({ studies }) => studies.conflict(table, row) });
    }
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

type SafetyState = Pick<StudySlice, "study" | "studyFile" | "browserStorage" | "keptStudy">;

export function safetyOf({ study, studyFile, browserStorage, keptStudy }: SafetyState): Safety {
  if (study !== null && studyFile?.holds === study) return "in-file";
  return browserStorage === "kept" && keptStudy !== null ? "in-browser" : "on-screen";
}

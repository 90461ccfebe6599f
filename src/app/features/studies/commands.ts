import type { Command } from "../../commands/command.ts";
import { takeOver } from "../../platform/studies/on-table.ts";
import { openDemonstration, openFromPicker, openNewStudy, saveStudy } from "../../platform/studies/study-files.ts";
import { useApp } from "../../store/store.ts";

const hasStudy = () => useApp.getState().study !== null;

export const studyCommands: readonly Command[] = [
  { id: "open-study", title: ({ studies }) => studies.open, keys: "mod+o", run: () => void openFromPicker() },
  {
    id: "save-study",
    title: ({ studies }) => studies.save,
    keys: "mod+s",
    enabled: hasStudy,
    run: () => void saveStudy("same"),
  },
  {
    id: "save-study-as",
    title: ({ studies }) => studies.saveAs,
    keys: "mod+shift+s",
    enabled: hasStudy,
    run: () => void saveStudy("other"),
  },
  { id: "new-study", title: ({ studies }) => studies.newStudy, run: () => void openNewStudy() },
  { id: "demonstration", title: ({ studies }) => studies.reopenDemonstration, run: () => void openDemonstration() },
  {
    id: "take-over",
    title: ({ studies }) => studies.takeOver,
    enabled: () => useApp.getState().access === "reader",
    run: takeOver,
  },
];

/** What the shell itself can do by name and key. Features add theirs. */
import type { Command } from "../commands/command.ts";
import { useApp } from "../store/store.ts";
import { canRedo, canUndo } from "../store/study-slice.ts";
import type { Step } from "../store/view-slice.ts";
import { switchLanguage, switchTheme } from "./preferences.ts";
import { goToRegion } from "./regions.ts";

export type Overlay = "palette" | "shortcuts";

export function shellCommands(steps: readonly Step[], show: (overlay: Overlay) => void): readonly Command[] {
  const state = useApp.getState;
  const drawer = (tab: "table" | "sql") => () => state().openDrawer(state().drawer === tab ? null : tab);
  return [
    { id: "palette", title: ({ shell }) => shell.search, keys: "mod+k", otherKeys: "/", run: () => show("palette") },
    { id: "shortcuts", title: ({ shell }) => shell.shortcuts, keys: "?", run: () => show("shortcuts") },
    {
      id: "undo",
      title: ({ shell }) => shell.undo,
      keys: "mod+z",
      enabled: () => canUndo(state()),
      run: () => state().undo(),
    },
    {
      id: "redo",
      title: ({ shell }) => shell.redo,
      keys: "mod+shift+z",
      otherKeys: "mod+y",
      enabled: () => canRedo(state()),
      run: () => state().redo(),
    },
    ...steps.map(
      (step, i): Command => ({
        id: `go-to-${step}`,
        title: ({ shell }) => shell.goTo(shell.steps[step]),
        keys: `alt+${i + 1}`,
        run: () => state().goTo(step),
      }),
    ),
    {
      id: "panel",
      title: ({ shell }) => (state().panelOpen ? shell.collapsePanel : shell.expandPanel),
      keys: "mod+b",
      run: () => state().setPanelOpen(!state().panelOpen),
    },
    { id: "table", title: ({ shell }) => shell.openDrawer.table, keys: "alt+t", run: drawer("table") },
    { id: "sql", title: ({ shell }) => shell.openDrawer.sql, keys: "alt+s", run: drawer("sql") },
    {
      id: "theme",
      title: ({ shell }) => shell.toTheme[state().theme === "light" ? "dark" : "light"],
      run: switchTheme,
    },
    {
      id: "language",
      title: ({ shell }) => shell.toLanguage[state().language === "zh" ? "en" : "zh"],
      run: switchLanguage,
    },
    {
      id: "clear-selection",
      title: ({ shell }) => shell.clearSelection,
      keys: "escape",
      enabled: () => state().selection !== null && state().tool === "select",
      run: () => state().select(null),
    },
    { id: "next-region", title: ({ shell }) => shell.nextRegion, keys: "f6", run: () => goToRegion(1) },
    { id: "previous-region", title: ({ shell }) => shell.previousRegion, keys: "shift+f6", run: () => goToRegion(-1) },
  ];
}

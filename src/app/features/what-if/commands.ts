import type { Command } from "../../commands/command.ts";
import { useApp } from "../../store/store.ts";
import { drawAndSwitchOff, pickOfSelection, switchOffSelection } from "./switch.ts";

const show = () => useApp.getState().showTab("redundancy", "what-if");

export const commands: readonly Command[] = [
  {
    id: "what-if-selection",
    title: ({ whatif }) => whatif.panel.commands.selection,
    enabled: () => pickOfSelection(useApp.getState()) !== null,
    run() {
      show();
      switchOffSelection();
    },
  },
  {
    id: "what-if-polygon",
    title: ({ whatif }) => whatif.panel.commands.polygon,
    enabled: () => useApp.getState().network.sites.count > 0,
    run() {
      show();
      void drawAndSwitchOff("polygon");
    },
  },
];

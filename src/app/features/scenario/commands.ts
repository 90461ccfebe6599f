import type { Command } from "../../commands/command.ts";
import { useApp } from "../../store/store.ts";
import { draftEpicentre } from "./makers/epicentre.ts";

export const commands: readonly Command[] = [
  {
    id: "scenario-earthquake",
    title: ({ scenario }) => scenario.command,
    enabled: () => useApp.getState().network.sites.count > 0,
    run() {
      const { showTab, changeDisaster } = useApp.getState();
      showTab("disaster", "scenario");
      changeDisaster({ view: "make", kind: "earthquake" });
      void draftEpicentre();
    },
  },
];

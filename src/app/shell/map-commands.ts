/** What a person can do with the map by name and key. */
import type { Command } from "../commands/command.ts";
import { useApp } from "../store/store.ts";
import { networkBounds } from "./network-bounds.ts";

export const mapCommands: readonly Command[] = [
  {
    id: "measure",
    title: ({ maptools }) => maptools.measure,
    keys: "alt+m",
    run: () => {
      const { tool, setTool } = useApp.getState();
      setTool(tool === "measure" ? "select" : "measure");
    },
  },
  {
    id: "whole-network",
    title: ({ maptools }) => maptools.wholeNetwork,
    keys: "alt+0",
    // Asked with every stroke in the palette: where it all lies is looked up when it is wanted.
    enabled: () => useApp.getState().network.sites.count + useApp.getState().network.spans.count > 0,
    run: showWholeNetwork,
  },
];

export function showWholeNetwork(): void {
  const { network, flyTo } = useApp.getState();
  const bounds = networkBounds(network);
  if (bounds !== null) flyTo({ bounds });
}

/** Where a new link would give a second way: asked while a person looks at backup, or at why something is a single point. */
import { useCallback } from "react";
import type { Connections, NetworkToConnect } from "../../../core/redundancy/ways/nearest-connection.ts";
import { topologyColumns } from "../../../core/topology/topology.ts";
import { useApp } from "../../store/store.ts";
import { useAnswer } from "../../store/use-answer.ts";
import { isOf } from "./ask.ts";
import { setsOfGroups } from "./sets-of-groups.ts";

export type ConnectionsKnown = {
  /** null while it is not known. */
  readonly connections: Connections | null;
  /** Nothing is under way that would tell: it was stopped, it failed, or it waits for a word, as in a large network. */
  readonly unanswered: boolean;
};

/** Where several gateways must be within reach nothing is asked: one link may not be enough. */
export function useConnections(): ConnectionsKnown {
  const settings = useApp((state) => state.study?.settings);
  const isAsked = useCallback((input: NetworkToConnect) => settings !== undefined && isOf(settings, input), [settings]);
  const isLooked = useApp(
    ({ step, tabs, weakList, selection }) =>
      tabs[step] === "weak-points" && (weakList === "backup" || selection !== null),
  );
  const isWanted = isLooked && settings?.enough === 1;
  const { output, stale, unanswered } = useAnswer({ job: "connections", isAsked, ask: askConnections, isWanted });
  return { connections: stale || settings?.enough !== 1 ? null : output, unanswered: isWanted && unanswered };
}

export function askConnections(): void {
  const { network, study, analyse } = useApp.getState();
  if (study === null) return;
  const { gateways, enough } = study.settings;
  const [sites, spans] = [network.sites.geometry, network.spans.geometry];
  const groups = setsOfGroups(network);
  void analyse("connections", { columns: topologyColumns(network), gateways, enough, groups, sites, spans });
}

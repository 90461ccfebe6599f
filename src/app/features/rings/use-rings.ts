import { useEffect } from "react";
import type { Rings } from "../../../core/redundancy/rings/measure-rings.ts";
import { topologyColumns } from "../../../core/topology/topology.ts";
import { useApp } from "../../store/store.ts";

export type RingsAnswer = {
  readonly rings: Rings | null;
  /** The network has moved on since the answer was made. */
  readonly stale: boolean;
  /** Nothing is under way that would answer: it was cancelled, or it failed. */
  readonly unanswered: boolean;
};

export function useRings(): RingsAnswer {
  const result = useApp((state) => state.results.rings);
  const version = useApp((state) => state.network.version);
  const unanswered = useApp((state) => state.unanswered.rings === state.network.version);
  return { rings: result?.output ?? null, stale: result !== undefined && result.version !== version, unanswered };
}

export function countRings(): void {
  const { analyse, network } = useApp.getState();
  void analyse("rings", topologyColumns(network));
}

/** The question is cheap enough to be asked anew by itself whenever the network is another one. */
export function useRingsKeptFresh(): RingsAnswer {
  const answer = useRings();
  const network = useApp((state) => state.network);
  useEffect(() => {
    if (network.sites.count === 0) return;
    if (useApp.getState().results.rings?.version === network.version) return;
    const soon = setTimeout(countRings, 150);
    return () => clearTimeout(soon);
  }, [network]);
  return answer;
}

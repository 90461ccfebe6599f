import { useEffect } from "react";
import type { Rings } from "../../../core/redundancy/measure-rings.ts";
import { topologyColumns } from "../../../core/topology/topology.ts";
import { useApp } from "../../store/store.ts";

export type RingsAnswer = {
  readonly rings: Rings | null;
  /** The network has moved on since the answer was made. */
  readonly stale: boolean;
  readonly running: boolean;
};

export function useRings(): RingsAnswer {
  const result = useApp((state) => state.results.rings);
  const version = useApp((state) => state.network.version);
  const running = useApp((state) => state.jobEntries.some(({ job, state: at }) => job === "rings" && at === "running"));
  return { rings: result?.output ?? null, stale: result !== undefined && result.version !== version, running };
}

/** The question is cheap enough to be asked anew by itself whenever the network is another one. */
export function useRingsKeptFresh(): RingsAnswer {
  const answer = useRings();
  const network = useApp((state) => state.network);
  useEffect(() => {
    if (network.sites.count === 0) return;
    const { analyse, results } = useApp.getState();
    if (results.rings?.version === network.version) return;
    const soon = setTimeout(() => void analyse("rings", topologyColumns(network)), 150);
    return () => clearTimeout(soon);
  }, [network]);
  return answer;
}

import { topologyColumns } from "../../../core/topology/topology.ts";
import { useApp } from "../../store/store.ts";
import { type Answer, useAnswer } from "../../store/use-answer.ts";

const isAsked = () => true;

/** Kept fresh wherever a person is: the map shows it from the beginning. */
export function useRings(): Answer<"rings"> {
  return useAnswer({ job: "rings", isAsked, ask: countRings, isWanted: true });
}

export function countRings(): void {
  const { analyse, network } = useApp.getState();
  void analyse("rings", topologyColumns(network));
}

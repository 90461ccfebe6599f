import { useMemo } from "react";
import { nameOfRow, pointAt } from "../../../core/model/index.ts";
import type { MapLabel, ViewLayer } from "../../map/view-layer.ts";
import { circuitViewLayer } from "./layer.ts";
import { circuitMarks } from "./marks.ts";
import { useChosenCircuit } from "./use-circuits.ts";

const NONE: readonly ViewLayer[] = [];
/** Over every other name. */
const FIRST = -1;

/** The paths of the circuit that is chosen, while a person looks at circuits. */
export function useCircuitLayers(): readonly ViewLayer[] {
  const chosen = useChosenCircuit();
  return useMemo(() => {
    if (chosen === null) return NONE;
    const { network, input, row, circuit } = chosen;
    const named = [input.circuits.from[row] as number, input.circuits.to[row] as number, ...circuit.shared.sites];
    const labels = [...new Set(named)].flatMap((site): MapLabel[] => {
      const position = site < 0 ? null : pointAt(network.sites.geometry, site);
      return position === null ? [] : [{ position, text: nameOfRow(network, "sites", site), rank: FIRST, minZoom: 0 }];
    });
    return [circuitViewLayer(circuitMarks(chosen), labels)];
  }, [chosen]);
}

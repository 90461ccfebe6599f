import type { Reading } from "../../../../../src/core/import/format.ts";
import type { HazardGrid, HazardLayer } from "../../../../../src/core/model/index.ts";

export function hazardsOf(reading: Reading): readonly HazardLayer[] {
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault));
  return reading.content.kind === "rows" ? (reading.content.hazards ?? []) : reading.content.study.hazards;
}

/** The first layer, which has to be a grid. */
export function gridOf(reading: Reading): HazardLayer & { readonly grid: HazardGrid } {
  const [layer] = hazardsOf(reading);
  if (layer === undefined || layer.grid === null) throw new Error("no grid");
  return { ...layer, grid: layer.grid };
}

export const rulesOf = (reading: Reading) => (reading.ok ? reading.issues : [reading.fault]).map(({ rule }) => rule);

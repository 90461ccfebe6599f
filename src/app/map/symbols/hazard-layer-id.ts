import type { HazardLayer } from "../../../core/model/index.ts";

/** What the layer of a hazard is called among the layers of the map, and in the settings a person makes for it. */
export function hazardLayerId({ id }: Pick<HazardLayer, "id">): string {
  return `hazard-${id}`;
}

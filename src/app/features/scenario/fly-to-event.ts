import type { HazardEvent } from "../../../core/model/index.ts";
import { useApp } from "../../store/store.ts";
import { previewOf } from "./makers/index.ts";

/** Near enough to see a slope, far enough to see who hangs on what crosses it. */
const CLOSEST = 9.5;

/** An event that was not drawn on the map is where a person may not be looking. */
export function flyToEvent(event: HazardEvent): void {
  const { network, study, flyTo } = useApp.getState();
  const bounds = previewOf(event, { network, hazards: study?.hazards ?? [] })?.bounds;
  if (bounds != null) flyTo({ bounds, closest: CLOSEST });
}

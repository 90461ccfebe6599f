/** What people do to the hazard layers of a study: draw, name, take out. */
import { type Drawn, withDrawn } from "../../../core/hazard/drawn-layer.ts";
import type { HazardLayer } from "../../../core/model/index.ts";
import { hazardLayerId } from "../../map/symbols/hazard-layer-id.ts";
import { newId } from "../../platform/new-id.ts";
import { useApp } from "../../store/store.ts";

function editHazards(edit: (hazards: readonly HazardLayer[]) => readonly HazardLayer[]): void {
  useApp.getState().updateStudy((study) => ({ ...study, hazards: edit(study.hazards) }));
}

export function renameHazard(id: string, name: string): void {
  editHazards((hazards) => hazards.map((hazard) => (hazard.id === id ? { ...hazard, name } : hazard)));
}

export function removeHazard(id: string): void {
  editHazards((hazards) => hazards.filter((hazard) => hazard.id !== id));
}

/** Asks for the shape on the map; true once it is a layer, which is shown. */
export async function drawHazard(wish: Omit<Drawn, "id" | "points">): Promise<boolean> {
  const kind = ({ points: "point", lines: "line", polygons: "polygon" } as const)[wish.form];
  const points = await useApp.getState().askShape(kind, ({ hazards }) => hazards.draw.say[wish.form](wish.name));
  if (points === null) return false;
  editHazards((hazards) => withDrawn(hazards, { ...wish, id: newId(), points }));
  const { study, setLayer } = useApp.getState();
  const layer = study?.hazards.find(({ name, source }) => name === wish.name && source === wish.source);
  if (layer !== undefined) setLayer(hazardLayerId(layer), { visible: true, opacity: 1 });
  return true;
}

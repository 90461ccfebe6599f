/** Answers: what is there to say of the features that make a place? Those that reach nowhere, and outlines that cross themselves. */
import type { EventNote } from "./event-note.ts";
import type { LayerAt } from "./layer-at.ts";

export function placeNotes({ withoutReach, outlines }: LayerAt): EventNote[] {
  const crossing = new Set<number>();
  for (let part = 0; outlines !== null && part < outlines.count; part++) {
    const feature = outlines.features[part] as number;
    if (!crossing.has(feature) && outlines.crossesItself(part)) crossing.add(feature);
  }
  return [
    ...(withoutReach > 0 ? [{ code: "without-reach", features: withoutReach } as const] : []),
    ...(crossing.size > 0 ? [{ code: "crosses-itself", features: crossing.size } as const] : []),
  ];
}

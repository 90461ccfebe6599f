/** Moves a live map from one style to another by what differs, so that data and deck.gl's layers stay where they are. */
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";

/** The part of a map that restyling needs. */
export type Restylable = {
  addSource(id: string, source: StyleSpecification["sources"][string]): unknown;
  removeSource(id: string): unknown;
  addLayer(layer: LayerSpecification, beforeId?: string): unknown;
  removeLayer(id: string): unknown;
  setPaintProperty(layer: string, name: string, value: unknown): unknown;
  setLayoutProperty(layer: string, name: string, value: unknown): unknown;
};

export function restyle(map: Restylable, before: StyleSpecification, after: StyleSpecification): void {
  const old = new Map(before.layers.map((layer) => [layer.id, layer]));
  const kept = new Set(after.layers.map((layer) => layer.id));
  for (const { id } of before.layers) if (!kept.has(id)) map.removeLayer(id);
  for (const id of Object.keys(before.sources)) if (!(id in after.sources)) map.removeSource(id);
  for (const [id, source] of Object.entries(after.sources)) if (!(id in before.sources)) map.addSource(id, source);
  // From the top down, so that the layer above is there when a new one goes below it.
  after.layers.toReversed().forEach((layer, i, layers) => {
    const known = old.get(layer.id);
    if (known === undefined) map.addLayer(layer, layers[i - 1]?.id);
    else {
      for (const [name, value] of changes(known.paint, layer.paint)) map.setPaintProperty(layer.id, name, value);
      for (const [name, value] of changes(known.layout, layer.layout)) map.setLayoutProperty(layer.id, name, value);
    }
  });
}

function changes(before: object = {}, after: object = {}): [name: string, value: unknown][] {
  const old = new Map(Object.entries(before));
  return Object.entries(after).filter(([name, value]) => JSON.stringify(old.get(name)) !== JSON.stringify(value));
}

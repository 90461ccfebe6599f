/** Which layer lies over which, and how each is shown: a person's settings over what the features made. */
import type { ShownLayer, ViewLayer } from "./view-layer.ts";

export type LayerSettings = Readonly<Record<string, { readonly visible: boolean; readonly opacity: number }>>;

/** Results glow from under the network, hazards lie under both. */
const HEIGHT: Readonly<Record<ViewLayer["group"], number>> = { hazard: 0, result: 1, network: 2 };

/**
 * Lowest first. `order` names the layers a person has put in order, top first; a layer it does not name comes in
 * above the topmost layer of a lower group.
 */
export function arrangeLayers(
  layers: readonly ViewLayer[],
  order: readonly string[],
  settings: LayerSettings,
): readonly ShownLayer[] {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const fromTop = order.flatMap((id) => byId.get(id) ?? []);
  const named = new Set(fromTop);
  for (const layer of layers.toReversed().filter((candidate) => !named.has(candidate))) {
    const place = fromTop.findIndex(({ group }) => HEIGHT[group] < HEIGHT[layer.group]);
    fromTop.splice(place < 0 ? fromTop.length : place, 0, layer);
  }
  return fromTop.toReversed().map((layer) => {
    const { visible, opacity } = settings[layer.id] ?? { visible: layer.visibleAtFirst, opacity: 1 };
    return { layer, visible, opacity };
  });
}

/** So much is left of what recedes. */
const RECEDED = 0.2;

/** As they are drawn: what leads lies over the others, which recede; whatever a person set stays set. */
export function recedeBehind(shown: readonly ShownLayer[]): readonly ShownLayer[] {
  const leaders = shown.filter(({ layer, visible }) => layer.leads && visible);
  if (leaders.length === 0) return shown;
  const others = shown.filter(({ layer }) => !layer.leads);
  return [...others.map((each) => ({ ...each, opacity: RECEDED * each.opacity })), ...leaders];
}

/** The order with one layer moved to another place, counted from the top. */
export function moveLayer(fromTop: readonly string[], id: string, place: number): readonly string[] {
  const rest = fromTop.filter((other) => other !== id);
  return [...rest.slice(0, Math.max(0, place)), id, ...rest.slice(Math.max(0, place))];
}

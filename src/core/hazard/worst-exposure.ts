/**
 * Answers: where several layers tell the same kind of strength, which is the worst for every span and site, and how strong
 * is it? As the floods of several return periods, or the shaking of several earthquakes. O(what was met).
 */
import type { HazardKind, HazardLayer } from "../model/index.ts";
import type { Exposure, LayerExposure } from "./measure-exposure.ts";
import { strongestAt } from "./site-strengths.ts";

export type Worst = {
  readonly kind: HazardKind;
  readonly measure: string | null;
  readonly unit: string | null;
  /** Counted in the hazards asked about; two at least. */
  readonly layers: readonly number[];
  /** Of a span the strength that its strongest class begins at; of a site the strongest. */
  readonly spans: WorstRows;
  readonly sites: WorstRows;
};

export type WorstRows = {
  readonly rows: Uint32Array;
  /** The strength; NaN: below all classes of a span, or not known. */
  readonly strengths: Float64Array;
  /** The layer it comes from; of layers that are as strong the first. */
  readonly layers: Uint32Array;
};

/** Only layers whose strengths are told in the same unit can be compared. */
export function worstExposure(hazards: readonly HazardLayer[], { layers }: Exposure): Worst[] {
  const alike = new Map<string, number[]>();
  hazards.forEach(({ kind, measure, unit }, i) => {
    const key = JSON.stringify([kind, measure, unit]);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [i]);
    else known.push(i);
  });
  return [...alike.values()].flatMap((group) => {
    const first = hazards[group[0] as number] as HazardLayer;
    if (group.length < 2) return [];
    const { kind, measure, unit } = first;
    const of = (strengths: (layer: LayerExposure) => Iterable<readonly [number, number]>) =>
      worstOf(group.map((layer) => [layer, strengths(layers[layer] as LayerExposure)]));
    const sites = of((layer) => strongestAt(layer.sites));
    return [{ ...{ kind, measure, unit }, layers: group, spans: of(strongestAlong), sites }];
  });
}

/** Per span that is met where the strongest class that it has any of begins. */
export function strongestAlong({ met, byClass, breaks }: LayerExposure): [number, number][] {
  const classes = breaks.length + 1;
  return Array.from(met, (span, row) => {
    let reached = breaks.length;
    while (reached > 0 && byClass[classes * row + reached] === 0) reached--;
    return [span, breaks[reached - 1] ?? Number.NaN];
  });
}

function worstOf(told: readonly (readonly [number, Iterable<readonly [number, number]>])[]): WorstRows {
  const worst = new Map<number, { readonly strength: number; readonly layer: number }>();
  for (const [layer, strengths] of told) {
    for (const [row, strength] of strengths) {
      const known = worst.get(row);
      if (known === undefined || strength > known.strength || (Number.isNaN(known.strength) && strength >= 0))
        worst.set(row, { strength, layer });
    }
  }
  const rows = [...worst].sort(([a], [b]) => a - b);
  return {
    rows: Uint32Array.from(rows, ([row]) => row),
    strengths: Float64Array.from(rows, ([, { strength }]) => strength),
    layers: Uint32Array.from(rows, ([, { layer }]) => layer),
  };
}

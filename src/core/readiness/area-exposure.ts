/**
 * Answers: how much of every area's cables and sites lies in each hazard layer, and how much of it where the hazard is
 * strong? Metres are those within the outlines of areas (hazard/split-by-area.ts), over all spans that are drawn. Strong
 * is the upper part of a layer's classes; a layer that tells no strengths counts whole, and strengths that nobody knows
 * may be strong. Cost: that of exposure, and once more of all lines against the outlines.
 */
import type { Report } from "../analysis.ts";
import { measureLengths } from "../geo/measure-length.ts";
import { measureExposure } from "../hazard/measure-exposure.ts";
import { strongestAt } from "../hazard/site-strengths.ts";
import { splitByArea } from "../hazard/split-by-area.ts";
import { classOrUnknown } from "../hazard/strength-classes.ts";
import { sumExposure } from "../hazard/sum-exposure.ts";
import type { HazardLayer, Network } from "../model/index.ts";
import type { Range } from "./risk-matrix.ts";

/** Of one area and one layer. */
export type LayerShare = {
  /** Counted in the hazards asked about. */
  readonly layer: number;
  readonly metres: number;
  readonly sites: number;
  /** Of known strength, one number for each class of the layer, the lowest first. */
  readonly metresByClass: readonly number[];
  readonly sitesByClass: readonly number[];
  /** Where it is strong: surely, and at most. */
  readonly strongM: Range;
  readonly strongSites: Range;
};

export type AreaExposure = {
  /** Metres of its spans, drawn ones. */
  readonly metres: number;
  /** Layers that reach anything of it. */
  readonly layers: readonly LayerShare[];
};

export type ExposureByArea = {
  of(area: string | null): AreaExposure;
  /** Per site row: 1 where some layer is surely strong there. */
  readonly strong: Uint8Array;
  /** Spans without a line: whether they lie in a hazard is not known. */
  readonly undrawn: number;
  /** Per layer the strengths that begin a class but the lowest. */
  readonly breaks: readonly (readonly number[])[];
  /** By outlines of areas, or by the ends of spans where none has one. */
  readonly areasBy: "outlines" | "ends";
};

export function exposureByArea(
  network: Network,
  hazards: readonly HazardLayer[],
  strongFrom: number,
  report?: Report,
): ExposureByArea {
  const { sites, spans } = network;
  const exposure = measureExposure({ lines: spans.geometry, sites: sites.geometry, hazards }, report);
  const { layers, areasBy } = sumExposure({ network, hazards, exposure });
  const lengths = measureLengths(spans.geometry);
  const metres = metresByArea(network, lengths);
  const strong = new Uint8Array(sites.count);
  const shares = new Map<string | null, LayerShare[]>();
  layers.forEach(({ byArea }, layer) => {
    const hazard = hazards[layer] as HazardLayer;
    const { breaks, sites: strengths } = exposure.layers[layer] as (typeof exposure.layers)[number];
    const first = hazard.measure === null ? 0 : Math.floor(strongFrom * (breaks.length + 1));
    for (const [site, value] of strongestAt(strengths)) {
      if (hazard.measure === null || classOrUnknown(value, breaks) >= first) strong[site] = 1;
    }
    for (const sum of byArea) {
      const own = shares.get(sum.of) ?? [];
      shares.set(sum.of, own);
      const strongM = sumFrom(sum.metresByClass, first);
      const strongSites = sumFrom(sum.sitesByClass, first);
      own.push({
        ...{ layer, metres: sum.metres, sites: sum.sites },
        ...{ metresByClass: sum.metresByClass, sitesByClass: sum.sitesByClass },
        strongM: [strongM, strongM + sum.unknownM],
        strongSites: [strongSites, strongSites + sum.unknownSites],
      });
    }
  });
  return {
    of: (area) => ({ metres: metres.get(area) ?? 0, layers: shares.get(area) ?? [] }),
    ...{ strong, areasBy },
    breaks: exposure.layers.map((layer) => layer.breaks),
    undrawn: lengths.reduce((count, length) => count + (length > 0 ? 0 : 1), 0),
  };
}

function metresByArea(network: Network, lengths: Float64Array): Map<string | null, number> {
  const rows = Uint32Array.from(lengths.keys()).filter((span) => (lengths[span] as number) > 0);
  const shares = splitByArea(network, rows);
  const sums = new Map<string | null, number>();
  for (const span of rows) {
    const whole = Float64Array.of(0, lengths[span] as number);
    for (const [area, [metres = 0]] of shares.split(span, [whole])) sums.set(area, (sums.get(area) ?? 0) + metres);
  }
  return sums;
}

function sumFrom(byClass: readonly number[], first: number): number {
  return byClass.slice(first).reduce((sum, each) => sum + each, 0);
}

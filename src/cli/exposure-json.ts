/** The sums, places and worst layers of an exposure as `faultline exposure --json` prints them, by the input's own ids. */
import type { Crossing } from "../core/hazard/list-crossings.ts";
import type { LayerExposure } from "../core/hazard/measure-exposure.ts";
import { nameOfFeature } from "../core/hazard/name-of-feature.ts";
import type { ExposureSum, ExposureSums } from "../core/hazard/sum-exposure.ts";
import { worstExposure } from "../core/hazard/worst-exposure.ts";
import { type HazardLayer, type Network, nameOf, textAt } from "../core/model/index.ts";

export function sumsJson(
  network: Network,
  hazards: readonly HazardLayer[],
  layers: readonly LayerExposure[],
  sums: ExposureSums,
) {
  const rowsOf = (by: "byArea" | "byLaying" | "byOwner", said: (of: string | null) => object) =>
    hazards.flatMap(({ id }, i) =>
      (sums.layers[i]?.[by] ?? []).map((sum) => {
        return { hazard: id, ...said(sum.of), ...sumJson(layers[i] as LayerExposure, sum) };
      }),
    );
  return {
    byArea: rowsOf("byArea", (area) => ({ area, name: area === null ? null : nameOf(network, "areas", area) })),
    byLaying: rowsOf("byLaying", (laying) => ({ laying })),
    byOwner: rowsOf("byOwner", (owner) => ({ owner })),
  };
}

function sumJson({ breaks }: LayerExposure, sum: ExposureSum) {
  return {
    spans: sum.spans,
    lengthM: tidy(sum.metres),
    byClass: sum.metresByClass.flatMap((metres, reached) =>
      metres > 0 ? [{ from: breaks[reached - 1] ?? null, lengthM: tidy(metres) }] : [],
    ),
    unknownM: tidy(sum.unknownM),
    sites: sum.sites,
    sitesByClass: sum.sitesByClass.flatMap((sites, reached) =>
      sites > 0 ? [{ from: breaks[reached - 1] ?? null, sites }] : [],
    ),
    unknownSites: sum.unknownSites,
  };
}

export function crossingsJson({ spans }: Network, hazards: readonly HazardLayer[], crossings: readonly Crossing[]) {
  return crossings.map(({ kind, layer, feature, span, lon, lat, atM, awayM }) => {
    const hazard = hazards[layer] as HazardLayer;
    return {
      ...{ kind, hazard: hazard.id, feature, name: nameOfFeature(hazard, feature) },
      ...{ span: textAt(spans.columns.id, span), lon, lat, atM: tidy(atM), awayM: tidy(awayM) },
    };
  });
}

/** Where several layers tell the same kind of strength: the worst of them for every span and site. */
export function worstJson(
  { spans, sites }: Network,
  hazards: readonly HazardLayer[],
  layers: readonly LayerExposure[],
) {
  const idAt = (i: number | undefined) => hazards[i ?? -1]?.id ?? null;
  const known = (strength: number | undefined) => (strength === undefined || Number.isNaN(strength) ? null : strength);
  return worstExposure(hazards, { layers }).map(
    ({ kind, measure, unit, layers: of, spans: onSpans, sites: atSites }) => {
      return {
        ...{ kind, measure, unit, hazards: of.map(idAt) },
        spans: Array.from(onSpans.rows, (row, i) => {
          const from = known(onSpans.strengths[i]);
          return { span: textAt(spans.columns.id, row), from, hazard: idAt(onSpans.layers[i]) };
        }),
        sites: Array.from(atSites.rows, (row, i) => {
          const value = known(atSites.strengths[i]);
          return { site: textAt(sites.columns.id, row), value, hazard: idAt(atSites.layers[i]) };
        }),
      };
    },
  );
}

/** To the millimetre. */
export const tidy = (metres: number) => Math.round(metres * 1000) / 1000;

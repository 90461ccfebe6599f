/**
 * Answers: how many metres, spans and sites of each class lie in a layer: in all, by area, by laying mode, by operator?
 *
 * Metres by area are those within its outline (split-by-area.ts); sites count in the area they name and in all above it.
 * Strengths that nobody knows are counted by themselves. O(what was met), and what the outlines cost.
 */
import type { Analysis } from "../analysis.ts";
import { lengthOf } from "../geo/stretches.ts";
import { choiceAt, type HazardLayer, type Network, textAt, withAreasAbove } from "../model/index.ts";
import type { Exposure, LayerExposure } from "./measure-exposure.ts";
import { strongestAt } from "./site-strengths.ts";
import { type AreaShares, splitByArea } from "./split-by-area.ts";
import { classOrUnknown, UNKNOWN_CLASS } from "./strength-classes.ts";

export type ExposureSum = {
  /** The id of an area, a laying mode, an owner; null: not known, or in none. */
  readonly of: string | null;
  /** Spans that meet the layer, those among them that only cross a line. */
  readonly spans: number;
  readonly metres: number;
  readonly sites: number;
  /** Of known strength, breaks.length + 1 numbers. */
  readonly metresByClass: readonly number[];
  readonly sitesByClass: readonly number[];
  readonly unknownM: number;
  readonly unknownSites: number;
};

export type LayerSums = {
  readonly total: ExposureSum;
  /** The most metres first. */
  readonly byArea: readonly ExposureSum[];
  readonly byLaying: readonly ExposureSum[];
  readonly byOwner: readonly ExposureSum[];
};

export type ExposureToSum = {
  readonly network: Pick<Network, "sites" | "spans" | "areas">;
  readonly hazards: readonly HazardLayer[];
  readonly exposure: Exposure;
};

export type ExposureSums = {
  readonly layers: readonly LayerSums[];
  /** How spans were told apart by area: by where the outlines of areas run, or, where none has one, by the ends of spans. */
  readonly areasBy: AreaShares["by"];
};

export const sumExposure: Analysis<ExposureToSum, ExposureSums> = ({ network, hazards, exposure }) => {
  const met = Uint32Array.from(new Set(exposure.layers.flatMap((layer) => [...layer.met]))).sort();
  const shares = splitByArea(network, met);
  return {
    layers: exposure.layers.map((layer, i) => sumLayer(network, hazards[i] as HazardLayer, layer, shares)),
    areasBy: shares.by,
  };
};

function sumLayer(
  { spans, sites, areas }: ExposureToSum["network"],
  hazard: HazardLayer,
  layer: LayerExposure,
  shares: AreaShares,
): LayerSums {
  const classes = layer.breaks.length + 1;
  const total = new Sums(classes);
  const [byArea, byLaying, byOwner] = [new SumsBy(classes), new SumsBy(classes), new SumsBy(classes)];
  layer.met.forEach((span, row) => {
    const lists = stretchesOf(layer, row);
    for (const sums of [
      total,
      byLaying.of(choiceAt(spans.columns.laying, span)),
      byOwner.of(textAt(spans.columns.owner, span)),
    ])
      sums.addSpan(lists.map(lengthOf));
    for (const [area, own] of shares.split(span, lists)) byArea.of(area).addSpan(own);
  });
  const isMeasured = hazard.measure !== null;
  for (const [site, value] of strongestAt(layer.sites)) {
    const reached = isMeasured ? classOrUnknown(value, layer.breaks) : 0;
    total.addSite(reached);
    byOwner.of(textAt(sites.columns.owner, site)).addSite(reached);
    for (const area of withAreasAbove(textAt(sites.columns.area, site), areas.columns))
      byArea.of(area).addSite(reached);
  }
  return {
    total: total.said(null),
    ...{ byArea: byArea.list(), byLaying: byLaying.list(), byOwner: byOwner.list() },
  };
}

/** Of a row of what was met: the lists of unknown strength and of each class. */
function stretchesOf({ breaks, stretchStarts, stretches }: LayerExposure, row: number): Float64Array[] {
  const lists = breaks.length + 2;
  return Array.from({ length: lists }, (_, list) =>
    stretches.subarray(stretchStarts[lists * row + list], stretchStarts[lists * row + list + 1]),
  );
}

class Sums {
  #spans = 0;
  /** Of unknown strength first. */
  readonly #metres: Float64Array;
  readonly #sites: Uint32Array;

  constructor(classes: number) {
    this.#metres = new Float64Array(classes + 1);
    this.#sites = new Uint32Array(classes + 1);
  }

  /** metres: of unknown strength first. */
  addSpan(metres: readonly number[]): void {
    this.#spans++;
    metres.forEach((each, list) => {
      this.#metres[list] = (this.#metres[list] as number) + each;
    });
  }

  addSite(reached: number): void {
    const list = reached - UNKNOWN_CLASS;
    this.#sites[list] = (this.#sites[list] as number) + 1;
  }

  said(of: string | null): ExposureSum {
    const [unknownM = 0, ...metresByClass] = this.#metres;
    const [unknownSites = 0, ...sitesByClass] = this.#sites;
    return {
      of,
      spans: this.#spans,
      metres: metresByClass.reduce((sum, each) => sum + each, unknownM),
      sites: sitesByClass.reduce((sum, each) => sum + each, unknownSites),
      ...{ metresByClass, sitesByClass, unknownM, unknownSites },
    };
  }
}

class SumsBy {
  readonly #classes: number;
  readonly #of = new Map<string | null, Sums>();

  constructor(classes: number) {
    this.#classes = classes;
  }

  of(key: string | null): Sums {
    const known = this.#of.get(key);
    if (known !== undefined) return known;
    const sums = new Sums(this.#classes);
    this.#of.set(key, sums);
    return sums;
  }

  list(): ExposureSum[] {
    const rows = [...this.#of].map(([key, sums]) => sums.said(key));
    return rows.sort((a, b) => b.metres - a.metres || b.spans - a.spans || b.sites - a.sites || order(a.of, b.of));
  }
}

function order(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null || (b !== null && a > b) ? 1 : -1;
}

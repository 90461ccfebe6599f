/**
 * Answers: how many metres of every span lie in every feature of every hazard, and how strong is the hazard at every site?
 *
 * Spans meet polygons along what lies inside, points and lines within their reach (feature-reach.ts), grids cell by cell.
 * Every feature counts by itself; of a whole layer each metre counts once, in the class of the strongest that is there.
 * Cost: see meet-polygons.ts, meet-corridors.ts and meet-grid.ts.
 */
import type { Analysis, Report } from "../analysis.ts";
import { joinStretches, lengthOf } from "../geo/stretches.ts";
import type { HazardLayer, Lines, Points } from "../model/index.ts";
import { featureReach } from "./feature-reach.ts";
import { Corridors, meetCorridors } from "./meet-corridors.ts";
import { meetGrid } from "./meet-grid.ts";
import { meetPolygons } from "./meet-polygons.ts";
import { type SiteStrengths, siteStrengths } from "./site-strengths.ts";
import { classOf, findBreaks } from "./strength-classes.ts";
import type { Meet } from "./walk-lines.ts";

export type ExposureOf = {
  readonly lines: Lines;
  readonly sites: Points;
  readonly hazards: readonly HazardLayer[];
};

export type LayerExposure = {
  readonly hazard: Pick<HazardLayer, "id" | "name" | "unit">;
  /** Strengths that begin a class, lowest first; class 0 is below them or unknown. */
  readonly breaks: readonly number[];
  /** What meets what, by span, then feature. Cells of a grid are no features: −1. */
  readonly spans: Uint32Array;
  readonly features: Int32Array;
  /** Metres of the span in the feature; 0 where it only crosses a line. */
  readonly metres: Float64Array;
  /** The class of the feature, or of the cells. */
  readonly classes: Uint8Array;
  /** Per span that meets anything, each once: metres in the layer, and of these by class, breaks.length + 1 numbers a span. */
  readonly met: Uint32Array;
  readonly metM: Float64Array;
  readonly byClass: Float64Array;
  readonly sites: SiteStrengths;
  /** Point features without a radius, which meet nothing. */
  readonly withoutReach: number;
  /** The grid's place on earth is not known. */
  readonly gridNowhere: boolean;
};

export type Exposure = { readonly layers: readonly LayerExposure[] };

export const measureExposure: Analysis<ExposureOf, Exposure> = ({ lines, sites, hazards }, report) => ({
  layers: hazards.map((hazard, i) => {
    const own: Report = (done, total) => report?.(i * total + done, hazards.length * total);
    return exposeTo(hazard, lines, sites, own);
  }),
});

/** Of one layer. */
export function exposeTo(hazard: HazardLayer, lines: Lines, sites: Points, report?: Report): LayerExposure {
  const { features, grid, measure } = hazard;
  const column = measure === null ? undefined : features.columns[measure];
  const strengths = column?.type === "number" ? column.values : null;
  const breaks = findBreaks(hazard, strengths ?? grid?.values ?? []);
  const met = new MetSpans(breaks.length + 1);
  const reach = featureReach(hazard);
  const meet: Meet = (span, feature, stretches) => {
    const strength = strengths?.[feature] ?? Number.NaN;
    met.add(span, feature, reach.crossed[feature] === 1 ? EMPTY : stretches, classOf(strength, breaks));
  };
  const { geometry } = features;
  if (geometry.type === "polygons") meetPolygons(lines, geometry, meet, report);
  else meetCorridors(lines, new Corridors(geometry, reach.metres), meet, report);
  const gridKnown =
    grid === null ||
    meetGrid(lines, grid, breaks, (span, reached, stretches) => met.add(span, -1, stretches, reached), report);
  const withoutReach =
    geometry.type === "points" ? reach.metres.reduce((sum, each) => sum + (Number.isNaN(each) ? 1 : 0), 0) : 0;
  const { id, name, unit } = hazard;
  return {
    ...{ hazard: { id, name, unit }, ...met.list() },
    ...{ breaks, sites: siteStrengths(hazard, sites, reach), withoutReach, gridNowhere: !gridKnown },
  };
}

const EMPTY = new Float64Array();

/** Metres of spans by feature, and by class. */
class MetSpans {
  readonly #classes: number;
  readonly #of = new Map<
    number,
    { readonly feature: number; readonly stretches: Float64Array; readonly reached: number }[]
  >();

  constructor(classes: number) {
    this.#classes = classes;
  }

  add(span: number, feature: number, stretches: Float64Array, reached: number): void {
    const list = this.#of.get(span);
    if (list === undefined) this.#of.set(span, [{ feature, stretches, reached }]);
    else list.push({ feature, stretches, reached });
  }

  list(): Pick<LayerExposure, "spans" | "features" | "metres" | "classes" | "met" | "metM" | "byClass"> {
    const met = Uint32Array.from(this.#of.keys()).sort();
    const count = [...this.#of.values()].reduce((sum, { length }) => sum + length, 0);
    const [spans, features, metres] = [new Uint32Array(count), new Int32Array(count), new Float64Array(count)];
    const classes = new Uint8Array(count);
    const metM = new Float64Array(met.length);
    const byClass = new Float64Array(this.#classes * met.length);
    let at = 0;
    met.forEach((span, row) => {
      const meetings = this.#of.get(span) ?? [];
      const first = at;
      for (const { feature, stretches, reached } of meetings) {
        spans[at] = span;
        features[at] = feature;
        classes[at] = reached;
        metres[at++] = lengthOf(stretches);
      }
      if (meetings.length === 1) {
        metM[row] = metres[first] as number;
        byClass[this.#classes * row + (classes[first] as number)] = metres[first] as number;
        return;
      }
      // From the strongest class down: what is not yet covered is of this one.
      let covered = 0;
      const so: number[] = [];
      for (let reached = this.#classes - 1; reached >= 0; reached--) {
        const own = meetings.filter((meeting) => meeting.reached === reached);
        if (own.length === 0) continue;
        for (const { stretches } of own) so.push(...stretches);
        const now = lengthOf(joinStretches(so));
        byClass[this.#classes * row + reached] = now - covered;
        covered = now;
      }
      metM[row] = covered;
    });
    return { spans, features, metres, classes, met, metM, byClass };
  }
}

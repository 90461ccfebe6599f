/**
 * Answers: how many metres of every span lie in every feature of every hazard, and how strong is the hazard at every site?
 *
 * Spans meet polygons along what lies inside, points and lines within their reach (feature-reach.ts), grids cell by cell.
 * Every feature counts by itself; of a whole layer each metre counts once, in the class of the strongest that is there.
 * Cost: see meet-polygons.ts, meet-corridors.ts and meet-grid.ts.
 */
import type { Analysis, Report } from "../analysis.ts";
import { lengthOf, type Stretches } from "../geo/stretches.ts";
import type { HazardLayer, Lines, Points } from "../model/index.ts";
import { featureReach } from "./feature-reach.ts";
import { Corridors, meetCorridors } from "./meet-corridors.ts";
import { meetGrid } from "./meet-grid.ts";
import { meetPolygons } from "./meet-polygons.ts";
import { type MetLists, MetSpans } from "./met-spans.ts";
import { PolygonParts } from "./polygon-parts.ts";
import { type SiteStrengths, siteStrengths } from "./site-strengths.ts";
import { classOrUnknown, findBreaks, UNKNOWN_CLASS } from "./strength-classes.ts";
import type { Meet } from "./walk-lines.ts";

export type ExposureOf = {
  readonly lines: Lines;
  readonly sites: Points;
  readonly hazards: readonly HazardLayer[];
};

export type LayerExposure = MetLists & {
  readonly hazard: Pick<HazardLayer, "id" | "name" | "unit">;
  /** Strengths that begin a class, lowest first; class 0 is below them or unknown. */
  readonly breaks: readonly number[];
  readonly sites: SiteStrengths;
  /** Point features without a radius, which meet nothing. */
  readonly withoutReach: number;
  /** The grid's place on earth is not known. */
  readonly gridNowhere: boolean;
  /** Metres of spans over cells of the grid that hold no strength, or one below zero: nobody knows what is there. */
  readonly gridUnknownM: number;
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
    // Where strengths are told, a feature without one is unknown; where none are, being there is all that is asked.
    const reached = strengths === null ? 0 : classOrUnknown(strengths[feature] as number, breaks);
    met.add(span, feature, reach.crossed[feature] === 1 ? middlesOf(stretches) : stretches, reached);
  };
  const { geometry } = features;
  const parts = geometry.type === "polygons" ? new PolygonParts(geometry) : null;
  if (parts !== null) meetPolygons(lines, parts, meet, report);
  else if (geometry.type !== "polygons") meetCorridors(lines, new Corridors(geometry, reach.metres), meet, report);
  let gridUnknownM = 0;
  const meetCells: Meet = (span, reached, stretches) => {
    if (reached === UNKNOWN_CLASS) gridUnknownM += lengthOf(stretches);
    else met.add(span, -1, stretches, reached);
  };
  const gridKnown = grid === null || meetGrid(lines, grid, breaks, meetCells, report);
  const withoutReach =
    geometry.type === "points" ? reach.metres.reduce((sum, each) => sum + (Number.isNaN(each) ? 1 : 0), 0) : 0;
  const { id, name, unit } = hazard;
  return {
    ...{ hazard: { id, name, unit }, ...met.list() },
    ...{
      breaks,
      sites: siteStrengths(hazard, sites, parts, reach),
      withoutReach,
      gridNowhere: !gridKnown,
      gridUnknownM,
    },
  };
}

/** The places where a line is crossed: pairs of one number, which add no metres. */
function middlesOf(stretches: Stretches): Stretches {
  return stretches.map((_, i) => ((stretches[i & ~1] as number) + (stretches[i | 1] as number)) / 2);
}

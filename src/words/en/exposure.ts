/** Which spans and sites lie in hazards, and for how long. */
import { formatNumber as count, countOf } from "../format.ts";

export const exposure = {
  layer: "Hazard layer",
  span: "Span",
  spans: "spans in it",
  length: "km in it",
  sites: "sites in it",
  crosses: "crosses",
  longest: (layer: string) => `${layer}, the longest first:`,
  assume: [
    "Lengths are measured along the drawn line on the ellipsoid. What runs along the border of a polygon lies in it; what only touches it does not.",
    "A feature counts by itself; of a layer each metre counts once, in the class of the strongest hazard there.",
  ],
  assumeLayer: (
    layer: string,
    { withoutReach, gridNowhere }: { readonly withoutReach: number; readonly gridNowhere: boolean },
  ): string[] => [
    ...(withoutReach > 0
      ? [`${layer}: ${countOf(withoutReach, "point", "points")} without a radius (radiusM, radiusKm) reach nothing.`]
      : []),
    ...(gridNowhere ? [`${layer}: where the grid lies is not known; it reaches nothing.`] : []),
  ],
  assumeWithoutLine: (spans: number) =>
    `${countOf(spans, "span", "spans")} without a drawn line: whether ${spans === 1 ? "it lies" : `these ${count(spans)} lie`} in a hazard is not known.`,
};

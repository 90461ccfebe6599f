/** Which spans and sites lie in hazards, and for how long. */
import { formatNumber as count, countOf } from "../format.ts";

export type AboutLayer = {
  readonly withoutReach: number;
  readonly gridNowhere: boolean;
  readonly gridUnknownM: number;
  readonly sites: { readonly gridUnknown: number };
};

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
  assumeLayer: (layer: string, { withoutReach, gridNowhere, gridUnknownM, sites }: AboutLayer): string[] => [
    ...(withoutReach > 0
      ? [`${layer}: ${countOf(withoutReach, "point", "points")} without a radius (radiusM, radiusKm) reach nothing.`]
      : []),
    ...(gridNowhere ? [`${layer}: where the grid lies is not known; it reaches nothing.`] : []),
    ...(gridUnknownM > 0 || sites.gridUnknown > 0
      ? [
          `${layer}: ${count(gridUnknownM / 1000, 1)} km and ${countOf(sites.gridUnknown, "site", "sites")} lie on cells without a value, or with one below zero: what comes there is not known, and is in no sum.`,
        ]
      : []),
  ],
  assumeWithoutLine: (spans: number) =>
    `${countOf(spans, "span", "spans")} without a drawn line: whether ${spans === 1 ? "it lies" : `these ${count(spans)} lie`} in a hazard is not known.`,
  assumeAreas: (by: "outlines" | "ends"): string =>
    by === "outlines"
      ? "By area: metres within the outline of the area, and in areas without one those of the areas below; sites in the area they name and in all above it."
      : "By area: no area has an outline, so a span lies in the area that the sites at both its ends name, and else in none.",
  crossings: "Crossed and passed:",
  crossingKinds: {
    fault: "fault crossed",
    river: "river crossed",
    line: "line crossed",
    point: "point passed",
    bridge: "bridge over flooded ground",
  },
  times: (n: number) => `${count(n)} ×`,
};

/** Which spans and sites lie in hazards, and for how long. */
import { formatNumber as count, countOf } from "../format.ts";

const km = (metres: number) => `${count(metres / 1000, metres < 100_000 ? 1 : 0)} km`;

export type AboutLayer = {
  readonly withoutReach: number;
  readonly gridNowhere: boolean;
  readonly met: ArrayLike<number>;
  readonly gridUnknownM: number;
  readonly sites: { readonly rows: ArrayLike<number>; readonly gridUnknown: number };
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
  assumeLayer: (layer: string, { met, withoutReach, gridNowhere, gridUnknownM, sites }: AboutLayer): string[] => [
    ...(met.length + sites.rows.length + sites.gridUnknown + gridUnknownM + withoutReach === 0 && !gridNowhere
      ? [`${layer} does not touch the network.`]
      : []),
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
  panel: {
    tab: "Exposure",
    title: "Exposure",
    question: "What of the network lies in which hazard, and how strong is it there?",
    nothing: "No spans or sites yet. Open a study or drop files to begin.",
    noLayers: "No hazard layers in this study yet.",
    addLayers: "Drop a file of polygons, lines or a raster on the map, or draw a layer by hand under Layers.",
    count: (layer: string) => `Count ${layer}`,
    facts: (metres: number, spans: number, sites: number | null) =>
      metres === 0 && !sites
        ? spans === 0
          ? sites === null
            ? "no span in it"
            : "nothing in it"
          : `crosses ${countOf(spans, "span", "spans")}`
        : `${km(metres)} · ${countOf(spans, "span", "spans")}${sites === null ? "" : ` · ${countOf(sites, "site", "sites")}`}`,
    running: "Measuring…",
    unanswered: "It is not being measured: that was stopped, or it failed.",
    waits: "The network is large: measuring takes a while, and can be cancelled.",
    allLeft: "Every layer is left out. Switch one on to measure it.",
    ask: "Measure",
    classes: "By class",
    class: "Class",
    km: "km",
    spans: "Spans",
    sites: "Sites",
    viewsLabel: "What lies in it",
    views: { spans: "Spans", sites: "Sites", sums: "Totals", crossings: "Crossings" },
    noSpans: "No span with a drawn line lies in it.",
    noSites: "No site with a known place lies in it.",
    noCrossings:
      "Nothing is crossed or passed: lines are crossed, points are passed within their radius, and bridges stand over flooded ground.",
    length: (metres: number) => `${count(metres / 1000, 2)} km`,
    inTable: (rows: number) => `Show ${rows === 1 ? "it" : `all ${count(rows)}`} in the table`,
    people: (people: number | null) => (people === null ? "people unknown" : `${countOf(people, "person", "people")}`),
    sumBy: "Added up by",
    level: "Level",
    everyLevel: "all levels",
    sums: { byArea: "Area", byLaying: "Laying mode", byOwner: "Operator" },
    noArea: "in no area",
    more: (rows: number) => `${count(rows)} more; the command line lists all.`,
    crossingCount: (n: number) => `${countOf(n, "place", "places")}, feature by feature.`,
    feature: (row: number) => `feature ${count(row)}`,
    at: (metres: number) => `at ${km(metres)}`,
    away: (metres: number) => `${count(metres)} m away`,
    worst: "The worst of like layers",
    worstWhy: "A span or site counts in the layer that is strongest there.",
    assumeNoFailure: "Exposed is not failed: what a hazard does is asked under Scenario.",
    layer: (name: string) => `Exposed: ${name}`,
    legendPlaces: "crossed or passed",
    place: "crossed or passed here",
  },
};

import { formatNumber as count, countOf } from "../format.ts";

export const region = {
  count: "Largest sets of spans that one disc can hit",
  largest: "Spans in the largest of them",
  worst: "Where a disc cuts the most people off",
  place: "Centre",
  spans: "Spans hit",
  cutOffSites: "Sites cut off",
  people: "People",
  curve: "By radius, the worst place",
  radius: "Radius, km",
  more: (rows: number) => `and ${count(rows)} more; --json has them all`,
  assumeUnlisted: "There are too many sets of spans to list; the worst places are exact all the same.",
  assumeHit: "A span is lost if any part of it lies in the disc, a site if it does.",
  assumePlaces:
    "The centre may be anywhere. No disc cuts off more people than the first place; each further place lies two radii or more from those before it. Where no site is a gateway, sites cut off decide and not people.",
  noPlane: "no site has the numbers x_km and y_km, or x_m and y_m, that a drawing in a plane needs",
  critical: {
    answers: {
      found: (from: string, to: string | null) =>
        `The smallest disc that separates ${from} from ${to ?? "every gateway"}:`,
      none: (from: string, to: string | null, mostKm: number) =>
        `No disc of up to ${count(mostKm)} km separates ${from} from ${to ?? "every gateway"}.`,
      apart: (from: string, to: string | null) =>
        `${from} is not connected to ${to ?? "any gateway"} as it is: there is nothing to separate.`,
      unplaced: () => "Nobody knows where one of these sites is, so that a disc cannot keep clear of it.",
    },
    radius: "Radius, km",
    sites: "Sites hit",
    assumeClear: (metres: number, toGateways: boolean) =>
      `The disc keeps ${count(metres, 1)} m off ${toGateways ? "the site; gateways may be hit" : "both sites"}: right beside a site all its ways lie together.`,
    onePoint: "One point is enough: everything between them hangs on one span or site.",
    assumePrecision: (metres: number) => `No disc smaller by more than ${count(metres, 2)} m does it.`,
  },
  cuts: {
    title: (features: number) =>
      features === 0
        ? "No feature touches a span or a site."
        : `${countOf(features, "feature touches", "features touch")} spans or sites; the worst first:`,
    feature: "Feature",
    unnamed: (row: number) => `no. ${count(row)}`,
    assume: (metres: number) =>
      `All spans and sites that a feature touches are lost at once; a line is a strip ${count(metres, 1)} m wide, half on either side, a point a disc as wide; an area is taken as drawn.`,
    assumeUnplaced: (rows: number) =>
      `${countOf(rows, "span or site has", "spans and sites have")} no place on the map and cannot be touched.`,
  },
};

import { formatNumber as count } from "../format.ts";

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
  assumeLattice:
    "There are too many spans for every disc: centres stand on a lattice a quarter of the radius wide, and a worse place may lie between.",
  assumeHit: "A span is lost if any part of it lies in the disc, a site if it does.",
  noPlane: "no site has the numbers x_km and y_km, or x_m and y_m, that a drawing in a plane needs",
};

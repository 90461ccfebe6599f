/** Answers: where do these features say they are, and what are they called? Some of them, from all over the layer. */
import type { Sighting } from "../../geo/detect-system.ts";
import { recordOf } from "../formats/geojson/read-features.ts";

const MOST = 2000;
const TABLE_OF: Readonly<Record<string, string>> = {
  Point: "sites",
  MultiPoint: "sites",
  LineString: "spans",
  MultiLineString: "spans",
  Polygon: "areas",
  MultiPolygon: "areas",
};

export type FeaturesSeen = {
  readonly sightings: readonly Sighting[];
  /** Something is left of them without their positions: sites, or spans that name their ends. */
  readonly topological: boolean;
};

export function sightFeatures(features: readonly unknown[]): FeaturesSeen {
  const sightings: Sighting[] = [];
  let topological = false;
  const step = Math.max(1, features.length / MOST);
  for (let at = 0; at < features.length; at += step) {
    const feature = recordOf(features[Math.floor(at)]);
    const geometry = recordOf(feature?.geometry);
    const attributes = recordOf(feature?.properties) ?? {};
    const isLine = TABLE_OF[String(geometry?.type)] === "spans";
    if (isLine && attributes.from !== undefined && attributes.to !== undefined) topological = true;
    let first: unknown = geometry?.coordinates;
    while (Array.isArray(first) && Array.isArray(first[0])) first = first[0];
    const [x, y]: readonly unknown[] =
      Array.isArray(first) || first instanceof Float64Array ? [first[0], first[1]] : [];
    if (typeof x !== "number" || typeof y !== "number") continue;
    // A line begins at its first site; its own name mentions both.
    const said = isLine ? (attributes.from ?? attributes.name) : (attributes.name ?? attributes.id ?? feature?.id);
    sightings.push({ position: [x, y], id: textOf(attributes.id ?? feature?.id), name: textOf(said) });
  }
  return { sightings, topological };
}

/** Without a geometry, but with what it was: points keep their numbers as x and y. */
export function takeOffEarth(features: readonly unknown[]): readonly unknown[] {
  return features.map((feature) => {
    const record = recordOf(feature);
    const geometry = recordOf(record?.geometry);
    const table = TABLE_OF[String(geometry?.type)];
    if (record === null || geometry === null || table === undefined) return feature;
    const [x, y]: readonly unknown[] =
      geometry.type === "Point" && Array.isArray(geometry.coordinates) ? geometry.coordinates : [];
    const numbers = typeof x === "number" && typeof y === "number" ? { x, y } : {};
    return { ...record, geometry: null, properties: { table, ...numbers, ...recordOf(record.properties) } };
  });
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

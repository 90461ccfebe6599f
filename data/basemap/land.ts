/** Answers: where are land and lakes? Natural Earth, finer around East Asia than elsewhere. */
import type { Feature, Geometry, Position } from "geojson";
import { feature } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection } from "topojson-specification";
import { polygonsOf, ringArea, roundLine } from "./geometry.ts";
import { readNaturalEarth } from "./packages.ts";

/** Smallest triangle, in square degrees, whose tip is still drawn outside East Asia. */
const SMALLEST_TRIANGLE = 0.08;
/** A triangle in East Asia counts as so many times its size. */
const EAST_ASIA_WEIGHT = 40;
const SMALLEST_ISLAND = 0.15;

export function inEastAsia([lon = 0, lat = 0]: readonly number[]): boolean {
  return lon >= 70 && lon <= 138 && lat >= 0 && lat <= 55;
}

export function makeLand(): Feature[] {
  return makePolygons("land");
}

export function makeLakes(): Feature[] {
  return makePolygons("lakes");
}

function makePolygons(layer: "land" | "lakes"): Feature[] {
  const whole = presimplify(readNaturalEarth("world_50m"), ([a, b, c]) => {
    const area = Math.abs((b[0] ?? 0) * (c[1] ?? 0) - (c[0] ?? 0) * (b[1] ?? 0) + cross(c, a) + cross(a, b)) / 2;
    return inEastAsia(b) ? area * EAST_ASIA_WEIGHT : area;
  });
  const simple = simplify(whole, SMALLEST_TRIANGLE) as typeof whole;
  const collection = feature(simple, simple.objects[layer] as GeometryCollection);
  return collection.features
    .flatMap(({ geometry }) => polygonsOf(geometry))
    .map(drawable)
    .filter((rings) => rings.length > 0)
    .map((rings) => ({ type: "Feature", properties: {}, geometry: polygon(rings) }));
}

function cross(a: readonly number[], b: readonly number[]): number {
  return (a[0] ?? 0) * (b[1] ?? 0) - (b[0] ?? 0) * (a[1] ?? 0);
}

/** The rings that are still rings, and large enough to be seen. Every island near China stays. */
function drawable(rings: readonly Position[][]): Position[][] {
  // The outer ring is the largest: in the source Eurasia stands second, as a hole in the Caspian Sea.
  const rounded = rings
    .map((ring) => roundLine(unwrap(ring), 2))
    .filter((ring) => ring.length >= 4)
    .toSorted((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)));
  const outer = rounded[0];
  if (outer === undefined) return [];
  const near = outer.some((point) => inEastAsia(point));
  return near || Math.abs(ringArea(outer)) >= SMALLEST_ISLAND ? rounded : [];
}

/** A ring that crosses 180° runs on beyond it; Antarctica's, which goes once round, is closed along the south. */
function unwrap(ring: readonly Position[]): Position[] {
  let turn = 0;
  const line = ring.map(([lon = 0, lat = 0], at): Position => {
    const before = ring[at - 1]?.[0] ?? lon;
    if (lon - before > 180) turn -= 360;
    if (lon - before < -180) turn += 360;
    return [lon + turn, lat];
  });
  const [first, last] = [line[0]?.[0] ?? 0, line.at(-1)?.[0] ?? 0];
  if (turn !== 0) line.push([last, -90], [first, -90], line[0] ?? [0, 0]);
  const lons = line.map(([lon = 0]) => lon);
  const shift = -360 * Math.round((Math.min(...lons) + Math.max(...lons)) / 720);
  return line.map(([lon = 0, lat = 0]) => [lon + shift, lat]);
}

function polygon(coordinates: Position[][]): Geometry {
  return { type: "Polygon", coordinates };
}

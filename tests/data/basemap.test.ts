import { readFileSync } from "node:fs";
import type { FeatureCollection, MultiPolygon, Point, Polygon } from "geojson";
import { beforeAll, describe, expect, it } from "vitest";
import { makeBasemap } from "../../data/basemap/basemap.ts";
import { readCounties } from "../../data/basemap/counties.ts";
import { insideArea } from "../../data/basemap/geometry.ts";

const folder = new URL("../../data/basemap/", import.meta.url);
const committed = (file: string) => readFileSync(new URL(file, folder), "utf8");
const features = (file: string) => (JSON.parse(committed(file)) as FeatureCollection).features;

let made: ReadonlyMap<string, string>;

beforeAll(() => {
  made = makeBasemap();
}, 60_000);

describe("basemap", () => {
  it("is made again byte for byte", () => {
    expect([...made.keys()]).toEqual(["land.json", "lakes.json", "rivers.json", "counties.json", "places.json"]);
    for (const [file, text] of made) expect(text === committed(file), file).toBe(true);
  });

  it("is small", () => {
    const bytes = [...made.values()].map((text) => new TextEncoder().encode(text).length);
    expect(bytes.reduce((a, b) => a + b)).toBeLessThan(2_000_000);
  });

  it("draws no boundary but those of Sichuan's counties", () => {
    for (const file of ["land.json", "lakes.json"]) {
      for (const { properties } of features(file)) expect(properties).toEqual({});
    }
    const borders = features("counties.json").filter(({ properties }) => properties?.kind === "border");
    for (const { geometry } of borders) {
      for (const [lon = 0, lat = 0] of geometry.type === "LineString" ? geometry.coordinates : []) {
        expect(lon > 97 && lon < 109 && lat > 26 && lat < 34.5).toBe(true);
      }
    }
  });

  it("covers China with land and not the ocean", () => {
    const onLand = (lon: number, lat: number) =>
      features("land.json").some(({ geometry }) => insideArea([lon, lat], geometry as Polygon | MultiPolygon));
    expect(onLand(104, 30.6)).toBe(true);
    expect(onLand(121, 23.8)).toBe(true);
    expect(onLand(-100, 40)).toBe(true);
    expect(onLand(-170, 60)).toBe(false);
    expect(onLand(-150, 20)).toBe(false);
    expect(onLand(0, -85)).toBe(true);
  });

  it("puts every county's name inside the county", () => {
    const labels = features("counties.json").filter(({ properties }) => properties?.kind === "label");
    expect(labels).toHaveLength(183);
    const counties = new Map(readCounties(0).map((county) => [county.code, county]));
    for (const { properties, geometry } of labels) {
      const county = counties.get(properties?.code as string);
      expect(county?.name).toBe(properties?.zh);
      expect(county !== undefined && insideArea((geometry as Point).coordinates, county.geometry)).toBe(true);
      expect(properties?.en).toMatch(/^[A-Z][a-zê'üö]+$/);
    }
  });

  it("names the towns of Sichuan as people call them, and the great cities first", () => {
    const places = features("places.json");
    const names = places.map(({ properties }) => properties?.zh as string);
    for (const name of ["成都", "雅安", "西昌", "康定", "马尔康", "理县", "石渠", "泸州", "眉山"]) {
      expect(names, name).toContain(name);
    }
    expect(places[0]?.properties?.rank).toBe(1);
    const ranks = places.map(({ properties }) => properties?.rank as number);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it("names the five rivers", () => {
    const names = features("rivers.json").map(({ properties }) => properties?.zh as string | undefined);
    for (const name of ["金沙江", "雅砻江", "大渡河", "岷江", "嘉陵江"]) expect(names, name).toContain(name);
  });
});

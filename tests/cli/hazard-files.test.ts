/** Hazard files as they are published, laid over networks: they agree with each other, with their grids and with a walk. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runInProcess } from "./run-in-process.ts";

const DATA = "../shared/data/hazards";
const folder = mkdtempSync(join(tmpdir(), "faultline-hazard-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A fan of straight spans from the first place to all others. */
function network(name: string, places: readonly (readonly [number, number])[]): string[] {
  const [sites, spans] = [join(folder, `${name}-sites.csv`), join(folder, `${name}-spans.csv`)];
  writeFileSync(sites, `id,lon,lat\n${places.map(([lon, lat], i) => `S${i},${lon},${lat}\n`).join("")}`);
  const [lon0, lat0] = places[0] as readonly [number, number];
  const rows = places
    .slice(1)
    .map(([lon, lat], i) => `L${i + 1},S0,S${i + 1},"LINESTRING(${lon0} ${lat0},${lon} ${lat})"`);
  writeFileSync(spans, `id,from,to,geometry\n${rows.join("\n")}\n`);
  return [sites, spans];
}

type Exposed = {
  readonly spans: readonly { readonly span: string; readonly hazard: string; readonly lengthM: number }[];
  readonly sites: readonly { readonly site: string; readonly hazard: string; readonly value: number | null }[];
  readonly totals: readonly { readonly hazard: string; readonly spans: number; readonly lengthM: number }[];
  readonly crossings: readonly unknown[];
  readonly assumptions: readonly string[];
  readonly verified: boolean;
};

async function expose(inputs: readonly string[], ...files: readonly string[]): Promise<Exposed> {
  const hazards = files.flatMap((file) => ["--hazard", `${DATA}/${file}`]);
  const { code, out, err } = await runInProcess(["exposure", ...inputs, ...hazards, "--verify", "--json"]);
  expect([code, err]).toEqual([0, ""]);
  const exposed = JSON.parse(out) as Exposed;
  expect(exposed.verified).toBe(true);
  return exposed;
}

const metresOf = ({ spans }: Exposed, hazard: string) =>
  new Map(spans.filter((each) => each.hazard === hazard).map(({ span, lengthM }) => [span, lengthM]));

describe.skipIf(!existsSync(DATA))("published hazard files (skipped where ../shared/data is absent)", () => {
  test("faults of three formats are crossed by the same spans", async () => {
    const himalaya = network("himalaya", [
      [91.1, 29.7],
      [104.1, 30.7],
      [101.8, 36.6],
      [87.6, 43.8],
      [77.2, 28.6],
      [98.5, 25],
    ]);
    const all: Exposed[] = [];
    for (const format of ["shp", "geojson", "kml"]) all.push(await expose(himalaya, `faults/HimaTibetMap.${format}`));
    const [shapefile, ...others] = all.map(({ spans, totals, crossings }) => ({
      ...{ spans: spans.map(({ span, lengthM }) => [span, lengthM]), crossings: crossings.length },
      total: totals.map((each) => [each.spans, each.lengthM]),
    }));
    expect(shapefile?.total).toEqual([[5, 0]]);
    expect(shapefile?.crossings).toBe(52);
    for (const other of others) expect(other).toEqual(shapefile);
  }, 120_000);

  test("floods of three return periods reach the farther the rarer they are", async () => {
    const kampen = network("kampen", [
      [5.92, 52.555],
      [5.84, 52.52],
      [5.99, 52.6],
      [5.86, 52.59],
      [6.0, 52.52],
    ]);
    const names = [10, 100, 1000].map((years) => `1in${years}_inundation_map`);
    const found = await expose(kampen, ...names.map((name) => `kampen/${name}.tif`));
    expect(found.totals.map(({ hazard }) => hazard)).toEqual(names);
    const [ten, hundred, thousand] = names.map((name) => metresOf(found, name));
    expect(thousand?.size).toBe(4);
    for (const [span, metres] of thousand ?? []) {
      expect(hundred?.get(span) ?? 0, span).toBeLessThanOrEqual(metres + 1e-6);
      expect(ten?.get(span) ?? 0, span).toBeLessThanOrEqual((hundred?.get(span) ?? 0) + 1e-6);
    }
    expect(found.totals[2]?.lengthM).toBeGreaterThan(1000);
  }, 300_000);

  test("floods with an odd .prj, landslides and typhoon tracks give exposure, or say why there is none", async () => {
    const south = network("south-china", [
      [113.3, 23.1],
      [118.1, 24.5],
      [108.3, 22.8],
      [114.3, 30.6],
      [121.5, 31.2],
    ]);
    const floods = await expose(south, "floods/dfo_polys_20191203.shp");
    expect(floods.totals[0]?.spans).toBe(4);
    expect(floods.totals[0]?.lengthM).toBeGreaterThan(500_000);
    expect(floods.sites.length).toBeGreaterThan(0);
    for (const file of ["typhoons/bst_all.txt", "landslides/Global_Landslide_Catalog_Export.csv"]) {
      const points = await expose(south, file);
      expect(points.totals[0]?.spans).toBe(0);
      expect(points.assumptions.join("\n")).toMatch(/without a radius/);
    }
  }, 300_000);
});

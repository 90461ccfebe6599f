import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openGrid } from "../../../../src/core/geo/grid.ts";
import { eventsIn } from "../../../../src/core/hazard/events/events-in.ts";
import type { ReadOptions } from "../../../../src/core/import/format.ts";
import { readFiles } from "../../../../src/core/import/read-files.ts";
import type { HazardEvent, HazardLayer, Network, Position } from "../../../../src/core/model/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { strengths } from "../../../builders/event-question.ts";

const DATA = "../shared/data/hazards";

async function hazardsOf(names: readonly string[], options: ReadOptions = {}): Promise<readonly HazardLayer[]> {
  const files = names.map((name) => ({
    name: name.replace(/.*\//, ""),
    bytes: new Uint8Array(readFileSync(`${DATA}/${name}`)),
  }));
  const read = await readFiles({ files, options, at: "2026-01-02T03:04:05Z" });
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.study.hazards;
}

/** Sites in rows and columns over a box, each joined to the next in its row. */
function laidOver([west, south]: Position, [east, north]: Position, each = 8): Network {
  const network = aNetwork();
  for (let row = 0; row < each; row++) {
    for (let column = 0; column < each; column++) {
      const at: Position = [
        west + ((column + 0.5) / each) * (east - west),
        south + ((row + 0.5) / each) * (north - south),
      ];
      const before: Position = [at[0] - (east - west) / each, at[1]];
      network.site(`${row}-${column}`, {}, at);
      if (column > 0) network.span(`${row}-${column}`, `${row}-${column - 1}`, `${row}-${column}`, {}, [before, at]);
    }
  }
  return network.build();
}

const codes = ({ notes }: { readonly notes: readonly { readonly code: string }[] }) => notes.map(({ code }) => code);
const known = (values: Float64Array | undefined) => [...(values ?? [])].filter((value) => !Number.isNaN(value));

describe.skipIf(!existsSync(DATA))("published hazards over a network (skipped where ../shared/data is absent)", () => {
  test("the ShakeMap of Loma Prieta shakes hardest by its epicentre", async () => {
    const hazards = await hazardsOf(["shakemap/lomaprieta_grid.xml"]);
    const [pga] = hazards;
    if (pga === undefined) throw new Error("no layer");
    const [offer] = eventsIn(pga);
    expect(offer?.event).toEqual({ kind: "observed-shaking", layer: pga.id });
    const network = laidOver([-122.6, 36.6], [-121.2, 37.9]);
    const { sites, pieces, notes } = strengths(network, offer?.event as HazardEvent, hazards);
    expect(notes.map(({ code }) => code)).toEqual(["no-ground-failure"]);
    const [strongest, weakest] = [Math.max(...known(sites.pgaG)), Math.min(...known(sites.pgaG))];
    expect(strongest).toBeGreaterThan(0.3);
    expect(strongest).toBeLessThan(1);
    expect(weakest).toBeGreaterThan(0.02);
    expect(Math.max(...known(sites.pgvCms))).toBeGreaterThan(20);
    expect(Math.max(...known(sites.intensity))).toBeGreaterThan(7);
    // As the file has it, in percent of g.
    const place = openGrid(pga.grid as NonNullable<HazardLayer["grid"]>);
    pieces.strengths.pgaG?.forEach((value, i) => {
      const cell = place?.cellAt(pieces.middles[2 * i] as number, pieces.middles[2 * i + 1] as number) ?? -1;
      expect(value).toBeCloseTo((pga.grid?.values[cell] as number) / 100, 9);
    });
  });

  test("the floods of Kampen are no shallower the rarer they are, as deep as their cells", async () => {
    const hazards = await hazardsOf([10, 100, 1000].map((years) => `kampen/1in${years}_inundation_map.tif`));
    const network = laidOver([5.85, 52.5], [6.05, 52.6], 16);
    const floods = hazards.map((layer) => {
      const [offer] = eventsIn(layer);
      return strengths(network, offer?.event as HazardEvent, hazards);
    });
    const water = floods.map(({ sites }) => known(sites.depthM).reduce((sum, depth) => sum + depth, 0));
    expect(water[0]).toBeGreaterThan(0);
    // All three files hold the same depths.
    expect(water[1]).toBeGreaterThanOrEqual(water[0] as number);
    expect(water[2]).toBeGreaterThanOrEqual(water[1] as number);
    // The rasters do not say their unit.
    for (const flood of floods) expect(codes(flood)).toContain("default");
    const [layer] = hazards;
    const place = openGrid(layer?.grid as NonNullable<HazardLayer["grid"]>);
    const [first] = floods;
    for (let site = 0; site < network.sites.count; site++) {
      const [lon, lat] = network.sites.geometry.coordinates.subarray(2 * site, 2 * site + 2);
      const cell = place?.cellAt(lon as number, lat as number) ?? -1;
      expect(first?.sites.depthM?.[site]).toBe(cell < 0 ? 0 : layer?.grid?.values[cell]);
    }
  }, 30_000);

  test("the best tracks are storms that blow hard where they passed", async () => {
    const [layer] = await hazardsOf(["typhoons/bst_all.txt"]);
    const storms = eventsIn(layer as HazardLayer);
    expect(storms.length).toBeGreaterThan(150);
    const mangkhut = storms.find(({ name }) => name?.startsWith("MANGKHUT 2018"));
    // Zhuhai and Hong Kong, which it passed, and Beijing, which it did not.
    const network = aNetwork()
      .site("珠海", {}, [113.57, 22.27])
      .site("香港", {}, [114.16, 22.28])
      .site("北京", {}, [116.4, 39.9])
      .build();
    const found = strengths(network, mangkhut?.event as HazardEvent);
    expect(found.sites.windMs?.[0]).toBeGreaterThan(30);
    expect(found.sites.windMs?.[1]).toBeGreaterThan(25);
    expect(found.sites.windMs?.[2]).toBe(0);
    for (const { event } of storms) expect(strengths(network, event).sites.windMs).toHaveLength(3);
  }, 30_000);

  test("floods as satellites saw them say no depth: it is asked for", async () => {
    const names = ["shp", "dbf", "prj", "shx"].map((each) => `floods/dfo_polys_20191203.${each}`);
    const hazards = await hazardsOf(names);
    const where = { layer: hazards[0]?.id ?? "" };
    const found = strengths(laidOver([85, 22], [95, 27]), { kind: "flood", where, depthM: 1 }, hazards);
    const depths = known(found.sites.depthM);
    expect(depths.filter((depth) => depth === 1).length).toBeGreaterThan(5);
    expect(depths.every((depth) => depth === 0 || depth === 1)).toBe(true);
  }, 30_000);

  test("landslides that are points without a reach reach nothing, and are counted", async () => {
    const hazards = await hazardsOf(["landslides/Global_Landslide_Catalog_Export.csv"], { encoding: "windows-1252" });
    const [offer] = eventsIn(hazards[0] as HazardLayer);
    const found = strengths(laidOver([100, 28], [105, 33]), offer?.event as HazardEvent, hazards);
    expect(found.zones).toEqual([]);
    expect(codes(found)).toEqual(["without-reach", "untouched"]);
  }, 30_000);

  test("the strong earthquakes of China and the faults of Tibet can be played", async () => {
    const [quakes] = await hazardsOf(["earthquakes/NOAA-20240412.tsv"]);
    const offers = eventsIn(quakes as HazardLayer);
    expect(offers.length).toBeGreaterThan(300);
    const network = laidOver([100, 28], [105, 33]);
    let touched = 0;
    for (const { event } of offers.slice(-60)) {
      const { sites } = strengths(network, event);
      if (Math.max(...known(sites.pgaG)) > 0) touched++;
    }
    expect(touched).toBeGreaterThan(3);
    const [faults] = await hazardsOf(["faults/HimaTibetMap.geojson"]);
    for (const { event } of eventsIn(faults as HazardLayer).slice(0, 40)) {
      expect(strengths(network, event).sites.pgaG).toHaveLength(64);
    }
  }, 30_000);
});

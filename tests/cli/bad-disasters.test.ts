/** Disasters and hazard files that lack something, or say what cannot be: each gets one clear statement, and nothing unknown counts as safe. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { aGeotiff } from "../builders/a-geotiff.ts";
import { runInProcess } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "faultline-bad-disasters-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const spans = at("spans.csv", "id,from,to,laying\nGA,G,A,duct\nAB,A,B,duct\n");
const NETWORK = [
  at(
    "sites.csv",
    "id,kind,lon,lat,population,anchored,floor_height_m\nG,core,104.05,30,100,yes,5\nA,station,104.15,30,700,yes,0.5\nB,station,104.25,30,30,yes,0.5\n",
  ),
  spans,
];
let files = 0;
const scenario = (event: unknown) => at(`event-${files++}.json`, JSON.stringify({ event }));
const flood = (layer: string) => scenario({ kind: "flood", where: { layer }, depthM: null });

async function play(network: readonly string[], event: string, ...more: string[]) {
  const { code, out, err } = await runInProcess([
    ...["risk", ...network, "--scenario", event, ...more, "--draws", "128", "--verify", "--lang", "en", "--json"],
  ]);
  return { code, err: err.trim(), told: code === 0 ? JSON.parse(out) : null };
}

describe("a flood of a raster", () => {
  // Cells of 0.1 degrees from 104 east and 30.05 north: one for each site.
  const raster = (name: string, values: number[], more: object = {}) =>
    at(`${name}.tif`, aGeotiff({ columns: 3, rows: 1, values, place: [104, 30.05, 0.1], ...more }));

  test("with no depth or one below zero: neither dry nor wet, but bounded", async () => {
    const { told } = await play(NETWORK, flood("flood-gaps"), "--hazard", raster("flood-gaps", [0, -3, Number.NaN]));
    expect(told.verified).toBe(true);
    expect(told.bounds.cutOffPopulation).toEqual({ least: 0, most: 730 });
    expect(told.assumptions.join("\n")).toMatch(/Depth of water is below zero in 1 cell/);
    expect(told.assumptions.join("\n")).toMatch(/no value where 2 sites .* lie. Not known/);
    expect(told.unknown).toContainEqual({ asset: "station", missing: "strength", count: 2 });
  });

  test("where nobody knows where it lies is refused, and reaches nothing", async () => {
    const nowhere = raster("flood-nowhere", [2, 2, 2], { place: [2e6, 3e6, 0.1], keys: [] });
    const { code, err } = await play(NETWORK, flood("flood-nowhere"), "--hazard", nowhere);
    expect([code, err.split("\n").length]).toEqual([1, 1]);
    expect(err).toMatch(/Where the raster “flood-nowhere” lies is not known|flood-nowhere/);
  });

  test("that does not say how it lies, or its unit, is told with the answer", async () => {
    const bare = raster("flood-bare", [1, 2, 3], { keys: [] });
    const { out } = await runInProcess(["exposure", ...NETWORK, "--hazard", bare, "--json", "--lang", "en"]);
    expect(JSON.parse(out).assumptions.join("\n")).toMatch(/nothing says in which coordinate system the raster lies/);
    const { told } = await play(NETWORK, flood("flood-bare"), "--hazard", bare);
    expect(told.assumptions.join("\n")).toMatch(/nothing says in which coordinate system.*\n.*does not say the unit/s);
  });

  test("that is nowhere near the network says so", async () => {
    const far = at("flood-far.tif", aGeotiff({ columns: 2, rows: 1, values: [3, 3], place: [90, 40, 0.1] }));
    const { told } = await play(NETWORK, flood("flood-far"), "--hazard", far);
    expect(told.expected).toMatchObject({ cutOffPopulation: 0, cutOffSites: 0, userHours: 0 });
    expect(told.assumptions.join("\n")).toMatch(/does not touch the network|beside the layer/);
    const { out } = await runInProcess(["exposure", ...NETWORK, "--hazard", far, "--json", "--lang", "en"]);
    expect(JSON.parse(out).assumptions).toContain("flood-far does not touch the network.");
  });
});

test("outlines that cross themselves hold what an odd number of their edges goes round", async () => {
  const bowtie = [
    [104.1, 29.9],
    [104.2, 30.1],
    [104.2, 29.9],
    [104.1, 30.1],
    [104.1, 29.9],
  ];
  const zone = at(
    "flood-bowtie.geojson",
    JSON.stringify({
      type: "FeatureCollection",
      features: [{ type: "Feature", properties: { depthM: 2 }, geometry: { type: "Polygon", coordinates: [bowtie] } }],
    }),
  );
  const { code, out } = await runInProcess(["exposure", ...NETWORK, "--hazard", zone, "--verify", "--json"]);
  expect([code, JSON.parse(out).verified]).toEqual([0, true]);
});

describe("a storm", () => {
  const fix = (hour: number, lon: number, lat: number) => {
    return { hour, at: [lon, lat], pcHpa: 930, vMaxMs: 55, rmKm: 30, penvHpa: null };
  };
  const storm = (fixes: unknown[]) => scenario({ kind: "typhoon", profile: "holland1980", fixes });
  const pacific = [
    at(
      "islands.csv",
      "id,kind,lon,lat,population,anchored\nG,core,179.6,-17,100,yes\nA,tower,-179.7,-17,700,yes\nB,station,-179,-17,30,yes\n",
    ),
    spans,
  ];

  test("across the 180th meridian strikes both sides of it", async () => {
    const { told } = await play(pacific, storm([fix(0, 179, -18), fix(6, -179.5, -16.5), fix(12, -178, -15)]));
    expect(told.verified).toBe(true);
    expect(told.unknown.map(({ asset }: { asset: string }) => asset)).toContain("tower");
    expect(told.bounds.cutOffSites.most).toBeGreaterThan(0);
  });

  test("with a gap in its track says where", async () => {
    const { told } = await play(pacific, storm([fix(0, 170, -18), fix(48, 179.5, -17), fix(54, -179, -16)]));
    expect(told.assumptions.join("\n")).toContain("gaps of more than 12 hours before fix 2");
  });

  test("whose fixes go back in time, or say no strength, is refused", async () => {
    const back = await play(pacific, storm([fix(6, 179, -18), fix(0, 180, -17)]));
    expect([back.code, back.err]).toEqual([1, expect.stringContaining("not later than the one before")]);
    const weak = [0, 6].map((hour) => ({ ...fix(hour, 179 + hour / 6, -18), pcHpa: null, vMaxMs: null }));
    const { code, err } = await play(pacific, storm(weak));
    expect([code, err]).toEqual([1, expect.stringContaining("how strong the storm was is not known")]);
  });
});

describe("what cannot be is refused, by file and field and rule", () => {
  const quake = { kind: "earthquake", source: { at: [104.1, 30.1], strikeDeg: 0 }, ms: 7, region: "tibet" };
  const fix = { hour: 0, at: [104, 30], pcHpa: 950, vMaxMs: 40, rmKm: 30, penvHpa: null };
  const storm = (changed: object) => ({ kind: "typhoon", profile: "holland1980", fixes: [{ ...fix, ...changed }] });
  test.each([
    [{ ...quake, source: { at: [200, 95], strikeDeg: 0 } }, /event\.source: .*on earth/, /event\.source：.*坐标有效/],
    [
      {
        ...quake,
        source: {
          fault: [
            [104, 30],
            [1e9, 31],
          ],
          begins: "anywhere",
        },
      },
      /event\.source/,
      /event\.source/,
    ],
    [{ kind: "cable-cut", at: [400, 30], withinM: 100, repairWeeks: 2 }, /event\.place/, /event\.place/],
    [storm({ at: [1000, 30] }), /Fix 1 .*no place on earth/, /第 1 个定位点坐标无效/],
    [storm({ pcHpa: 2000 }), /fix 1: pcHpa 2000 lies outside 800 … 1050 hPa/, /定位点 1: pcHpa 2000 超出/],
    [{ ...quake, ms: "7" }, /event\.ms: missing, or no number/, /event\.ms 缺失或不是数值/],
    [{ ...quake, depth: 5 }, /event\.depth: there is no such field/, /event\.depth 不是可识别的字段/],
    [{ kind: "meteor" }, /event\.kind: has to be one of earthquake, /, /event\.kind 应为以下之一：earthquake、/],
  ] as const)("%j", async (event, said, saidZh) => {
    const file = scenario(event);
    for (const [lang, pattern] of [
      ["en", said],
      ["zh", saidZh],
    ] as const) {
      const { code, out, err } = await runInProcess(["risk", ...NETWORK, "--scenario", file, "--lang", lang]);
      expect([code, out, err.trim().split("\n").length]).toEqual([1, "", 1]);
      expect(err).toContain(file);
      expect(err).toMatch(pattern);
    }
  });

  test.each([
    ["--seed", "1.5", "seed=0, 1, … 4294967295"],
    ["--set", "crews=1.5", "crews=0, 1, … 10000"],
    ["--draws", "1000.5", "draws=64, 65, … 1000000"],
  ])("%s %s: what is counted has to be whole", async (option, value, allowed) => {
    const { code, err } = await runInProcess(["risk", ...NETWORK, "--scenario", scenario(quake), option, value]);
    expect([code, err]).toEqual([2, expect.stringContaining(allowed)]);
  });

  test("a network without sites", async () => {
    const file = scenario(quake);
    const { code, err } = await runInProcess(["risk", spans, "--scenario", file, "--lang", "en"]);
    expect([code, err.trim()]).toEqual([1, "faultline: There are no sites: nobody is known who could lose service."]);
  });

  test("--scenario of nothing is none", async () => {
    const { code, err } = await runInProcess(["risk", ...NETWORK, "--scenario", "", "--lang", "en"]);
    expect([code, err.trim()]).toEqual([2, "faultline: the option --scenario is needed"]);
  });
});

test("people below zero are people that nobody knows, and no gain", async () => {
  const network = [
    at("minus.csv", "id,kind,lon,lat,population,anchored\nG,core,104.05,30,-5,yes\nA,station,104.15,30,-999,yes\n"),
    at("minus-spans.csv", "id,from,to,laying\nGA,G,A,duct\n"),
  ];
  const quake = scenario({ kind: "earthquake", source: { at: [104.1, 30.1], strikeDeg: 0 }, ms: 7, region: "tibet" });
  const { told } = await play(network, quake);
  expect([told.verified, told.expected.cutOffPopulation]).toEqual([true, 0]);
  expect(told.assumptions.join("\n")).toContain("people of 2 sites are unknown");
});

test("a network of which nothing is known lies between nobody and everybody", async () => {
  const bare = [
    at("bare.csv", "id,lon,lat\nG,104.05,30\nA,104.15,30\nB,104.25,30\n"),
    at("lines.csv", "id,from,to\nGA,G,A\nAB,A,B\n"),
  ];
  const quake = scenario({ kind: "earthquake", source: { at: [104.1, 30.1], strikeDeg: 0 }, ms: 8, region: "tibet" });
  const { told } = await play(bare, quake, "--gateways", "G");
  expect(told.verified).toBe(true);
  expect(told.bounds.cutOffSites.most).toBeCloseTo(3, 9);
  expect(told.bounds.cutOffSites.least).toBeLessThan(3);
  expect(told.unknown.map(({ missing }: { missing: string }) => missing)).toEqual(expect.arrayContaining(["kind"]));
  expect(told.assumptions.join("\n")).toContain("people of 3 sites are unknown");
});

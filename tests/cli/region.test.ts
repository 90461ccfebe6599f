import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { filesOf } from "./files-of.ts";
import { runInProcess } from "./run-in-process.ts";

const { at } = filesOf("region");

async function region(...args: string[]) {
  const { code, out, err } = await runInProcess(["region", ...args, "--json"]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

//   G --- A --- B      ten kilometres a step and more; C hangs on B, far off
const sites = at(
  "sites.csv",
  "id,lon,lat,kind,population\nG,104,30,core,0\nA,104.2,30,,10\nB,104.4,30,,20\nC,104.4,31,,40\n",
);
const spans = at("spans.csv", "id,from,to\nGA,G,A\nAB,A,B\nBC,B,C\n");

describe("faultline region", () => {
  test("finds where a disc cuts the most people off, with what it hits", async () => {
    const found = await region(sites, spans, "--radius-km", "2", "--curve", "--verify");
    expect(found).toMatchObject({ count: 2, largest: 2, exact: true, verified: true });
    expect(found.sets.map((set: string[]) => set.join())).toEqual(expect.arrayContaining(["GA,AB", "AB,BC"]));
    // Beside the gateway: it is lost too.
    expect(found.worst[0]).toMatchObject({ spans: ["GA"], sites: ["G"], cutOff: { sites: 4, population: 70 } });
    expect(found.curve.at(-1)).toEqual({ radiusKm: 2, cutOff: found.worst[0].cutOff });
  });

  test("finds the smallest disc that separates two sites, clear of both", async () => {
    const found = await region(sites, spans, "--critical", "--from", "C", "--clear-m", "500", "--verify");
    expect(found).toMatchObject({ from: "C", to: null, state: "found", clearM: 500, verified: true });
    expect(found.radiusKm).toBeLessThan(0.002);
    const loop = at("loop.csv", "id,from,to,wkt\nup,G,A,\"LINESTRING(104 30,104.1 30.05,104.2 30)\"\ndown,G,A,\"LINESTRING(104 30,104.1 29.95,104.2 30)\"\n"); // biome-ignore format: a file
    const two = await region(sites, loop, "--critical", "--from", "G", "--to", "A", "--verify");
    expect([two.state, two.spans, two.verified]).toEqual(["found", ["up", "down"], true]);
    // Beside a site, a kilometre off it: d - 1 = d sin a where the spans leave it at the angle a.
    const a = Math.atan2(0.05 * 110.86, 0.1 * 96.49);
    expect(two.radiusKm).toBeCloseTo(Math.sin(a) / (1 - Math.sin(a)), 2);
    const none = await region(sites, loop, "--critical", "--from", "G", "--to", "A", "--radius-km", "0.5");
    expect(none).toMatchObject({ state: "none", radiusKm: null, atLeastKm: 0.5, spans: [] });
    expect(await region(sites, loop, "--critical", "--from", "G", "--to", "C")).toMatchObject({ state: "apart" });
    expect(await runInProcess(["region", sites, loop, "--critical", "--from", "Z"])).toMatchObject({ code: 2 });
  });

  test("ranks the features of a file by what the loss of all they touch cuts off", async () => {
    const line = (name: string, ...coordinates: number[][]) => ({
      ...{ type: "Feature", properties: { name }, geometry: { type: "LineString", coordinates } },
    });
    const rivers = at(
      "rivers.geojson",
      JSON.stringify({
        type: "FeatureCollection",
        features: [
          line("far", [100, 20], [101, 20]),
          line("upper", [104.3, 30.5], [104.5, 30.5]),
          line("lower", [104.1, 29.9], [104.1, 30.1]),
        ],
      }),
    );
    const { cuts, verified } = await region(sites, spans, "--cuts", rivers, "--width-m", "100", "--verify");
    expect(verified).toBe(true);
    expect(cuts).toMatchObject([
      { name: "lower", feature: 2, spans: ["GA"], sites: [], cutOff: { sites: 3, population: 70 } },
      { name: "upper", feature: 1, spans: ["BC"], cutOff: { sites: 1, population: 40 } },
    ]);
  });

  test("a network that lies nowhere can be hit nowhere", async () => {
    const nowhere = at("nowhere.csv", "id,from,to\nGA,G,A\n");
    expect(await region(nowhere, "--radius-km", "2")).toMatchObject({ sets: [], count: 0, largest: 0, worst: [] });
    expect(await runInProcess(["region", nowhere, "--radius-km", "2", "--planar"])).toMatchObject({ code: 1 });
    expect(await runInProcess(["region", nowhere, "--radius-km", "-2"])).toMatchObject({ code: 2 });
  });
});

const REGIONAL = "../shared/data/regional";

describe.skipIf(!existsSync(REGIONAL))("published networks (skipped where ../shared/data is absent)", () => {
  test.each(
    ["16_optic_pan_eu", "24_us_wide", "79_optic_nfsnet"].flatMap((name) => [100, 200].map((km) => [name, km] as const)),
  )("%s, %d km", async (name, km) => {
    const files = ["sites", "spans"].map((table) => `${REGIONAL}/${name}/${table}.csv`);
    const found = await region(...files, "--planar", "--radius-km", String(km), "--verify");
    const expected = JSON.parse(readFileSync(`${REGIONAL}/${name}/expected-${km}km.json`, "utf8"));
    const sorted = (sets: string[][]) => sets.map((set) => [...set].sort().join()).sort();
    expect([found.count, found.largest, found.verified]).toEqual([expected.count, expected.largest, true]);
    expect(sorted(found.sets)).toEqual(sorted(expected.sets));
  });
});

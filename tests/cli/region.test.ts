import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runInProcess } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "faultline-region-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

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
    const found = await region(sites, spans, "--radius-km", "2", "--curve");
    expect(found).toMatchObject({ count: 2, largest: 2, exact: true });
    expect(found.sets.map((set: string[]) => set.join())).toEqual(expect.arrayContaining(["GA,AB", "AB,BC"]));
    expect(found.worst[0]).toMatchObject({ spans: ["GA", "AB"], cutOff: { sites: 3, population: 70 } });
    expect(found.curve.at(-1)).toEqual({ radiusKm: 2, cutOff: found.worst[0].cutOff });
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
    const found = await region(...files, "--planar", "--radius-km", String(km));
    const expected = JSON.parse(readFileSync(`${REGIONAL}/${name}/expected-${km}km.json`, "utf8"));
    const sorted = (sets: string[][]) => sets.map((set) => [...set].sort().join()).sort();
    expect([found.count, found.largest, found.exact]).toEqual([expected.count, expected.largest, true]);
    expect(sorted(found.sets)).toEqual(sorted(expected.sets));
  });
});

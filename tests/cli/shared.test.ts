import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runInProcess } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "faultline-shared-"));
afterAll(() => rmSync(folder, { recursive: true }));

// A ring whose two ways out of A lie beside each other for a kilometre, some 11 m apart, and one far from both.
const file = join(folder, "ring.geojson");
const line = (id: string, from: string, to: string, coordinates: number[][]) => ({
  ...{ type: "Feature", geometry: { type: "LineString", coordinates } },
  properties: { id, from, to },
});
const site = (id: string, coordinates: number[], kind: string) => ({
  ...{ type: "Feature", geometry: { type: "Point", coordinates } },
  properties: { id, kind, population: 100 },
});
writeFileSync(
  file,
  JSON.stringify({
    type: "FeatureCollection",
    features: [
      site("A", [104, 30], "core"),
      site("B", [104.02, 30.01], "station"),
      site("C", [104.02, 29.99], "station"),
      line("AB", "A", "B", [[104, 30], [104.0105, 30.0001], [104.02, 30.01]]), // biome-ignore format: points
      line("BC", "B", "C", [[104.02, 30.01], [104.02, 29.99]]), // biome-ignore format: points
      line("CA", "C", "A", [[104.02, 29.99], [104.0105, 30], [104, 30]]), // biome-ignore format: points
    ],
  }),
);

async function json(...args: string[]) {
  const { code, out, err } = await runInProcess([...args, "--json"]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

describe("faultline shared", () => {
  test("tells the corridor under a ring, with its evidence and what it cuts off", async () => {
    const found = await json("shared", file);
    expect(found.groups).toHaveLength(1);
    expect(found).toMatchObject({
      ...{ withinM: 20, overM: 200, endM: 100, pairs: 1, complete: true, entrances: [] },
      groups: [
        {
          id: expect.stringMatching(/^corridor-[0-9a-f]{16}$/),
          spans: ["AB", "CA"],
          coCabledRing: ["AB", "CA"],
          cutOff: { sites: 2, population: 200, circuits: 0 },
          evidence: { withinM: 20, overM: 200 },
        },
      ],
    });
    expect(found.groups[0].lengthM).toBeGreaterThan(1000);
    expect(found.groups[0].lengthM).toBeLessThan(1060);
  });

  test("nearer, or longer, there is nothing", async () => {
    expect((await json("shared", file, "--within-m", "2", "--over-m", "500")).groups).toEqual([]);
    expect((await json("shared", file, "--over-m", "990")).groups).toHaveLength(1);
  });

  test("for reading, in both languages", async () => {
    const english = await runInProcess(["shared", file, "--lang", "en"]);
    expect(english.out).toContain("one route under a ring");
    expect((await runInProcess(["shared", file, "--lang", "zh"])).out).toContain("同路由环");
  });

  test.each([
    [["--within-m", "near"], "--within-m"],
    [["--over-m", "-1"], "--over-m"],
  ])("%j is wrong usage", async (args, said) => {
    const { code, err } = await runInProcess(["shared", file, ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe("faultline routes", () => {
  test("tells how far apart the routes run", async () => {
    const { separation, assumptions } = await json("routes", file, "--from", "A", "--to", "B");
    expect(separation).toMatchObject({
      withinM: 20,
      endM: expect.any(Number),
      nearest: { of: [expect.any(Number), expect.closeTo(30, 6)] },
    });
    expect(separation.minM).toBeGreaterThan(1);
    expect(separation.minM).toBeLessThan(3);
    expect(separation.p05M).toBeGreaterThan(separation.minM);
    expect(separation.sharedWithinM).toBeGreaterThan(700);
    expect(assumptions.join()).toContain("both ends");
  });

  test("lines drawn straight between two sites are no evidence of one trench, and what is measured on them is said so", async () => {
    const sites = join(folder, "near.csv");
    const spans = join(folder, "straight.csv");
    writeFileSync(sites, "id,lon,lat\nA,104,30\nB,104.1,30.1\n");
    writeFileSync(spans, "id,from,to,lengthM\n1,A,B,10\n2,A,B,20\n");
    expect(await json("shared", sites, spans)).toMatchObject({ groups: [], pairs: 0 });
    const { separation, assumptions } = await json("routes", sites, spans, "--from", "A", "--to", "B");
    expect([separation.minM, assumptions.join()]).toEqual([0, expect.stringContaining("drawn straight")]);
  });

  test("and nothing where a route has no line", async () => {
    const sites = join(folder, "sites.csv");
    const spans = join(folder, "spans.csv");
    writeFileSync(sites, "id,lon,lat\nA,104,30\nB,,\n");
    writeFileSync(spans, "id,from,to,lengthM\n1,A,B,10\n2,A,B,20\n");
    const { separation, assumptions } = await json("routes", sites, spans, "--from", "A", "--to", "B");
    expect([separation, assumptions.join()]).toEqual([null, expect.stringContaining("no line")]);
  });
});

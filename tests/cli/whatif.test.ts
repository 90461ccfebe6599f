import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesOf } from "./files-of.ts";
import { runInProcess } from "./run-in-process.ts";

const { at, folder } = filesOf("whatif");

async function whatif(...args: string[]) {
  const { code, out, err } = await runInProcess(["whatif", ...args, "--json", "--verify"]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

//   G ─── A ─── B ─── D     a ring G A B C, a tail to D, and X of another owner beside D;
//   └──── C ────┘           a planned span leads from D back to G
const sites = at(
  "sites.csv",
  [
    "id,lon,lat,kind,population,owner,satelliteBackup",
    "G,104,30,core,0,甲,",
    "A,104.2,30,,10,甲,",
    "B,104.4,30,,20,甲,",
    "C,104.2,29.8,,,甲,",
    "D,104.6,30,,40,甲,yes",
    "X,104.61,30,,5,乙,",
  ].join("\n"),
);
const spans = at(
  "spans.csv",
  [
    "id,from,to,owner,laying,status",
    "GA,G,A,甲,duct,existing",
    "AB,A,B,甲,aerial,existing",
    "GC,G,C,甲,duct,existing",
    "CB,C,B,甲,duct,existing",
    "BD,B,D,甲,aerial,existing",
    "GX,G,X,乙,duct,existing",
    "DG,D,G,甲,duct,planned",
  ].join("\n"),
);
const square = (west: number, south: number, east: number, north: number) => {
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // biome-ignore format: one ring
  return { type: "Polygon", coordinates: [ring] };
};

describe("faultline whatif", () => {
  test("says who is cut off and what is left to escape by", async () => {
    const found = await whatif(sites, spans, "--off", "BD");
    expect(found).toMatchObject({
      off: { spans: ["BD"], sites: [] },
      before: { sites: 6, population: 75, populationUnknownSites: 1 },
      cutOff: { sites: 1, population: 40 },
      dark: ["D"],
      escape: [{ sites: ["D"], planned: ["DG"], satellite: ["D"], satelliteUnknown: 0 }],
      verified: true,
    });
    expect(found.escape[0].otherOwner).toMatchObject({ from: "D", site: "X", owner: "乙" });
    expect(found.escape[0].otherOwner.metres).toBeCloseTo(965, -1);
  });

  test("says who is left with one way", async () => {
    const { oneWay, cutOff } = await whatif(sites, spans, "--off", "AB");
    expect(cutOff.sites).toBe(0);
    expect(oneWay).toEqual([
      { site: "A", span: "GA" },
      { site: "B", span: "CB" },
      { site: "C", span: "GC" },
    ]);
  });

  test("switches off by owner, by laying, by site, by polygon and along a line", async () => {
    expect((await whatif(sites, spans, "--owner", "乙")).off).toEqual({ spans: ["GX"], sites: ["X"] });
    expect((await whatif(sites, spans, "--laying", "aerial")).off.spans).toEqual(["AB", "BD"]);
    expect((await whatif(sites, spans, "--off", "B", "--keep", "D")).off).toEqual({ spans: [], sites: ["B"] });
    const polygon = at(
      "flood.geojson",
      JSON.stringify({ type: "Feature", geometry: square(104.1, 29.7, 104.3, 29.9) }),
    );
    expect((await whatif(sites, spans, "--polygon", polygon)).off).toEqual({ spans: ["GC", "CB"], sites: ["C"] });
    const river = { type: "LineString", coordinates: [[104.5, 29], [104.5, 31]] }; // biome-ignore format: a line
    const line = at("river.geojson", JSON.stringify(river));
    const strip = await whatif(sites, spans, "--line", line, "--within-m", "500");
    expect(strip.off.spans).toEqual(["BD", "GX", "DG"]);
  });

  test("a works window costs so many people-hours at most", async () => {
    const during = ["--from", "2026-03-01T23:00+08:00", "--to", "2026-03-02T05:30+08:00"];
    const { window } = await whatif(sites, spans, "--off", "BD", ...during);
    expect(window).toMatchObject({ hours: 6.5, peopleHoursAtMost: 260 });
  });

  test("a scenario is kept, played again, and grows by a step", async () => {
    const study = join(folder, "kept.faultline");
    const first = await whatif(sites, spans, "--off", "BD", "--save", "割接", "--out", study);
    const { scenario, ...again } = await whatif(study, "--scenario", "割接");
    expect(scenario).toBe("割接");
    expect(again).toEqual({ ...first, assumptions: again.assumptions, verification: again.verification });
    await whatif(study, "--scenario", "割接", "--off", "AB", "--save", "割接", "--out", study);
    const two = await whatif(study, "--scenario", "割接");
    expect(two.steps.map(({ off }: { off: { spans: string[] } }) => off.spans)).toEqual([["BD"], ["AB"]]);
    expect(two.steps[0].cutOff).toEqual(first.cutOff);
  });

  test("prints the same for reading", async () => {
    const { code, out } = await runInProcess(["whatif", sites, spans, "--off", "BD", "--lang", "zh"]);
    expect(code).toBe(0);
    expect(out).toContain("规划光缆：DG");
    expect(out).toContain("卫星备份 1 个局站");
  });

  test.each([
    [["--off", "nobody"], 2],
    [[], 2],
    [["--laying", "glued"], 2],
    [["--off", "BD", "--from", "2026-03-01T23:00"], 2],
    [["--off", "BD", "--save", "x"], 2],
    [["--scenario", "x"], 1],
    [["--line", "nowhere.geojson", "--within-m", "5"], 1],
    [["--polygon", sites], 1],
  ])("%j ends with %d", async (args, code) => {
    expect(await runInProcess(["whatif", sites, spans, ...args])).toMatchObject({ code });
  });
});

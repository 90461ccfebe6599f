import { describe, expect, test } from "vitest";
import { filesOf } from "./files-of.ts";
import { runInProcess } from "./run-in-process.ts";

const { at } = filesOf("readiness");

async function run(...args: string[]) {
  const { code, out, err } = await runInProcess(["readiness", ...args, "--json"]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

/** Far hangs on one span; Near is in a ring with the core; nothing is said of D. */
const sites = at(
  "sites.csv",
  "id,lon,lat,kind,population,area,battery_h,generator_kw,fuel_h,satellite_backup\n" +
    "G,104,30,core,100,near,30,100,24,yes\nA,104.1,30,station,10,near,9,0,0,no\nB,104,30.1,tower,20,near,9,0,0,no\n" +
    "F,105,30,tower,300,far,2,0,0,no\nD,104.2,30.2,,,,,,,\n",
);
const spans = at("spans.csv", "id,from,to\nGA,G,A\nAB,A,B\nBG,B,G\nGF,G,F\n");
const cut = {
  name: "cut",
  event: { kind: "cable-cut", at: [104.5, 30], withinM: 2000, repairWeeks: 2 },
  returnPeriodYears: 10,
};

describe("faultline readiness", () => {
  test("a row for every area, its grade with the reasons, and measures by rule", async () => {
    const { areas, levels, equipment, extreme, annual, assumptions } = await run(sites, spans);
    const [far, near, none] = areas as { area: string | null }[];
    expect(areas.map(({ area }: { area: string }) => area)).toEqual(["far", "near", null]);
    expect(far).toMatchObject({
      ...{ area: "far", sites: 1, people: 300, grade: "C", best: "C", worst: "C" },
      ways: { best: 1, none: 0, one: 1, two: 0, shared: 0, peopleWithoutBackup: 300 },
      power: { asked: 1, short: 1, unknown: 0, leastH: 2, medianH: 2 },
      crew: { site: "F", base: "G", unknownSites: 0 },
      ...{ exposure: null, isolation: null, annualUserHours: null },
      measures: [
        { rule: "second-route", sites: ["F"] },
        { rule: "satellite", sites: ["F"] },
        { rule: "battery", sites: ["F"] },
      ],
    });
    expect(near).toMatchObject({ grade: "A", sites: 3, measures: [] });
    // However much of it is unknown: it has no way at all.
    expect(none).toMatchObject({ area: null, grade: "D", sites: 1 });
    expect(levels.criteria).toHaveLength(7);
    expect(levels.criteria[0]).toMatchObject({ id: "way-out", atMost: [0, 0, 1], status: "unconfirmed" });
    // Without its one gateway nobody is served; then comes the span to Far.
    expect(equipment[0]).toMatchObject({ site: "G", population: 430, sites: 4, saves: null });
    expect(equipment.find(({ span }: { span?: string }) => span === "GF")).toMatchObject({ population: 300, sites: 1 });
    expect(extreme).toEqual([]);
    expect(annual).toBeNull();
    expect(assumptions.join(" ")).toContain("No scenario has been run");
    expect(assumptions.join(" ")).toContain("No hazard layers");
  });

  test("a scenario adds isolation, the yearly loss as a bound, and its level in the matrix", async () => {
    const file = at("cut.json", JSON.stringify(cut));
    const { areas, annual, extreme, scenarios } = await run(sites, spans, "--scenario", file);
    expect(scenarios).toEqual(["cut"]);
    const [far] = areas;
    // Two weeks without the only span, certain once it comes, once in ten years.
    expect(far.isolation).toMatchObject({ chance: [1, 1], darkH: [336, 336], userHours: [100_800, 100_800] });
    expect(far).toMatchObject({ grade: "D", annualUserHours: [10_080, 10_080] });
    expect(annual).toMatchObject({
      expectedUserHours: [10_080, 10_080],
      byHazard: [{ hazard: "cable-cut", isBoundOnly: true, userHours: [10_080, 10_080] }],
    });
    expect(extreme[0]).toMatchObject({ from: "scenario", name: "cut", population: [300, 300], sites: [1, 1] });
    expect(extreme[0].level).toEqual({ level: "general", least: "general", most: "general" });
  });

  test("two periods of one kind make a curve", async () => {
    const rare = { ...cut, name: "rare", returnPeriodYears: 100, event: { ...cut.event, repairWeeks: 4 } };
    const files = [at("often.json", JSON.stringify(cut)), at("rare.json", JSON.stringify(rare))];
    const { annual } = await run(sites, spans, ...files.flatMap((file) => ["--scenario", file]));
    const exact = ((100_800 + 201_600) / 2) * (1 / 10 - 1 / 100) + 201_600 / 100;
    expect(annual.expectedUserHours[0]).toBeCloseTo(exact, 6);
    expect(annual.byHazard[0]).toMatchObject({ isBoundOnly: false, falls: false });
  });

  test("says it for reading, in both languages", async () => {
    const english = await runInProcess(["readiness", sites, spans, "--lang", "en"]);
    expect(english.out).toContain("far: C, weak");
    expect(english.out).toContain("One span or one risk group cuts the whole area off.");
    const chinese = await runInProcess(["readiness", sites, spans, "--lang", "zh"]);
    expect(chinese.out).toContain("far: C, 较弱");
    expect(chinese.out).toContain("为 1 个局站建设第二路由");
  });

  test("takes limits and a matrix of a file, and says what is wrong with them", async () => {
    const wrong = at("grading.json", '{"criteria":[]}');
    expect(await runInProcess(["readiness", sites, spans, "--grading", wrong])).toMatchObject({
      code: 1,
      err: expect.stringContaining("needed"),
    });
    const matrix = at("matrix.json", "{}");
    expect((await runInProcess(["readiness", sites, spans, "--matrix", matrix])).code).toBe(1);
  });
});

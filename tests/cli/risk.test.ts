import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { filesOf } from "./files-of.ts";
import { runInProcess } from "./run-in-process.ts";

const { at } = filesOf("risk");

/** A core, a valley town behind one buried cable, and a village far away. */
const NETWORK = [
  at(
    "sites.csv",
    "id,name,kind,lon,lat,population,anchored,battery_h\nG,Core,core,104,30,1000,yes,24\nA,Town,station,103.5,31,5000,no,8\nB,Village,station,109,25,200,yes,8\n",
  ),
  at(
    "spans.csv",
    'id,from,to,laying,geometry\nGA,G,A,direct-buried,"LINESTRING(104 30,103.5 31)"\nGB,G,B,duct,"LINESTRING(104 30,109 25)"\n',
  ),
];
const QUAKE = {
  name: "quake",
  event: { kind: "earthquake", source: { at: [103.5, 31], strikeDeg: 45 }, ms: 7.5, region: "tibet" },
  returnPeriodYears: 500,
};
const scenario = (name: string, value: unknown) => at(name, JSON.stringify(value));
const quake = scenario("quake.json", QUAKE);
const floods = at(
  "floods.geojson",
  JSON.stringify({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { name: "valley", depthM: 3 },
        geometry: { type: "Polygon", coordinates: [[[103.4, 30.9], [103.6, 30.9], [103.6, 31.1], [103.4, 31.1], [103.4, 30.9]]] }, // biome-ignore format: one line
      },
    ],
  }),
);

const risk = (...args: string[]) => runInProcess(["risk", ...NETWORK, ...args]);

async function answer(...args: string[]) {
  const { code, out, err } = await risk(...args, "--json");
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out);
}

describe("faultline risk", () => {
  test("tells what is expected, how surely, and of whom, and the answer holds", async () => {
    const told = await answer("--scenario", quake, "--draws", "512", "--verify");
    expect(told.verified).toBe(true);
    expect(told.scenario).toEqual({ name: "quake", kind: "earthquake", returnPeriodYears: 500 });
    expect(told.expected).toMatchObject({ repairCost: null, userHours: expect.any(Number) });
    const { cutOffPopulation, cutOffSites, userHours } = told.expected;
    expect(cutOffPopulation).toBeGreaterThan(1000);
    expect(cutOffPopulation).toBeLessThanOrEqual(6200);
    expect(cutOffSites).toBeLessThanOrEqual(3);
    const [from, to] = told.interval95.cutOffPopulation;
    expect(from).toBeLessThanOrEqual(cutOffPopulation);
    expect(to).toBeGreaterThanOrEqual(cutOffPopulation);
    expect(told.annual.expectedUserHours).toBeCloseTo(userHours / 500, 6);
    expect(told.bySite[0]).toMatchObject({ site: "A", name: "Town", population: 5000 });
    expect(told.bySpan.map(({ span }: { span: string }) => span)).toEqual(["GA", "GB"]);
    expect(told.exceedance[0]).toEqual({ probability: expect.any(Number), value: expect.any(Number) });
    for (const key of ["method", "residual", "seed", "unknown", "sources", "assumptions", "typical", "byArea"]) {
      expect(told, key).toHaveProperty(key);
    }
    expect(told.settings.crews).toMatchObject({ value: 6, status: "unconfirmed" });
    expect(told.settings.draws).toMatchObject({ value: 512, status: "given" });
    expect(told.sources.map(({ says }: { says: string }) => says).join()).toContain("ln Y = a + b·Ms");
  });

  test("same seed, same bytes; another seed or figure is another play", async () => {
    const one = await risk("--scenario", quake, "--seed", "7", "--json");
    expect(await risk("--scenario", quake, "--seed", "7", "--json")).toEqual(one);
    const more = await answer("--scenario", quake, "--seed", "7", "--set", "crews=60", "--set", "mobiliseH=0");
    expect(more.settings.crews.value).toBe(60);
    expect(more.expected.cutOffPopulation).toBe(JSON.parse(one.out).expected.cutOffPopulation);
    expect(more.expected.userHours).toBeLessThanOrEqual(JSON.parse(one.out).expected.userHours);
  });

  test("what nobody knows makes two bounds, and either may be asked for", async () => {
    const [most, least] = [await answer("--scenario", quake), await answer("--scenario", quake, "--case", "least")];
    expect([most.case, least.case]).toEqual(["most", "least"]);
    expect(most.bounds).toEqual(least.bounds);
    expect(least.expected.cutOffPopulation).toBe(least.bounds.cutOffPopulation.least);
    expect(most.expected.cutOffPopulation).toBe(most.bounds.cutOffPopulation.most);
  });

  test("plays a layer that the event names, from a file of its own", async () => {
    const flood = scenario("flood.json", {
      event: { kind: "flood", where: { layer: "floods" }, depthM: null },
      settings: { scourChance: 0 },
    });
    const told = await answer("--scenario", flood, "--hazard", floods);
    expect(told.method).toBe("exact");
    // Three metres of water reach the equipment; nothing else of the network stands in it.
    expect(told.bySite.map(({ site }: { site: string }) => site)).toEqual(["A"]);
    expect(told.bounds.cutOffPopulation).toEqual({ least: 0, most: 5000 });
    expect(told.annual.expectedUserHours).toBeNull();
    expect(told.assumptions.join("\n")).toContain("returnPeriodYears");
  });

  test("for reading: numbers first, then places, then what it rests on", async () => {
    const { code, out } = await risk("--scenario", quake, "--draws", "512", "--lang", "zh");
    expect(code).toBe(0);
    const order = ["失联人口", "失联人口超越概率", "局站，按期望", "可能中断的光缆段", "依据的公式与曲线", "默认前提"];
    const places = order.map((words) => out.indexOf(words));
    expect(places.every((place, i) => place > (places[i - 1] ?? -1))).toBe(true);
    expect(out).toContain("Town");
  });

  test("by curves of a person's own, or where they are wrong", async () => {
    const text = readFileSync("data/hazards/fragility.json", "utf8");
    const asked = ["--scenario", quake, "--draws", "512"];
    expect(await answer(...asked, "--curves", at("same.json", text))).toEqual(await answer(...asked));
    const own = JSON.parse(text);
    // Offices ten times as strong.
    for (const curve of own.curves.filter(({ id }: { id: string }) => /^E12/.test(id))) {
      for (const shape of Object.values<{ median: number }>(curve.lognormal)) shape.median *= 10;
    }
    const strong = await answer(...asked, "--curves", at("strong.json", JSON.stringify(own)));
    expect(strong.expected.cutOffPopulation).toBeLessThan((await answer(...asked)).expected.cutOffPopulation);
    const { code, err } = await risk(...asked, "--curves", at("none.json", "{}"));
    expect([code, err]).toEqual([1, expect.stringContaining("none.json")]);
  });

  test("a disaster of the past by its id", async () => {
    const told = await answer("--scenario", "wenchuan-2008", "--draws", "64");
    expect(told.scenario.kind).toBe("earthquake");
    expect(told.bySite[0].site).toBe("A");
  });

  test.each([
    ["no scenario", [], 2, "--scenario"],
    ["nothing of that name", ["--scenario", "atlantis"], 1, "atlantis"],
    ["no JSON", ["--scenario", NETWORK[0] as string], 1, "is not JSON"],
    [
      "a field that is wrong",
      ["--scenario", scenario("kind.json", { event: { kind: "meteor" } })],
      1,
      "kind.json: event",
    ],
    [
      "a magnitude nobody has a formula for",
      ["--scenario", scenario("ten.json", { ...QUAKE, event: { ...QUAKE.event, ms: 10 } })],
      1,
      "5 … 8.5",
    ],
    [
      "a layer that is not there",
      ["--scenario", scenario("layer.json", { event: { kind: "wildfire", where: { layer: "x" } } })],
      1,
      "“x”",
    ],
    [
      "a setting out of range in the file",
      ["--scenario", scenario("set.json", { ...QUAKE, settings: { crews: -1 } })],
      1,
      "settings.crews has to be 0, 1, … 10000",
    ],
    ["a setting nobody knows", ["--scenario", quake, "--set", "luck=1"], 2, "luck=1"],
    ["too few draws", ["--scenario", quake, "--draws", "3"], 2, "draws=64"],
    ["a case that is none", ["--scenario", quake, "--case", "worst"], 2, "most | least"],
  ] as const)("%s", async (_, args, exit, said) => {
    const { code, err } = await risk(...args, "--lang", "en");
    expect([code, err]).toEqual([exit, expect.stringContaining(said)]);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

describe("faultline timeline", () => {
  test("service from hour to hour until all is back, and the answer holds", async () => {
    const { code, out, err } = await runInProcess([
      ...["timeline", ...NETWORK, "--scenario", quake, "--case", "least", "--draws", "512", "--verify", "--json"],
    ]);
    expect([code, err]).toEqual([0, ""]);
    const told = JSON.parse(out);
    expect(told.verified).toBe(true);
    expect(told.before).toEqual({ population: 6200, sites: 3 });
    expect(told.curve[0].hour).toBe(0);
    expect(told.curve.at(-1).population).toBe(6200);
    expect(told.userHours).toBeGreaterThan(0);
    expect(told.halfBackH).toBeLessThanOrEqual(told.nineTenthsBackH);
    const read = await runInProcess(["timeline", ...NETWORK, "--scenario", quake, "--case", "least", "--draws", "512"]);
    expect(read.out).toContain("Service from hour to hour");
  });

  test("takes hours that are some", async () => {
    const { code, err } = await runInProcess(["timeline", ...NETWORK, "--scenario", quake, "--dark-over", "soon"]);
    expect([code, err]).toEqual([2, expect.stringContaining("0 … 8760")]);
  });
});

describe("faultline events", () => {
  test("those of the past, and those that layers give, each as a file that risk reads", async () => {
    const { code, out } = await runInProcess(["events", "--hazard", floods, "--json"]);
    expect(code).toBe(0);
    const { history, layers } = JSON.parse(out);
    expect(history.map(({ id }: { id: string }) => id)).toContain("wenchuan-2008");
    expect(layers).toMatchObject([{ layer: "floods", scenario: { event: { kind: "flood" } } }]);
    const told = await answer("--scenario", scenario("offer.json", layers[0].scenario), "--hazard", floods);
    expect(told.scenario.kind).toBe("flood");
    expect((await runInProcess(["events", "--lang", "zh"])).out).toContain("汶川");
  });
});

test("faultline query joins how strong, how likely and how long with any attribute", async () => {
  const sql =
    "select s.id, round(g.pga_g, 3) as pga_g, r.chance_cut_off_least as chance, t.dark_hours from sites s join strength_sites g on g.site = s.id join risk_sites r on r.site = s.id join timeline_sites t on t.site = s.id where s.population > 4000";
  const { code, out, err } = await runInProcess([
    ...["query", ...NETWORK, "--scenario", quake, "--draws", "512", "--case", "least", "--sql", sql, "--json"],
  ]);
  expect([code, err]).toEqual([0, ""]);
  const number = expect.any(Number);
  expect(JSON.parse(out).rows).toEqual([{ id: "A", pga_g: number, chance: number, dark_hours: number }]);
  const without = await runInProcess(["query", ...NETWORK, "--sql", "select * from risk_sites"]);
  expect([without.code, without.err]).toEqual([2, expect.stringContaining("--scenario")]);
});

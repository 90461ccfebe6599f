/** The models of what hazards do, as they are asked by hand: the published figures and what is refused. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runInProcess } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "faultline-curves-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function answer(...args: string[]) {
  const { code, out, err } = await runInProcess(["model", ...args, "--json"]);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out);
}

const ask = async (...args: string[]): Promise<Record<string, number | string | null>> =>
  (await answer(...args)).outputs;
const digits = (value: unknown, count: number) => Number(Number(value).toFixed(count));

describe("faultline model", () => {
  test("fragility: every state of a central office, with the source of its curve", async () => {
    const { outputs, notes } = await answer("fragility", "curve=E12.1", "pgaG=0.8");
    expect(Object.entries(outputs).map(([name, value]) => [name, digits(value, 3)])).toEqual([
      ["slight", 0.987],
      ["moderate", 0.937],
      ["extensive", 0.679],
      ["complete", 0.246],
      ["functionLost", 0.937],
      ["isNone", 0.013],
      ["isSlight", 0.051],
      ["isModerate", 0.258],
      ["isExtensive", 0.433],
      ["isComplete", 0.246],
    ]);
    expect(notes).toContainEqual(expect.objectContaining({ code: "source", of: "E12.1", status: "derived" }));
  });

  test("fragility: states that a curve does not know stay unknown, and what it was borrowed from is said", async () => {
    const { outputs, assumptions } = await answer("fragility", "curve=W4.3", "windMs=42.4");
    expect(outputs).toMatchObject({ slight: null, complete: 0.5, isNone: 0.5, functionLost: 0.5 });
    expect(assumptions.join("\n")).toContain("an analogy, found on timber poles");
  });

  test.each([
    ["pgvCms=30", 0.2106],
    ["pgvCms=30 k=0.3", 0.0632],
    ["pgvCms=30 relation=ala-linear", 0.0724],
    ["pgvCms=30 relation=ala-power", 0.0641],
    ["pgdCm=2.54", 1],
    ["pgdCm=2.54 groundChance=0.2", 0.2],
    ["pgvCms=30 pgdCm=2.54", 1.2106],
  ])("repair-rate %s", async (pairs, perKm) => {
    expect(digits((await ask("repair-rate", ...pairs.split(" "))).perKm, 4)).toBe(perKm);
  });

  test("repair-rate: breaks cut, leaks do not", async () => {
    const { breaksPerKm, cutChance } = await ask("repair-rate", "pgvCms=30", "pgdCm=2.54", "lengthKm=2");
    expect(breaksPerKm).toBeCloseTo(0.2 * 0.21063 + 0.8, 5);
    expect(cutChance).toBeCloseTo(1 - Math.exp(-2 * Number(breaksPerKm)), 9);
  });

  test("flood: what it costs and whether there is service are two answers", async () => {
    expect(await ask("flood", "depthM=0.5")).toEqual({ damageShare: 0.32, functionLost: 0 });
    expect(await ask("flood", "depthM=0.5", "floorHeightM=2", "powerHeightM=0.4")).toEqual({
      damageShare: 0.32,
      functionLost: 1,
    });
  });

  test("power: mains, battery, generator, fuel", async () => {
    const asked = ["power", "outageH=72", "batteryH=8"];
    expect(await ask(...asked)).toMatchObject({ autonomyH: 8, darkH: 64, expectedDarkH: 64, shortOfPracticeH: null });
    expect(await ask(...asked, "fuelLitres=120", "loadKw=10", "practice=central-office")).toEqual({
      autonomyH: 48,
      batteryOnlyH: 8,
      darkH: 24,
      darkIfNotStartingH: 64,
      expectedDarkH: 24.8,
      shortOfPracticeH: 0,
    });
    expect(await ask(...asked, "fuelH=40", "refuelH=48")).toMatchObject({ darkH: 0, expectedDarkH: 1.28 });
  });

  test("paired-routes: a published pair makes 0.99868, not the 0.999945 that multiplying promises", async () => {
    // Both routes are down together with P(a, b) + P(b, e) − P(a, b, e); the promise implies a second route down for 0.01.
    const both = 0.00068 + 0.00064 - 0;
    const outputs = await ask("paired-routes", "working=0.0055", "protection=0.01", `both=${both}`);
    expect(outputs).toMatchObject({ availability: 0.99868, ifIndependent: 0.999945, atWorst: 0.9945 });
    expect(await ask("paired-routes", "working=0.0055", "protection=0.01")).toMatchObject({ availability: null });
  });

  test("annual-damage: the area over the chances, the ends apart", async () => {
    const pairs = ["years1=10", "loss1=0", "years2=100", "loss2=50", "years3=500", "loss3=200"];
    expect(await ask("annual-damage", ...pairs)).toEqual({
      perYear: 3.65,
      between: 3.25,
      rareEnd: 0.4,
      frequentEndAtMost: 0,
    });
  });

  test("restoration, repair-time, battery, lightning and rain-landslide", async () => {
    expect(await ask("restoration", "state=complete", "days=40")).toMatchObject({ restored: 0.5 });
    expect(await ask("repair-time", "laying=aerial", "ground=high-mountain", "roadClosedH=6", "queueH=2")).toEqual({
      hours: 16,
      reachH: 4,
      fixH: 4,
    });
    expect(await ask("repair-time", "laying=submarine")).toEqual({ hours: 480, reachH: 0, fixH: 480 });
    expect(await ask("repair-time", "laying=microwave", "fixH=5")).toMatchObject({ hours: 8 });
    expect(digits((await ask("battery", "capacityAh=500", "amperes=40")).hours, 6)).toBe(10);
    const { areaKm2, perYear } = await ask(
      ...["lightning", "lengthM=20", "widthM=20", "heightM=40", "thunderDays=60", "k=2"],
    );
    expect(areaKm2).toBeCloseTo((400 + 6400 + Math.PI * 6400) / 1e6, 9);
    expect(perYear).toBeCloseTo(2 * 6 * Number(areaKm2), 9);
    expect(await ask("rain-landslide", "mmPerHour=14.82", "durationH=1")).toEqual({
      thresholdMmPerHour: 14.82,
      timesThreshold: 1,
      watch: "yes",
    });
    const milder = await ask("rain-landslide", "mmPerHour=2", "durationH=1", "threshold=guzzetti-2008");
    expect(milder).toMatchObject({ thresholdMmPerHour: 2.2, watch: "no" });
  });

  test.each([
    ["fragility curve=E12.1", "pgaG"],
    ["fragility curve=E12.1 pgaG=0.2 windMs=30", "windMs"],
    ["fragility curve=tower-design windMs=30", "designWindMs"],
    ["fragility curve=none pgaG=0.2", "E12.1"],
    ["repair-rate k=1", "pgvCms"],
    ["repair-time laying=microwave", "fixH"],
    ["power outageH=9 batteryH=8 fuelLitres=9", "loadKw"],
    ["power outageH=9 batteryH=8 fuelLitres=9 fuelH=4 loadKw=2", "fuelLitres"],
    ["paired-routes working=0.1 protection=0.1 both=0.2", "0 … 0.1"],
    ["annual-damage years1=10 loss1=1 years2=20", "loss2"],
    ["annual-damage years1=10 loss1=1 years2=10 loss2=2", "years2"],
    ["rain-landslide mmPerHour=9 durationH=900", "0.167 … 500"],
    ["flood depthM=1 --curves x.json", "--curves"],
  ])("%s is wrong usage", async (args, said) => {
    const { code, err } = await runInProcess(["model", ...args.split(" ")]);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });

  test("fragility by curves of a person's own, or where they are wrong", async () => {
    const path = join(folder, "curves.json");
    const curves = JSON.parse(readFileSync("data/hazards/fragility.json", "utf8"));
    const own = { ...curves.curves[0], id: "ours", lognormal: { complete: { median: 0.4, beta: 0.3 } } };
    writeFileSync(path, JSON.stringify({ ...curves, curves: [own] }));
    expect(await ask("fragility", "curve=ours", "pgaG=0.4", "--curves", path)).toMatchObject({ complete: 0.5 });
    writeFileSync(path, JSON.stringify({ ...curves, curves: [{ ...own, status: "sure" }] }));
    const { code, err } = await runInProcess(["model", "fragility", "curve=ours", "pgaG=0.4", "--curves", path]);
    expect([code, err]).toEqual([1, expect.stringContaining("ours.status")]);
  });
});

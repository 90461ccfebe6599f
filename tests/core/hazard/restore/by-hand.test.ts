/** Timelines small enough to be drawn: all sites in one place, so that journeys take no time. */
import { describe, expect, test } from "vitest";
import { type ScenarioSettings, scenarioSettings } from "../../../../src/core/hazard/events/scenario-settings.ts";
import type { Zone } from "../../../../src/core/hazard/events/strengths.ts";
import { darkHours } from "../../../../src/core/hazard/power.ts";
import { ROAD } from "../../../../src/core/hazard/restore/closed-roads.ts";
import { measureRestoration, playRestoration } from "../../../../src/core/hazard/restore/play-restoration.ts";
import { restoreGround } from "../../../../src/core/hazard/restore/restore-ground.ts";
import { findRow, type Network, type Value } from "../../../../src/core/model/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { random } from "../../../builders/random.ts";
import { risksOf } from "../../../builders/random-restoration.ts";

const NEVER = Number.POSITIVE_INFINITY;
type Settings = Partial<ScenarioSettings>;

/** Fails these for so many hours of work: ids of sites and spans, or "mains X" for as long as mains are out. */
function play(network: Network, fails: Readonly<Record<string, number>>, settings: Settings = {}, zones: Zone[] = []) {
  const { sites, spans } = network;
  const elementOf = (name: string) => {
    const [site, span] = [findRow(sites.columns.id, name.replace(/^mains /, "")), findRow(spans.columns.id, name)];
    return name.startsWith("mains ") ? sites.count + spans.count + site : span >= 0 ? sites.count + span : site;
  };
  const failed = Object.keys(fails)
    .map(elementOf)
    .sort((a, b) => a - b);
  const hours = new Map(Object.entries(fails).map(([name, work]) => [elementOf(name), work]));
  const known = { ...(scenarioSettings({}) as ScenarioSettings), generatorStartFailure: 0, crews: 1, mobiliseH: 1 };
  const empty = { lengthM: new Float64Array(0), middles: new Float64Array(0), strengths: {} };
  const ground = restoreGround(
    {
      ...{ network, hazards: [], gateways: { kinds: ["core"] }, enough: 1, settings: { ...known, ...settings } },
      event: { kind: "power-loss", of: { substations: [] }, hours: 1 },
    },
    { sites: {}, pieces: { starts: new Uint32Array(spans.count + 1), ...empty }, sigmaLn: {}, zones, notes: [] },
    risksOf(
      network,
      failed,
      failed.map((element) => hours.get(element) as number),
    ),
  );
  const timeline = playRestoration(ground, Uint32Array.from(failed), { unknowns: "fail" });
  expect(measureRestoration(ground, Uint32Array.from(failed), { unknowns: "fail" }).userHours).toBe(timeline.userHours);
  return { ...timeline, darkAt: (id: string) => timeline.darkH[findRow(sites.columns.id, id)], ground };
}

const site = (population: number, more: Readonly<Record<string, Value>> = {}) => ({
  population,
  status: "existing",
  ...more,
});

/**
 *   X ──a── A(100) ──b── B(200)      X: core
 *              └───c── C(50)
 */
const tree = (ofA: Readonly<Record<string, Value>> = {}) =>
  aNetwork()
    .site("X", site(0, { kind: "core" }), [104, 31])
    .site("A", site(100, ofA), [104, 31])
    .site("B", site(200), [104, 31])
    .site("C", site(50), [104, 31])
    .span("a", "X", "A", { laying: "aerial" })
    .span("b", "A", "B", { laying: "aerial" })
    .span("c", "A", "C", { laying: "submarine" })
    .build();

describe("one crew", () => {
  test("mends the one way in", () => {
    const { hours, people, sites, userHours, t50H, t90H, before } = play(tree(), { a: 6 });
    expect([...hours]).toEqual([0, 7]);
    expect([...people]).toEqual([0, 350]);
    expect([...sites]).toEqual([1, 4]);
    expect({ userHours, t50H, t90H, before }).toEqual({
      ...{ userHours: 350 * 7, t50H: 7, t90H: 7, before: { people: 350, sites: 4 } },
    });
  });

  test("begins with what most people for each of its hours hang on, and people behind a chain hang on all of it", () => {
    // a: 350 people for 6 h; b: 200 for 4 h.
    const both = play(tree(), { a: 6, b: 4 });
    expect([...both.hours]).toEqual([0, 7, 11]);
    expect([...both.people]).toEqual([0, 150, 350]);
    expect(both.userHours).toBe(350 * 7 + 200 * 4);
    expect([both.t50H, both.t90H]).toEqual([11, 11]);
    expect([both.darkAt("A"), both.darkAt("B"), both.darkAt("C")]).toEqual([7, 11, 7]);
    expect(both.happenings.map(({ hour, what, element }) => [hour, what, element])).toEqual([
      ...[
        [0, "fails", 4],
        [0, "fails", 5],
        [1, "crew-leaves", 4],
        [1, "crew-begins", 4],
      ],
      ...[
        [7, "repaired", 4],
        [7, "crew-leaves", 5],
        [7, "crew-begins", 5],
        [11, "repaired", 5],
      ],
    ]);
    // a: 350 for 20 h comes after b: 200 for 4 h, though nobody has anything of b before.
    expect([...play(tree(), { a: 20, b: 4 }).hours]).toEqual([0, 5, 25]);
  });

  test("is not asked to mend a cable under the sea", () => {
    const { hours, userHours, happenings } = play(tree(), { a: 6, c: 480 });
    expect([...hours]).toEqual([0, 7, 480]);
    expect(userHours).toBe(350 * 7 + 50 * 473);
    expect(happenings.filter(({ element }) => element === 6).map(({ what }) => what)).toEqual(["fails", "repaired"]);
  });

  test("waits where a slope has closed the road", () => {
    const zone = { key: "Z", name: "Z", loses: "service", chance: 1, outH: Number.NaN } as const;
    const slope = { ...zone, spans: Uint32Array.of(0), sites: new Uint32Array(0) };
    const { hours, ground } = play(tree(), { a: 6 }, { roadDelayH: 12 }, [slope]);
    expect([...hours]).toEqual([0, 19]);
    expect(ground.roads[4]).toBe(ROAD.closedWithIt);
  });

  test("travels four thirds of the straight line", () => {
    // Two degrees along the equator, to the middle: 111.32 km, 148.43 km by road, 3.711 h.
    const network = aNetwork()
      .site("X", site(0, { kind: "core" }), [100, 0])
      .site("A", site(10), [102, 0])
      .span("a", "X", "A")
      .build();
    const { hours } = play(network, { a: 5 }, { travelKmH: 40 });
    expect(hours[1]).toBeCloseTo(1 + (111.32 * 4) / 3 / 40 + 5, 2);
  });
});

test("two crews work at once", () => {
  const { hours, userHours } = play(tree(), { a: 6, b: 4 }, { crews: 2 });
  expect([...hours]).toEqual([0, 5, 7]);
  expect(userHours).toBe(350 * 7);
});

test("a site is back by itself after its days, and no crew is bound to it", () => {
  const { hours, people, userHours, happenings } = play(tree(), { A: 30, b: 4 });
  expect([...hours]).toEqual([0, 5, 30]);
  expect([...people]).toEqual([0, 0, 350]);
  expect(userHours).toBe(350 * 30);
  expect(happenings.map(({ hour, what, element }) => [hour, what, element])).toEqual([
    ...[
      [0, "fails", 1],
      [0, "fails", 5],
    ],
    ...[
      [1, "crew-leaves", 5],
      [1, "crew-begins", 5],
      [5, "repaired", 5],
    ],
    [30, "repaired", 1],
  ]);
});

test("without crews no line comes back, and it is said; sites do", () => {
  const { userHours, t50H, t90H, darkAt, never } = play(tree(), { a: 6 }, { crews: 0 });
  expect([userHours, t50H, t90H, darkAt("B")]).toEqual([NEVER, NEVER, NEVER, NEVER]);
  expect([...never]).toEqual([4]);
  const ofSite = play(tree(), { A: 30 }, { crews: 0 });
  expect([ofSite.userHours, ofSite.never.length]).toEqual([350 * 30, 0]);
});

test("what has no published repair time takes the hours that are set for that", () => {
  const { userHours, darkAt, unknown } = play(tree(), { B: Number.NaN, c: 6 }, { otherRepairH: 50 });
  expect([userHours, darkAt("B"), darkAt("C"), unknown.length]).toEqual([200 * 50 + 50 * 6, 50, 6, 0]);
  expect(play(tree(), { a: Number.NaN, b: 4 }, { otherRepairH: 50 }).hours).toEqual(Float64Array.of(0, 5, 55));
});

test("what nobody knows the way to is not known to come back", () => {
  const nowhere = aNetwork()
    .site("X", site(0, { kind: "core" }), [104, 31])
    .site("A", site(100))
    .span("a", "X", "A", { laying: "aerial" })
    .build();
  const { userHours, t50H, darkAt, unknown } = play(nowhere, { a: 6 });
  expect([userHours, t50H, darkAt("A")]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  expect([...unknown]).toEqual([2]);
});

describe("power", () => {
  test("a site in the dark takes those behind it along", () => {
    const { hours, people, userHours, t50H, happenings } = play(tree({ batteryH: 8, generatorKw: 0 }), {
      "mains A": 48,
    });
    expect([...hours]).toEqual([0, 8, 48]);
    expect([...people]).toEqual([350, 0, 350]);
    expect([userHours, t50H]).toEqual([350 * 40, 48]);
    expect(happenings.map(({ hour, what }) => [hour, what])).toEqual([
      ...[
        [0, "loses-mains"],
        [0, "on-battery"],
        [8, "runs-out"],
        [48, "mains-return"],
      ],
    ]);
  });

  test("a generator runs first, then the battery, then on for good with new fuel", () => {
    const { hours, happenings } = play(
      tree({ batteryH: 8, generatorKw: 5, fuelH: 10 }),
      { "mains A": 72 },
      { refuelH: 30 },
    );
    expect([...hours]).toEqual([0, 18, 30]);
    expect(happenings.map(({ hour, what }) => [hour, what])).toEqual([
      ...[
        [0, "loses-mains"],
        [0, "generator-starts"],
        [10, "on-battery"],
        [18, "runs-out"],
        [30, "refuelled"],
      ],
      [72, "mains-return"],
    ]);
  });

  test("dark hours are those of the rule for one site", () => {
    const { below } = random(77);
    for (let i = 0; i < 300; i++) {
      const [mainsH, batteryH, fuelH, refuelH] = [1 + below(200), below(60), below(100), below(250)];
      const runs = below(2) === 1;
      const network = tree({ batteryH, generatorKw: runs ? 5 : 0, fuelH });
      const { darkAt } = play(network, { "mains A": mainsH }, { refuelH });
      const dark = runs ? darkHours(mainsH, batteryH, fuelH, refuelH) : darkHours(mainsH, batteryH, 0, NEVER);
      expect(darkAt("A")).toBe(dark);
    }
  });

  test("a generator that does not start leaves the battery alone", () => {
    const { hours, happenings } = play(
      tree({ batteryH: 8, generatorKw: 5, fuelH: 10 }),
      { "mains A": 72 },
      { refuelH: 30, generatorStartFailure: 1 },
    );
    expect([...hours]).toEqual([0, 8, 72]);
    expect(happenings.map(({ what }) => what)).toEqual([
      ...["loses-mains", "generator-fails", "on-battery", "runs-out", "mains-return"],
    ]);
  });

  test("as many generators fail as the chance says", () => {
    const network = aNetwork();
    for (let i = 0; i < 4000; i++) network.row("sites", `S${i}`, { generatorKw: 5 });
    const { ground } = play(network.build(), {}, { generatorStartFailure: 0.02 });
    const failing = ground.power.starts.filter((starts) => starts === 0).length;
    expect(Math.abs(failing - 80)).toBeLessThan(3 * Math.sqrt(80));
  });
});

test("hours are rounded by no more than they are said to be", () => {
  const count = 9000;
  const network = aNetwork().site("X", site(0, { kind: "core" }), [104, 31]);
  const rows = Array.from({ length: count }, (_, i) => i);
  for (const i of rows)
    network.row("sites", `S${i}`, site(1), [104, 31]).row("spans", `L${i}`, { from: "X", to: `S${i}` });
  const fails = Object.fromEntries(rows.map((i) => [`L${i}`, 1 + i / 7]));
  const { roundedBy, userHours, hours } = play(network.build(), fails, { crews: 10_000 });
  const exact = rows.reduce((sum, i) => sum + 2 + i / 7, 0);
  expect(roundedBy).toBeGreaterThan(0);
  expect(hours.length).toBeLessThanOrEqual(8192);
  expect(userHours / exact).toBeGreaterThan(1);
  expect(userHours / exact).toBeLessThan(1 + roundedBy);
});

import { describe, expect, test } from "vitest";
import type { Network } from "../../../../src/core/model/index.ts";
import { indicatorsOf } from "../../../../src/core/redundancy/indicators/indicators-of.ts";
import { type Indicators, measureIndicators } from "../../../../src/core/redundancy/indicators/measure-indicators.ts";
import {
  type IndicatorId,
  readThresholds,
  THRESHOLDS,
  type Thresholds,
} from "../../../../src/core/redundancy/indicators/thresholds.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { random } from "../../../builders/random.ts";
import { cutOffByRemoval, partsLeft } from "../../../oracles/cut-off-slowly.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";

const CORE = { gateways: { kinds: ["core"] }, enough: 1 };
const measure = (network: Network, thresholds: Thresholds = THRESHOLDS) =>
  measureIndicators(indicatorsOf(network, CORE, thresholds).input);

function figure({ indicators }: Indicators, id: IndicatorId) {
  const { value, upper, verdict } = indicators.find((each) => each.id === id) as Indicators["indicators"][number];
  return [value, upper, verdict];
}

//   G ===== H       G and H are gateways, the ring is G - A - H - B - G, and C - D - E hangs on A.
//   |       |
//   A - C - D - E
const small = () =>
  aNetwork()
    .site("G", { kind: "core", population: 0 })
    .site("H", { kind: "core", population: 0 })
    .site("A", { kind: "aggregation", population: 1000, area: "T1" })
    .site("B", { kind: "station", population: 2000, area: "T2" })
    .site("C", { population: 30_000, area: "T1" })
    .site("D", { population: 40_000, area: "T1" })
    .site("E", { kind: "manhole", population: 0, area: "T1" })
    .path("G-A-H-B-G", { lengthM: 10_000 })
    .path("A-C-D-E", { lengthM: 20_000 })
    .row("areas", "T1", { level: "township", parent: "K" })
    .row("areas", "T2", { level: "township", parent: "K" })
    .row("areas", "K", { level: "county", parent: "K" });

describe("indicators", () => {
  test("of a small network, with their verdicts", () => {
    const found = measure(small().build());
    expect(figure(found, "ring-rate")).toEqual([4 / 7, 4 / 7, "fail"]);
    // A and B of A, B, C, D: manholes and gateways are not asked about.
    expect(figure(found, "dual-homing-rate")).toEqual([0.5, 0.5, "fail"]);
    expect(figure(found, "chain-sites")).toEqual([3, 3, "pass"]);
    expect(figure(found, "chain-m")).toEqual([60_000, 60_000, "fail"]);
    expect(figure(found, "aggregation-sites")).toEqual([3, 3, "pass"]);
    expect(figure(found, "aggregation-people")).toEqual([70_000, 70_000, "fail"]);
    expect(figure(found, "diameter-hops")).toEqual([5, 5, "unknown"]);
    expect(figure(found, "diameter-m")).toEqual([80_000, 80_000, "unknown"]);
    expect(figure(found, "gateway-m-longest")).toEqual([70_000, 70_000, "unknown"]);
    expect(figure(found, "gateway-m-mean")).toEqual([(10 + 10 + 30 + 50 + 70) * 200, 34_000, "unknown"]);
    expect([...found.longChains]).toEqual([0]);
    expect([...found.oversized]).toEqual([2]);
    expect(found.areas.map(({ area, level, sites, unprotected }) => [area, level, sites, unprotected])).toEqual([
      ["K", "county", 5, 3],
      ["T1", "township", 4, 3],
      ["T2", "township", 1, 0],
      [null, null, 2, 0],
    ]);
  });

  test("people and lengths nobody knows leave a verdict open, unless what is known fails already", () => {
    const open = small().site("F").span("D-F", "D", "F", { lengthM: 1000 }).build();
    expect(figure(measure(open), "aggregation-people")).toEqual([70_000, Number.POSITIVE_INFINITY, "fail"]);
    const few = aNetwork().site("G", { kind: "core" }).path("G-A-B", { lengthM: 5 }).build();
    expect(figure(measure(few), "aggregation-people")).toEqual([0, Number.POSITIVE_INFINITY, "unknown"]);
    const unmeasured = aNetwork().site("G", { kind: "core" }).path("G-A-B").build();
    expect(figure(measure(unmeasured), "chain-m")).toEqual([0, Number.POSITIVE_INFINITY, "unknown"]);
  });

  test("an empty network, and one without gateways, have an answer", () => {
    const none = measure(aNetwork().build());
    expect(none.indicators.map(({ verdict }) => verdict)).toContain("unknown");
    expect(figure(none, "ring-rate")).toEqual([null, null, "unknown"]);
    expect(figure(none, "diameter-hops")).toEqual([null, null, "unknown"]);
    const without = measure(aNetwork().path("A-B-C-A").path("C-D").build());
    expect(figure(without, "dual-homing-rate")).toEqual([null, null, "unknown"]);
    expect(figure(without, "chain-sites")).toEqual([1, 1, "pass"]);
    expect(without.reference).toBeGreaterThanOrEqual(0);
  });

  test("what hangs on a site is what its removal cuts off besides, on 300 random multigraphs", () => {
    let hanging = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const plain = randomPlainNetwork(seed);
      if (plain.gateways.length === 0) continue;
      const { behind } = measureIndicators({
        ...{ columns: columnsOf(plain), gateways: { ids: plain.gateways.map((site) => `S${site}`) }, enough: 1 },
        ...{ lengths: new Float64Array(plain.spans.length).fill(1), unknownLengths: 0, thresholds: THRESHOLDS },
        areas: aNetwork().build().areas.columns,
      });
      plain.inService.forEach((is, site) => {
        const dark = cutOffByRemoval(plain, 1, { sites: [site] });
        // A site that parts nothing takes only itself with it, or what else goes dark hung on it.
        const parts =
          partsLeft(plain, { sites: [site] }).length > partsLeft(plain).length - (alone(plain, site) ? 1 : 0);
        const others = is && parts && !plain.gateways.includes(site) ? [...dark].filter((each) => each !== site) : [];
        expect(behind.sites[site], `seed ${seed} site ${site}`).toBe(others.length);
        expect(behind.people[site]).toBe(others.reduce((sum, each) => sum + (plain.people[each] ?? 0), 0));
        expect(behind.unknown[site]).toBe(others.filter((each) => plain.people[each] === null).length);
        hanging += others.length;
      });
    }
    expect(hanging).toBeGreaterThan(200);
  });

  test("areas add up over all that lie in them, on 300 random trees of areas", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const dice = random(seed);
      const names = Array.from({ length: 1 + dice.below(6) }, (_, i) => `K${i}`);
      const parents = names.map(() => (dice.next() < 0.7 ? dice.pick(names) : "elsewhere"));
      const network = aNetwork();
      const homes: (string | null)[] = [];
      for (let i = 0; i < 12; i++) {
        const home = dice.next() < 0.8 ? dice.pick([...names, "unlisted"]) : null;
        homes.push(home);
        network.site(`S${i}`, { area: home, population: i, kind: i === 0 ? "core" : "station" });
      }
      for (const [i, name] of names.entries())
        network.row("areas", name, { parent: parents[i] as string, level: "county" });
      network.path("S0-S1-S2-S0-S3-S4").path("S5-S6");
      const above = (home: string | null): (string | null)[] => {
        const found = [home];
        for (let at = home; at !== null; ) {
          const i = names.indexOf(at);
          at = i < 0 ? null : (parents[i] as string);
          if (at === null || found.includes(at)) break;
          found.push(at);
        }
        return found;
      };
      const { areas } = measure(network.build());
      for (const { area, sites, population, unprotected, unserved } of areas) {
        const inside = homes.flatMap((home, site) => (above(home).includes(area) ? [site] : []));
        expect([sites, population], `seed ${seed} ${area}`).toEqual([
          inside.length,
          inside.reduce((sum, i) => sum + i, 0),
        ]);
        expect(unserved).toBe(inside.filter((site) => site >= 5).length);
        expect(unprotected).toBe(inside.filter((site) => site >= 3).length);
      }
      expect(new Set(areas.map(({ area }) => area))).toEqual(new Set(homes.flatMap(above)));
    }
  });
});

function alone(plain: ReturnType<typeof randomPlainNetwork>, site: number): boolean {
  return partsLeft(plain).some((part) => part.has(site) && part.size === 1);
}

describe("thresholds", () => {
  test("of a file stand over those that are known, each with its source", () => {
    const read = readThresholds(
      '{"thresholds":{"ring-rate":{"is":"at-least","value":0.5,"source":"us"},"chain-m":null}}',
    );
    expect(read).toEqual({
      ...THRESHOLDS,
      "ring-rate": { is: "at-least", value: 0.5, source: "us", status: "unconfirmed" },
      "chain-m": null,
    });
    for (const threshold of Object.values(THRESHOLDS)) if (threshold !== null) expect(threshold.source).not.toBe("");
  });

  test.each([
    ["{", "JSON"],
    ["[]", "thresholds"],
    ['{"thresholds":{"nothing":null}}', "thresholds.nothing"],
    ['{"thresholds":{"ring-rate":{"is":"about","value":1}}}', "thresholds.ring-rate"],
    ['{"thresholds":{"ring-rate":{"is":"at-least","value":"1"}}}', "thresholds.ring-rate"],
  ])("%s is wrong at %s", (text, where) => {
    expect(readThresholds(text)).toBe(where);
  });
});

import { describe, expect, test } from "vitest";
import { extremeScenarios, keyEquipment, type RunScenario } from "../../../src/core/readiness/extreme-scenarios.ts";
import { RISK_MATRIX } from "../../../src/core/readiness/risk-matrix.ts";
import { findSinglePoints } from "../../../src/core/redundancy/losses/find-single-points.ts";
import { topologyColumns } from "../../../src/core/topology/topology.ts";
import { aNetwork } from "../../builders/a-network.ts";
import { servedWithout } from "../../oracles/cut-off-slowly.ts";
import { columnsOf, randomPlainNetwork } from "../../oracles/plain-networks.ts";

const spread = (mean: number) => ({ mean, from: mean, to: mean });
const lost = (people: number, userHours: number, cutOff: readonly number[]) => ({
  ...{ people: spread(people), sites: spread(1), userHours: spread(userHours), cutOff: Float64Array.from(cutOff) },
});

const run = (name: string, years: number | null, people: number, userHours: number): RunScenario => ({
  ...{ name, years, hazard: "flood" },
  losses: { least: lost(people, userHours, [0, 0]), most: lost(2 * people, 2 * userHours, [1, 1]) },
});

const cutOff = (sites: readonly number[], people: readonly number[], unknown: readonly number[]) => ({
  sites: Uint32Array.from(sites),
  population: Float64Array.from(people),
  populationUnknown: Uint32Array.from(unknown),
  circuits: new Uint32Array(sites.length),
});

describe("extreme scenarios", () => {
  const { criticalUsers } = aNetwork()
    .site("A", { criticalUsers: ["hospital"] })
    .site("B")
    .build().sites.columns;

  test("ranked by the people they may take; levels where it is known how often they come", () => {
    const listed = extremeScenarios(
      {
        scenarios: [run("rare", 50, 100, 400_000), run("undated", null, 9000, 1)],
        places: cutOff([3, 0], [500, 0], [0, 0]),
        groups: cutOff([2], [300], [1]),
        criticalUsers,
      },
      RISK_MATRIX,
    );
    expect(listed.map(({ from, row, people }) => [from, row, people])).toEqual([
      ["scenario", 1, [9000, 18_000]],
      ["place", 0, [500, 500]],
      ["scenario", 0, [100, 200]],
      ["group", 0, [300, Number.NaN]],
    ]);
    expect(listed[0]?.risk).toBeNull();
    // Once in 50 years, 400,000 to 800,000 user-hours: between a general risk and no more than that.
    expect(listed[2]?.risk).toMatchObject({ least: "low", most: "general", level: null, severity: [3, 4] });
  });
});

describe("key equipment", () => {
  test("people lost alone are those that walking without it gives, in 300 networks", () => {
    for (let seed = 0; seed < 450; seed++) {
      const plain = randomPlainNetwork(seed);
      if (plain.gateways.length === 0) continue;
      const points = findSinglePoints({
        ...{ columns: columnsOf(plain), gateways: { ids: plain.gateways.map((site) => `S${site}`) }, enough: 1 },
        circuitsAt: new Uint32Array(plain.sites),
      });
      const all = servedWithout(plain, 1, {});
      const listed = keyEquipment(points, null);
      let before = Number.POSITIVE_INFINITY;
      for (const { table, row, people, sites, saves } of listed) {
        const left = servedWithout(plain, 1, { [table]: [row] });
        const gone = [...all].filter((site) => !left.has(site));
        expect(sites).toBe(gone.length);
        expect(people).toBe(gone.reduce((sum, site) => sum + (plain.people[site] ?? 0), 0));
        expect(people).toBeLessThanOrEqual(before);
        expect(saves).toBeNull();
        before = people;
      }
    }
  });

  test("what a scenario would be spared counts too, and what was not asked is not there", () => {
    const network = aNetwork().site("A", { kind: "core" }).site("B", { population: 5 }).path("A-B").build();
    const points = findSinglePoints({
      ...{ columns: topologyColumns(network), gateways: { kinds: ["core"] }, enough: 1 },
      circuitsAt: new Uint32Array(2),
    });
    const [saves, fails] = [Float64Array.of(Number.NaN, 0, 90), Float64Array.of(0.1, 0.2, 0.3)];
    const [first] = keyEquipment(points, { saves, fails });
    expect(first).toMatchObject({ table: "spans", row: 0, people: 5, saves: 90, fails: 0.3 });
  });
});

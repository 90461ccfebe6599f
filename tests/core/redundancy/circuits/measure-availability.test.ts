import { describe, expect, test } from "vitest";
import { buildNetwork, LAYING_MODES, type Row } from "../../../../src/core/model/index.ts";
import {
  downInSeries,
  downOfPair,
  downShare,
  MINUTES_A_YEAR,
} from "../../../../src/core/redundancy/circuits/availability.ts";
import { circuitPaths } from "../../../../src/core/redundancy/circuits/circuit-paths.ts";
import { CUT_RATES, type CutRates } from "../../../../src/core/redundancy/circuits/cut-rates.ts";
import { failureCauses } from "../../../../src/core/redundancy/circuits/failure-causes.ts";
import { measureAvailability } from "../../../../src/core/redundancy/circuits/measure-availability.ts";
import { groupSets } from "../../../../src/core/redundancy/losses/group-sets.ts";
import { spanEnds, topologyColumns } from "../../../../src/core/topology/topology.ts";
import { random } from "../../../builders/random.ts";
import { allRoutes } from "../../../oracles/enumerate-routes.ts";

const row = (id: string, values: Row["values"]): Row => ({ id, values, shape: null });

function randomCase(seed: number) {
  const dice = random(seed);
  const nodes = 2 + dice.below(5);
  const ends = Array.from({ length: 1 + dice.below(8) }, () => {
    const a = dice.below(nodes);
    return [a, (a + 1 + dice.below(nodes - 1)) % nodes] as const;
  });
  const groups = Array.from({ length: dice.below(4) }, () => ({
    spans: [dice.below(ends.length), dice.below(ends.length)],
    sites: dice.next() < 0.3 ? [dice.below(nodes)] : [],
  }));
  const shares = (count: number) =>
    Float64Array.from({ length: count }, () => (dice.next() < 0.2 ? 0 : dice.next() / 4));
  const causes = { ofSpan: shares(ends.length), ofGroup: shares(groups.length) };
  const gateways = [0, ...(dice.next() < 0.4 && nodes > 2 ? [nodes - 1] : [])];
  const routes = allRoutes(
    ends,
    ends.map(() => 1),
    0,
    1,
  );
  const path = () => (routes.length === 0 ? [] : dice.pick(routes).links.map((link) => `L${link}`));
  const network = buildNetwork({
    sites: Array.from({ length: nodes }, (_, i) => row(`S${i}`, {})),
    spans: ends.map(([a, b], e) => row(`L${e}`, { from: `S${a}`, to: `S${b}` })),
    groups: groups.map((_, g) => row(`G${g}`, {})),
    members: groups.flatMap(({ spans, sites }, g) => [
      ...spans.map((span, i) => row(`M${g}-${i}`, { group: `G${g}`, span: `L${span}` })),
      ...sites.map((site) => row(`N${g}`, { group: `G${g}`, site: `S${site}` })),
    ]),
    circuits: [0, 1, 2].map((c) => row(`C${c}`, { from: "S0", to: "S1", working: path(), protection: path() })),
  });
  const { working, protection } = circuitPaths(network);
  const lists = [0, 1, 2].map((c) =>
    [working, protection].map(({ starts, rows }) => Array.from(rows.subarray(starts[c], starts[c + 1]))),
  );
  const found = measureAvailability({
    columns: topologyColumns(network),
    gateways: { ids: gateways.map((site) => `S${site}`) },
    lengths: new Float64Array(ends.length).fill(1),
    groups: groupSets(network),
    circuits: circuitPaths(network),
    causes,
  });
  return { nodes, ends, groups, causes, gateways, lists, found };
}

/** Every state of every cause: what is up in it, and how likely it is. */
function enumerate({ nodes, ends, groups, causes, gateways, lists }: ReturnType<typeof randomCase>) {
  const shares = [...causes.ofSpan, ...causes.ofGroup];
  const downOfSite = new Float64Array(nodes);
  const downOfCircuit = new Float64Array(lists.length);
  for (let state = 0; state < 1 << shares.length; state++) {
    const strikes = (cause: number) => ((state >> cause) & 1) === 1;
    const likely = shares.reduce((product, share, cause) => product * (strikes(cause) ? share : 1 - share), 1);
    if (likely === 0) continue;
    const struck = groups.filter((_, g) => strikes(ends.length + g));
    const isUp = (site: number) => !struck.some(({ sites }) => sites.includes(site));
    const isLeft = ends.map(
      (pair, e) => !strikes(e) && pair.every(isUp) && !struck.some(({ spans }) => spans.includes(e)),
    );
    const reached = new Set(gateways.filter(isUp));
    for (const site of reached) {
      ends.forEach(([a, b], e) => {
        if (isLeft[e] && a === site) reached.add(b);
        if (isLeft[e] && b === site) reached.add(a);
      });
    }
    for (let site = 0; site < nodes; site++)
      if (!reached.has(site)) downOfSite[site] = (downOfSite[site] as number) + likely;
    lists.forEach((paths, c) => {
      const up = paths.some((path) => path.length > 0 && isUp(0) && isUp(1) && path.every((span) => isLeft[span]));
      if (!up) downOfCircuit[c] = (downOfCircuit[c] as number) + likely;
    });
  }
  return { downOfSite, downOfCircuit };
}

describe("availability", () => {
  test("of circuits is what all states of all causes add up to, and that of sites lies between its bounds, 400 times", () => {
    const seen = { circuits: 0, sites: 0, exact: 0 };
    for (let seed = 1; seed <= 400; seed++) {
      const given = randomCase(seed);
      const { circuits, sites, assumptions } = given.found;
      // A list of both directions is read as one of each, which the states here are not.
      if (assumptions.listedTwice > 0) continue;
      const { downOfSite, downOfCircuit } = enumerate(given);
      given.lists.forEach(([working = []], c) => {
        if (working.length === 0) {
          expect(circuits.minutes[c]).toBeNaN();
          return;
        }
        seen.circuits++;
        const minutes = circuits.minutes[c] as number;
        expect(minutes / MINUTES_A_YEAR, `seed ${seed} circuit ${c}`).toBeCloseTo(downOfCircuit[c] as number, 10);
        expect(circuits.common[c]).toBeLessThanOrEqual(minutes + 1e-6);
      });
      downOfSite.forEach((down, site) => {
        const told = `seed ${seed} site ${site}`;
        const [low, high] = [sites.atLeast[site] as number, sites.atMost[site] as number];
        if (Number.isNaN(low)) {
          expect(down, told).toBeCloseTo(1, 10);
          return;
        }
        seen.sites++;
        expect(low / MINUTES_A_YEAR, told).toBeLessThanOrEqual(down + 1e-10);
        expect(high / MINUTES_A_YEAR, told).toBeGreaterThanOrEqual(down - 1e-10);
        if (high - low < 1e-6) seen.exact++;
      });
    }
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(100);
  });

  test("closed forms: 100 km and 6 h, and a second path of 150 km", () => {
    const minutes = (share: number) => MINUTES_A_YEAR * share;
    expect(minutes(downShare(100, 0.08, 6))).toBeCloseTo(2.88, 6);
    expect(minutes(downShare(100, 3, 6))).toBeCloseTo(108, 6);
    const [working, protection] = [[downShare(100, 3, 6)], [downShare(150, 3, 6)]];
    expect(minutes(downOfPair(working, protection, []))).toBeCloseTo(0.0333, 4);
    expect(downInSeries([0.5, 0.5])).toBeCloseTo(0.75, 12);
    expect(downInSeries([1e-18, 1e-18])).toBeCloseTo(2e-18, 30);
    expect(downShare(1e9, 3, 6)).toBe(1);
  });

  test("a published pair: 0.99868, not the 0.999945 that multiplying promises", () => {
    // P(b) = 0.0055, P(a, b) = 0.00068, P(b, e) = 0.00064, P(a, b, e) = 0; the working path needs b, the other a and e.
    expect(1 - downOfPair([], [], [0.00068, 0.00064])).toBeCloseTo(0.99868, 5);
    expect(1 - downOfPair([0.0055], [0.01], [])).toBeCloseTo(0.999945, 6);
  });
});

describe("causes of failure", () => {
  const figure = (value: number) => ({ value, source: "", status: "" });
  const rates: CutRates = {
    ...CUT_RATES,
    duct: { cutsPer1000KmYear: figure(2), repairH: figure(8) },
    aerial: { cutsPer1000KmYear: figure(4), repairH: figure(8) },
    unknown: { cutsPer1000KmYear: figure(1), repairH: figure(8) },
    microwave: null,
  };
  const member = (id: string, group: string, span: string, fromM: number | null = null, toM: number | null = null) =>
    row(id, { group, span, fromM, toM });
  const network = buildNetwork({
    sites: [row("1", {}), row("2", {})],
    spans: ["duct", "aerial", "microwave", null].map((laying, e) => row(`L${e}`, { from: "1", to: "2", laying })),
    groups: [row("G0", {}), row("G1", {}), row("G2", { accepted: "no" })],
    members: [
      ...[member("a", "G0", "L0", 100, 400), member("b", "G0", "L1", 900, 700), member("c", "G1", "L0", 300, 5000)],
      ...[member("d", "G2", "L1"), member("e", "G1", "L3")],
    ],
  });
  const { from } = spanEnds(topologyColumns(network));
  const found = failureCauses(network, new Float64Array(4).fill(1000), new Uint8Array(from.length).fill(1), rates);
  const share = (km: number, cuts: number) => downShare(km, cuts, 8);

  test("a span alone counts where it lies in no group, a group along its longest member", () => {
    // L0 lies alone on its first 100 m; L1 but for 200 m, for the group not accepted is none; L3 lies in a group whole.
    const shown = (shares: Iterable<number>) => Array.from(shares, (each) => each.toFixed(14));
    expect(shown(found.ofSpan)).toEqual(shown([share(0.1, 2), share(0.8, 4), Number.NaN, 0]));
    expect(shown(found.ofGroup)).toEqual(shown([share(0.2, 4), share(0.7, 2), 0]));
    expect([found.layingUnknown, found.rateUnknown]).toEqual([1, 1]);
  });

  test("every figure names its source, and every way of laying is there, if only as unknown", () => {
    for (const mode of LAYING_MODES) expect(CUT_RATES, mode).toHaveProperty([mode]);
    for (const rate of Object.values(CUT_RATES)) {
      if (rate === null) continue;
      for (const { value, source, status } of [rate.cutsPer1000KmYear, rate.repairH]) {
        expect(value).toBeGreaterThan(0);
        expect(source.length).toBeGreaterThan(10);
        expect(["confirmed", "second-hand", "derived", "unconfirmed"]).toContain(status);
      }
    }
  });
});

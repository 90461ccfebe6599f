import { describe, expect, test } from "vitest";
import { LEVEL_COUNT } from "../../../../src/core/hazard/failure/risks.ts";
import type { Losses, Risk } from "../../../../src/core/hazard/simulate/risk.ts";
import { RiskStage } from "../../../../src/core/hazard/simulate/risk-stage.ts";
import { buildNetwork, type Network, type Row, rowsOf } from "../../../../src/core/model/index.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { aRiskCase, type MadeUpPart, riskBy, type settingsWith, someRisks } from "../../../builders/a-risk.ts";
import { random } from "../../../builders/random.ts";
import { randomService } from "../../../builders/random-service.ts";
import { type PlainNetwork, servedWithout } from "../../../oracles/cut-off-slowly.ts";

const GATEWAYS = { kinds: ["core"] };

/** Parts of sites and spans, by up to so many keys, some of which decide over several. */
function randomParts(seed: number, network: Network, keys: number, withUnknown = false): MadeUpPart[] {
  const dice = random(seed + 5000);
  const elements = network.sites.count + network.spans.count;
  const load = () => dice.pick([0.05, 0.2, 0.7, 2]) * dice.next();
  return Array.from({ length: 1 + dice.below(keys) }, (_, key) => key).flatMap((key) =>
    Array.from({ length: dice.next() < 0.3 ? 2 : 1 }, (): MadeUpPart => {
      const [base, step] = [load(), dice.pick([0, 0.05]) * dice.next()];
      const least = Array.from({ length: LEVEL_COUNT }, (_, level) => base + step * level);
      const isCertain = dice.next() < 0.04;
      const unknown = withUnknown && dice.next() < 0.3;
      const most = isCertain ? Number.POSITIVE_INFINITY : unknown ? least.map((each) => each + load()) : least;
      return { element: dice.below(elements), key, least: unknown ? least : most, most };
    }),
  );
}

/** Mains that fail now and then cut nobody off while batteries hold, but are too many to list all outcomes. */
const manyMains = ({ sites, spans }: Network): MadeUpPart[] =>
  Array.from({ length: 21 }, (_, i) => ({ element: sites.count + spans.count, key: 900 + i, least: 0.1 }));

function plainOf(network: Network): PlainNetwork {
  const graph = buildServiceGraph(topologyColumns(network), GATEWAYS);
  const people = Array.from(network.sites.columns.population.values, (each) => (Number.isNaN(each) ? null : each));
  return {
    sites: network.sites.count,
    spans: Array.from(graph.used, (used, e) => (used ? [graph.from[e] as number, graph.to[e] as number] : null)),
    inService: Array.from(graph.siteMask, Boolean),
    gateways: Array.from(graph.gateways ?? [], (is, site) => (is ? site : -1)).filter((site) => site >= 0),
    people,
  };
}

/** Every choice of one interval of height for every key, at every level, walked through. */
function losesSlowly(network: Network, parts: readonly MadeUpPart[], of: "least" | "most", enough: number) {
  const plain = plainOf(network);
  const before = servedWithout(plain, enough, {});
  const keys = [...new Set(parts.map(({ key }) => key))];
  const answer = {
    people: 0,
    sites: 0,
    cutOff: Array.from({ length: plain.sites }, () => 0),
    atLeast: new Map<number, number>(),
  };
  const loadOf = (part: MadeUpPart, level: number) => {
    const load = of === "least" ? part.least : (part.most ?? part.least);
    return Math.fround(typeof load === "number" ? load : (load[level] as number));
  };
  const known = new Map<string, readonly [people: number, dark: readonly number[]]>();
  const loss = (failing: readonly number[]) => {
    const name = failing.join();
    const found = known.get(name);
    if (found !== undefined) return found;
    const lost = {
      sites: failing.filter((element) => element < plain.sites),
      spans: failing.filter((element) => element >= plain.sites).map((element) => element - plain.sites),
    };
    const after = servedWithout(plain, enough, lost);
    const dark = [...before].filter((site) => !after.has(site));
    const told = [dark.reduce((sum, site) => sum + (plain.people[site] ?? 0), 0), dark] as const;
    known.set(name, told);
    return told;
  };
  const choose = (level: number, key: number, chance: number, failing: ReadonlySet<number>) => {
    if (chance === 0) return;
    if (key === keys.length) {
      const [people, dark] = loss([...failing].sort((a, b) => a - b));
      answer.people += chance * people;
      answer.sites += chance * dark.length;
      for (const site of dark) answer.cutOff[site] = (answer.cutOff[site] as number) + chance;
      answer.atLeast.set(people, (answer.atLeast.get(people) ?? 0) + chance);
      return;
    }
    const own = parts.filter((part) => part.key === keys[key]);
    const steps = [0, ...own.map((part) => loadOf(part, level)), Number.POSITIVE_INFINITY].sort((a, b) => a - b);
    for (let i = 0; i + 1 < steps.length; i++) {
      const [low, high] = [steps[i] as number, steps[i + 1] as number];
      const fails = own.filter((part) => loadOf(part, level) > low).map(({ element }) => element);
      choose(level, key + 1, chance * (Math.exp(-low) - Math.exp(-high)), new Set([...failing, ...fails]));
    }
  };
  for (let level = 0; level < LEVEL_COUNT; level++) choose(level, 0, 1 / LEVEL_COUNT, new Set());
  return answer;
}

type Asked = {
  readonly settings?: Parameters<typeof settingsWith>[0];
  readonly workers?: number;
  readonly enough?: number;
};

function riskOf(network: Network, parts: readonly MadeUpPart[], asked: Asked = {}, withRepairs = false): Risk {
  const { settings = {}, workers = 1, enough = 1 } = asked;
  const given = aRiskCase(network, someRisks(network, parts), { gateways: GATEWAYS, enough, settings });
  return riskBy(given, workers, withRepairs);
}

const chanceOf = (losses: Losses, value: number) => losses.exceedance.find(([at]) => at >= value)?.[1] ?? 0;

describe("risk", () => {
  test("is, where few things decide, what walking through everything that may happen comes to", () => {
    for (let seed = 0; seed < 300; seed++) {
      const network = randomService(seed);
      const parts = randomParts(seed, network, 4, seed % 2 === 0);
      const enough = 1 + (seed % 2);
      const risk = riskOf(network, parts, { enough });
      expect([risk.method, risk.stopped, risk.draws]).toEqual(["exact", "all-patterns", 0]);
      for (const which of ["least", "most"] as const) {
        const slow = losesSlowly(network, parts, which, enough);
        const { people, sites, cutOff } = risk[which];
        expect([seed, people.mean]).toEqual([seed, expect.closeTo(slow.people, 8)]);
        expect([seed, sites.mean]).toEqual([seed, expect.closeTo(slow.sites, 8)]);
        slow.cutOff.forEach((chance, site) => {
          expect(cutOff[site]).toBeCloseTo(chance, 8);
        });
        const values = [...slow.atLeast.keys()];
        for (const value of values) {
          const chance = values.reduce((sum, each) => sum + (each >= value ? (slow.atLeast.get(each) ?? 0) : 0), 0);
          expect(chanceOf(risk[which], value)).toBeCloseTo(chance, 8);
        }
      }
    }
  });

  test("drawn, holds the exact mean within its interval at least 95 times in 100", () => {
    let [held, cases] = [0, 0];
    for (let seed = 0; cases < 200; seed++) {
      const network = randomService(seed, { sites: 12, spans: 20 });
      const parts = randomParts(seed, network, 8);
      const exact = riskOf(network, parts);
      expect(exact.method).toBe("exact");
      if (exact.most.people.mean === 0) continue;
      cases++;
      const settings = { seed, draws: 2000, narrowEnough: 0 };
      const drawn = riskOf(network, [...parts, ...manyMains(network)], { settings });
      expect(drawn.method).toBe("sampled");
      const { from, to } = drawn.most.people;
      if (from <= exact.most.people.mean && exact.most.people.mean <= to) held++;
    }
    expect(held).toBeGreaterThanOrEqual(190);
  });

  test("gives the same bytes whoever shares the work", () => {
    const network = randomService(11, { sites: 30, spans: 50 });
    const parts = [...randomParts(3, network, 30, true), ...manyMains(network)];
    const by = (workers: number, seed = 1) =>
      riskOf(network, parts, { settings: { draws: 3000, seed }, workers }, true);
    const [one, ...others] = [1, 2, 3, 5].map((workers) => by(workers));
    expect(one?.method).toBe("sampled");
    for (const other of others) expect(other).toEqual(one);
    expect(by(1, 2)).not.toEqual(one);
  });

  test("says by how much the loss falls without one element, under the same luck", () => {
    for (let seed = 0; seed < 100; seed++) {
      const network = randomService(seed);
      const parts = randomParts(seed, network, 4);
      const { most } = riskOf(network, parts);
      most.saves.forEach((saved, element) => {
        if (Number.isNaN(saved)) return;
        const without = riskOf(
          network,
          parts.filter((part) => part.element !== element),
        );
        expect(saved).toBeCloseTo(most.people.mean - without.most.people.mean, 8);
      });
    }
    const network = randomService(11, { sites: 30, spans: 50 });
    const parts = [...randomParts(3, network, 30), ...manyMains(network)];
    const asked = { settings: { draws: 1024, narrowEnough: 0 } };
    const { most } = riskOf(network, parts, asked);
    const worst = most.saves.indexOf(Math.max(...most.saves.filter((saved) => saved > 0)));
    const without = parts.filter(({ element }) => element !== worst);
    const less = most.people.mean - riskOf(network, without, asked).most.people.mean;
    expect(most.saves[worst]).toBeCloseTo(less, 8);
  });

  test("never lets a stronger event lower the loss, in no draw", () => {
    let seen = 0;
    for (let seed = 0; seed < 300; seed++) {
      const network = randomService(seed, { sites: 12, spans: 20 });
      // Without gateways the largest part is served, and another may be the largest.
      if (plainOf(network).gateways.length === 0) continue;
      const dice = random(seed);
      const parts = randomParts(seed, network, 24);
      const stronger = parts.map((part) => {
        const by = 1 + dice.next();
        const more = Array.isArray(part.least) ? part.least.map((load) => load * by + 0.01) : (part.least as number);
        return { ...part, least: more, most: more };
      });
      const blocks = [parts, stronger].map((each) => {
        const all = someRisks(network, [...each, ...manyMains(network)]);
        return new RiskStage(aRiskCase(network, all, { gateways: GATEWAYS, settings: { seed } })).block(seed % 3).most;
      });
      const [less, more] = blocks.map((block) => block?.people) as [Float64Array, Float64Array];
      expect(less.every((people, draw) => people <= (more[draw] as number))).toBe(true);
      if (less.some((people, draw) => people < (more[draw] as number))) seen++;
    }
    expect(seen).toBeGreaterThan(100);
  });

  test("does not hang on the order of rows", () => {
    for (let seed = 1; seed < 60; seed++) {
      const network = randomService(seed, { sites: 14, spans: 24 });
      // Without gateways the first row decides between parts that are alike.
      if (plainOf(network).gateways.length === 0) continue;
      const dice = random(seed);
      const sites = dice.shuffled([...network.sites.columns.id.codes.keys()]);
      const spans = dice.shuffled([...network.spans.columns.id.codes.keys()]);
      const shuffled = buildNetwork({
        sites: sites.map((row) => rowsOf(network.sites)[row] as Row),
        spans: spans.map((row) => rowsOf(network.spans)[row] as Row),
      });
      const newRow = (element: number) => {
        if (element < sites.length) return sites.indexOf(element);
        return element < sites.length + spans.length ? sites.length + spans.indexOf(element - sites.length) : element;
      };
      const isDrawn = seed % 2 === 0;
      const parts = isDrawn
        ? randomParts(seed, network, 24, true).concat(manyMains(network))
        : randomParts(seed, network, 6, true);
      const moved = parts.map((part) => ({ ...part, element: newRow(part.element) }));
      const asked = { settings: { draws: 512 } };
      const [before, after] = [riskOf(network, parts, asked), riskOf(shuffled, moved, asked)];
      for (const which of ["least", "most"] as const) {
        const [one, other] = [before[which], after[which]];
        expect(other.people).toEqual(one.people);
        expect(other.exceedance).toEqual(one.exceedance);
        one.cutOff.forEach((chance, site) => {
          expect(other.cutOff[newRow(site)]).toBeCloseTo(chance, 12);
        });
        one.fails.forEach((chance, element) => {
          expect(other.fails[newRow(element)]).toBeCloseTo(chance, 12);
        });
      }
      expect([after.patterns, after.stopped]).toEqual([before.patterns, before.stopped]);
    }
  });

  test("keeps what is correlated together: 0.99868, where multiplying gives 0.999945", () => {
    // A site with two ways to the gateway: over b, or over a and e. It is dark when b and one of the others fail.
    const site = (id: string, kind: string, population: number): Row => ({
      id,
      values: { kind, population },
      shape: null,
    });
    const span = (id: string, from: string, to: string): Row => ({ id, values: { from, to }, shape: null });
    const network = buildNetwork({
      sites: [site("gateway", "core", 0), site("user", "station", 1), site("between", "station", 0)],
      spans: [span("b", "user", "gateway"), span("a", "user", "between"), span("e", "between", "gateway")],
    });
    const [b, a, e] = [3, 4, 5] as const;
    const [ofB, ofAAndB, ofBAndE] = [0.0055, 0.00068, 0.00064];
    const ofOne = 1 - Math.sqrt(1 - 0.01);
    const load = (chance: number) => -Math.log1p(-chance);
    const alone = [a, b, e].map((element) => ({ element, key: element, least: load(element === b ? ofB : ofOne) }));
    expect(1 - riskOf(network, alone).most.people.mean).toBeCloseTo(0.999945, 6);

    // What takes a and b, what takes b and e, and what takes one alone never come together: each has a level of its own.
    const at = (level: number, chance: number) =>
      Array.from({ length: LEVEL_COUNT }, (_, own) => (own === level ? load(LEVEL_COUNT * chance) : 0));
    const together: MadeUpPart[] = [
      ...[a, b].map((element) => ({ element, key: 1, least: at(0, ofAAndB) })),
      ...[b, e].map((element) => ({ element, key: 2, least: at(1, ofBAndE) })),
      { element: b, key: 3, least: at(2, ofB - ofAAndB - ofBAndE) },
      { element: a, key: 4, least: at(3, ofOne - ofAAndB) },
      { element: e, key: 5, least: at(4, ofOne - ofBAndE) },
    ];
    const { most } = riskOf(network, together);
    expect(1 - most.people.mean).toBeCloseTo(0.99868, 8);
    expect([most.fails[b], most.fails[a], most.fails[e]]).toEqual([
      expect.closeTo(ofB, 8),
      expect.closeTo(ofOne, 8),
      expect.closeTo(ofOne, 8),
    ]);
  });

  test("knows its ends: nothing there, nothing exposed, everything certain, everything unknown", () => {
    const empty = riskOf(buildNetwork({}), [], {}, true);
    expect(empty.most).toMatchObject({ people: { mean: 0, from: 0, to: 0 }, exceedance: [[0, 1]] });
    const network = randomService(7);
    const all = network.sites.count + network.spans.count;
    const each = (least: number, most: number) =>
      Array.from({ length: all }, (_, i) => ({ element: i, key: i, least, most }));

    const spared = riskOf(network, [], {}, true);
    expect([spared.method, spared.most.people.mean, spared.most.userHours.mean]).toEqual(["exact", 0, 0]);
    expect(spared.before.people).toBeGreaterThan(0);
    const { people, sites } = spared.before;

    const certain = riskOf(network, each(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY));
    expect([certain.method, certain.patterns, certain.residual]).toEqual(["exact", 1, 0]);
    expect([certain.least.people.mean, certain.most.sites.mean]).toEqual([people, sites]);
    expect(certain.typical.most).toEqual(Uint32Array.from({ length: all }, (_, i) => i));

    const unknown = riskOf(network, each(0, Number.POSITIVE_INFINITY));
    expect([unknown.least.people.mean, unknown.most.people.mean]).toEqual([0, people]);
    expect(unknown.typical.least).toEqual(new Uint32Array(0));
  });

  test("does not take silence for safety: no draw that lost anybody still leaves an interval", () => {
    const network = randomService(7);
    const rare = { element: 0, key: 1, least: 1e-6 };
    const { most, stopped, residual } = riskOf(network, [rare, ...manyMains(network)], { settings: { draws: 1024 } });
    expect([most.people.mean, most.people.from, stopped]).toEqual([0, 0, "most-draws"]);
    expect(most.people.to).toBeGreaterThan(0);
    expect(residual).toBe(Number.POSITIVE_INFINITY);
  });
});

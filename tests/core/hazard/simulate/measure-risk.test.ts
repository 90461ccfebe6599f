import { describe, expect, test } from "vitest";
import { LEVEL_COUNT } from "../../../../src/core/hazard/failure/risks.ts";
import type { Losses, Risk } from "../../../../src/core/hazard/simulate/risk.ts";
import type { Network } from "../../../../src/core/model/index.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { aRiskCase, type MadeUpPart, riskBy, someRisks } from "../../../builders/a-risk.ts";
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

function riskOf(network: Network, parts: readonly MadeUpPart[], settings = {}, workers = 1, enough = 1): Risk {
  return riskBy(aRiskCase(network, someRisks(network, parts), { gateways: GATEWAYS, enough, settings }), workers);
}

const chanceOf = (losses: Losses, value: number) => losses.exceedance.find(([at]) => at >= value)?.[1] ?? 0;

describe("risk", () => {
  test("is, where few things decide, what walking through everything that may happen comes to", () => {
    for (let seed = 0; seed < 300; seed++) {
      const network = randomService(seed);
      const parts = randomParts(seed, network, 4, seed % 2 === 0);
      const enough = 1 + (seed % 2);
      const risk = riskOf(network, parts, {}, 1, enough);
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
      const drawn = riskOf(network, [...parts, ...manyMains(network)], { seed, draws: 2000, narrowEnough: 0 });
      expect(drawn.method).toBe("sampled");
      const { from, to } = drawn.most.people;
      if (from <= exact.most.people.mean && exact.most.people.mean <= to) held++;
    }
    expect(held).toBeGreaterThanOrEqual(190);
  });

  test("gives the same bytes whoever shares the work", () => {
    const network = randomService(11, { sites: 30, spans: 50 });
    const parts = [...randomParts(3, network, 30, true), ...manyMains(network)];
    const [one, ...others] = [1, 2, 3, 5].map((workers) => riskOf(network, parts, { draws: 3000 }, workers));
    expect(one?.method).toBe("sampled");
    for (const other of others) expect(other).toEqual(one);
    expect(riskOf(network, parts, { draws: 3000, seed: 2 })).not.toEqual(one);
  });
});

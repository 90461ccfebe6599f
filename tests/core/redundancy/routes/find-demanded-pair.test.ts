import { describe, expect, test } from "vitest";
import type { Demands } from "../../../../src/core/redundancy/routes/demands.ts";
import {
  findDemandedPair,
  ROUTE_LEVELS,
  type RouteLevel,
} from "../../../../src/core/redundancy/routes/find-demanded-pair.ts";
import { type FoundRoute, findDisjointRoutes } from "../../../../src/core/redundancy/routes/find-disjoint-routes.ts";
import { findGroupDisjointRoutes } from "../../../../src/core/redundancy/routes/find-group-disjoint-routes.ts";
import { random } from "../../../builders/random.ts";
import { type PlainGroup, packSets, sharingOf } from "../../../oracles/enumerate-group-pairs.ts";
import { allRoutes, type Route } from "../../../oracles/enumerate-routes.ts";

type Case = {
  readonly nodes: number;
  readonly ends: readonly (readonly [number, number])[];
  readonly lengths: readonly number[];
  readonly groups: readonly PlainGroup[];
  readonly demands: Demands;
};

function randomCase(seed: number): Case {
  const dice = random(seed);
  const dense = seed % 2 === 0;
  const nodes = dense ? 4 + dice.below(3) : 3 + dice.below(5);
  const links = dense ? 7 + dice.below(6) : 3 + dice.below(10);
  const ends = Array.from({ length: links }, () => [dice.below(nodes), dice.below(nodes)] as const);
  const lengths = ends.map(() => 1 + dice.below(seed % 5 === 0 ? 3 : 50));
  const groups = Array.from({ length: dice.below(6) }, () => ({
    spans: [dice.below(links), dice.below(links)],
    sites: dice.next() < 0.2 ? [dice.below(nodes)] : [],
  }));
  const isOn = (share: number) => dice.next() < share;
  const none = Number.POSITIVE_INFINITY;
  const demands = {
    maxM: isOn(0.5) ? 20 + dice.below(90) : none,
    imbalanceM: isOn(0.5) ? dice.below(30) : none,
    through: isOn(0.5) ? 2 + dice.below(nodes - 2) : -1,
  };
  return { nodes, ends, lengths, groups, demands };
}

function find({ nodes, ends, lengths, groups, demands }: Case, level: RouteLevel, limit?: number) {
  const spans = {
    from: Int32Array.from(ends, ([a]) => a),
    to: Int32Array.from(ends, ([, b]) => b),
    used: Uint8Array.from(ends, ([a, b]) => (a === b ? 0 : 1)),
    lengths: Float64Array.from(lengths),
  };
  const ground = { siteCount: nodes, spans, from: 0, to: 1, groups: packSets(groups) };
  const { routes } =
    level === "group" ? findGroupDisjointRoutes(ground) : findDisjointRoutes({ ...ground, level, k: 2 });
  const [one, other] = routes;
  if (one === undefined || other === undefined) return null;
  return findDemandedPair({ ...ground, level }, demands, { pair: [one, other], proved: true }, undefined, limit);
}

/** Every pair that shares nothing at the level and does what is demanded: metres together. */
function everyPair({ ends, lengths, groups, demands }: Case, level: RouteLevel): number[] {
  const all = allRoutes(ends, lengths, 0, 1);
  const { maxM, imbalanceM, through } = demands;
  return all.flatMap((first) =>
    all.flatMap((second) => {
      const [inGroups, inSpans, inSites] = sharingOf(first, second, groups);
      const shared = inSpans + (level === "site" ? inSites : 0) + (level === "group" ? inGroups : 0);
      const fits =
        Math.max(first.length, second.length) <= maxM &&
        Math.abs(first.length - second.length) <= imbalanceM &&
        (through < 0 || first.nodes.includes(through));
      return shared === 0 && fits ? [first.length + second.length] : [];
    }),
  );
}

const asRoute = ({ spans, sites, metres }: FoundRoute): Route => ({ links: spans, nodes: sites, length: metres });

describe.each(ROUTE_LEVELS)("pairs that share no %s and do what is demanded", (level) => {
  test("agree with every pair of routes there is, on 900 random multigraphs", () => {
    const seen = { found: 0, otherThanShortest: 0, none: 0, through: 0, imbalance: 0, max: 0 };
    for (let seed = 1; seed <= 900; seed++) {
      const asked = randomCase(seed);
      const told = `seed ${seed}`;
      const least = Math.min(...everyPair(asked, level));
      const free = Math.min(
        ...everyPair({ ...asked, demands: { maxM: Infinity, imbalanceM: Infinity, through: -1 } }, level),
      );
      const found = find(asked, level);
      if (found === null) {
        expect(least, told).toBe(Number.POSITIVE_INFINITY);
        continue;
      }
      expect(found.proved, told).toBe(true);
      if (found.pair === null) {
        seen.none++;
        expect(least, told).toBe(Number.POSITIVE_INFINITY);
        continue;
      }
      const [first, second] = found.pair;
      const { maxM, imbalanceM, through } = asked.demands;
      const shared = sharingOf(asRoute(first), asRoute(second), asked.groups);
      expect(shared[1] + (level === "site" ? shared[2] : 0) + (level === "group" ? shared[0] : 0), told).toBe(0);
      expect(Math.max(first.metres, second.metres), told).toBeLessThanOrEqual(maxM + 1e-6);
      expect(Math.abs(first.metres - second.metres), told).toBeLessThanOrEqual(imbalanceM + 1e-6);
      for (const { spans, sites } of found.pair) {
        expect([sites[0], sites.at(-1), new Set(sites).size], told).toEqual([0, 1, sites.length]);
        spans.forEach((span, i) => {
          const [a, b] = [sites[i], sites[i + 1]];
          expect([[a, b], [b, a]], told).toContainEqual(asked.ends[span]); // biome-ignore format: short
        });
      }
      if (through >= 0) expect(first.sites, told).toContain(through);
      else expect(first.metres, told).toBeLessThanOrEqual(second.metres);
      expect(first.metres + second.metres, told).toBeCloseTo(least, 3);
      seen.found++;
      if (least > free + 0.5) {
        seen.otherThanShortest++;
        if (through >= 0) seen.through++;
        if (imbalanceM < Infinity) seen.imbalance++;
        if (maxM < Infinity) seen.max++;
      }
    }
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(5);
  });

  test("beyond its limit it says that it does not know, never no", () => {
    let open = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const asked = randomCase(seed);
      const found = find(asked, level, 2);
      if (found === null) continue;
      const least = Math.min(...everyPair(asked, level));
      if (!found.proved) open++;
      else if (found.pair === null) expect(least, `seed ${seed}`).toBe(Number.POSITIVE_INFINITY);
      else expect(found.pair[0].metres + found.pair[1].metres, `seed ${seed}`).toBeCloseTo(least, 3);
    }
    expect(open).toBeGreaterThan(5);
  });
});

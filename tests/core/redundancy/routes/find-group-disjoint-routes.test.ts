import { describe, expect, test } from "vitest";
import type { FoundRoute } from "../../../../src/core/redundancy/routes/find-disjoint-routes.ts";
import { findGroupDisjointRoutes } from "../../../../src/core/redundancy/routes/find-group-disjoint-routes.ts";
import { random } from "../../../builders/random.ts";
import {
  compareSharing,
  everySharing,
  type PlainGroup,
  packSets,
  sharingOf,
} from "../../../oracles/enumerate-group-pairs.ts";
import { allRoutes, type Route } from "../../../oracles/enumerate-routes.ts";

type Case = {
  readonly nodes: number;
  readonly ends: readonly (readonly [number, number])[];
  readonly lengths: readonly number[];
  readonly groups: readonly PlainGroup[];
};

function randomCase(seed: number): Case {
  const dice = random(seed);
  // Every third one is dense, in spans and in groups of two.
  const dense = seed % 3 === 0;
  const nodes = dense ? 4 + dice.below(3) : 2 + dice.below(6);
  const links = dense ? 8 + dice.below(6) : 2 + dice.below(12);
  const ends = Array.from({ length: links }, () => [dice.below(nodes), dice.below(nodes)] as const);
  const lengths = ends.map(() => 1 + dice.below(seed % 2 === 0 ? 3 : 50));
  const some = (most: number, rows: number) => [
    ...new Set(Array.from({ length: dice.below(most + 1) }, () => dice.below(rows))),
  ];
  const groups = Array.from({ length: dice.below(dense ? 30 : 4) }, () => ({
    spans: dense ? [dice.below(links), dice.below(links)] : some(3, links),
    sites: !dense && dice.next() < 0.3 ? some(2, nodes) : [],
  }));
  return { nodes, ends, lengths, groups };
}

function find({ nodes, ends, lengths, groups }: Case, limit?: number) {
  return findGroupDisjointRoutes({
    siteCount: nodes,
    spans: {
      from: Int32Array.from(ends, ([a]) => a),
      to: Int32Array.from(ends, ([, b]) => b),
      used: Uint8Array.from(ends, ([a, b]) => (a === b ? 0 : 1)),
      lengths: Float64Array.from(lengths),
    },
    from: 0,
    to: 1,
    groups: packSets(groups),
    ...(limit === undefined ? {} : { limit }),
  });
}

const asRoute = ({ spans, sites, metres }: FoundRoute): Route => ({ links: spans, nodes: sites, length: metres });

function expectRoutes(routes: readonly FoundRoute[], { ends, lengths }: Case, told: string): void {
  for (const { spans, sites, metres } of routes) {
    expect([sites[0], sites.at(-1)], told).toEqual([0, 1]);
    spans.forEach((span, i) => {
      const pair = ends[span] as readonly [number, number];
      const walked = [sites[i], sites[i + 1]];
      expect([pair, [pair[1], pair[0]]], told).toContainEqual(walked);
    });
    expect(metres, told).toBeCloseTo(
      spans.reduce((sum, span) => sum + (lengths[span] as number), 0),
      6,
    );
  }
}

describe("routes that share no risk group", () => {
  test("agree with every pair of routes there is, on 1500 random multigraphs", () => {
    const seen = { feasible: 0, blocked: 0, tried: 0, fallback: 0, proved: 0 };
    for (let seed = 1; seed <= 1500; seed++) {
      const links = randomCase(seed);
      const told = `seed ${seed}`;
      const all = allRoutes(links.ends, links.lengths, 0, 1);
      const pairs = everySharing(all, links.groups).sort(compareSharing);
      const clear = pairs.filter(([groups, spans]) => groups + spans === 0).map(([, , , metres]) => metres);
      const { routes, feasible, optimal, blocking, fallback, fallbackProved } = find(links);
      expectRoutes([...routes, ...fallback], links, told);
      expect(feasible, told).toBe(clear.length > 0);
      const [a, b] = (feasible ? routes : fallback).map(asRoute);
      if (feasible) {
        seen.feasible++;
        expect([optimal, fallback.length], told).toEqual([true, 0]);
        if (a === undefined || b === undefined) throw new Error(told);
        expect(sharingOf(a, b, links.groups).slice(0, 2), told).toEqual([0, 0]);
        expect(a.length + b.length, told).toBeCloseTo(Math.min(...clear), 3);
        continue;
      }
      expect(routes.length, told).toBe(Math.min(1, all.length));
      for (const group of blocking.groups) {
        const { spans, sites } = links.groups[group] as PlainGroup;
        const left = all.filter(
          ({ links: over, nodes }) =>
            !over.some((link) => spans.includes(link)) && !nodes.slice(1, -1).some((node) => sites.includes(node)),
        );
        expect(left, told).toEqual([]);
      }
      for (const span of blocking.spans) expect(all.every(({ links: over }) => over.includes(span))).toBe(true);
      if (all.length === 0) continue;
      if (blocking.groups.length + blocking.spans.length > 0) seen.blocked++;
      else seen.tried++;
      if (a === undefined || b === undefined) throw new Error(told);
      seen.fallback++;
      if (!fallbackProved) continue;
      seen.proved++;
      expect(sharingOf(a, b, links.groups), told).toEqual(pairs[0]);
    }
    expect(
      Object.values(seen).every((count) => count > 20),
      JSON.stringify(seen),
    ).toBe(true);
    expect(seen.proved / seen.fallback).toBeGreaterThan(0.9);
  });

  test("beyond its limit it says that it does not know, never no", () => {
    let open = 0;
    for (let seed = 1; seed <= 900; seed++) {
      const links = randomCase(seed);
      const { feasible, optimal, routes } = find(links, 1);
      const known = find(links);
      if (feasible === null) open++;
      else expect(feasible, `seed ${seed}`).toBe(known.feasible);
      const total = (found: readonly FoundRoute[]) => found.reduce((sum, { metres }) => sum + metres, 0);
      if (optimal) expect(total(routes), `seed ${seed}`).toBeCloseTo(total(known.routes), 6);
    }
    expect(open).toBeGreaterThan(5);
  });

  test("a trap: the shortest route shares a trench with either of the two that share none", () => {
    const found = find({
      nodes: 5,
      ends: [
        [0, 2],
        [2, 1],
        [0, 3],
        [3, 1],
        [0, 4],
        [4, 1],
      ],
      lengths: [1, 1, 2, 2, 9, 9],
      groups: [
        { spans: [1, 3], sites: [] },
        { spans: [0, 4], sites: [] },
      ],
    });
    expect(found.feasible).toBe(true);
    expect(found.routes.map(({ spans }) => spans)).toEqual([
      [2, 3],
      [4, 5],
    ]);
  });
});

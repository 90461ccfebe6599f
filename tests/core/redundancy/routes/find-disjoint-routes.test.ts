import { describe, expect, test } from "vitest";
import type { Level } from "../../../../src/core/redundancy/routes/arcs.ts";
import { findDisjointRoutes } from "../../../../src/core/redundancy/routes/find-disjoint-routes.ts";
import { random } from "../../../builders/random.ts";
import { allRoutes, leastTotal, type Route } from "../../../oracles/enumerate-routes.ts";

function randomLinks(seed: number) {
  const dice = random(seed);
  const nodes = 2 + dice.below(5);
  const ends = Array.from({ length: 1 + dice.below(11) }, () => [dice.below(nodes), dice.below(nodes)] as const);
  const lengths = ends.map(() => 1 + dice.below(seed % 2 === 0 ? 3 : 50));
  return { nodes, ends, lengths };
}

function find({ nodes, ends, lengths }: ReturnType<typeof randomLinks>, level: Level, k: number) {
  const spans = {
    from: Int32Array.from(ends, ([a]) => a),
    to: Int32Array.from(ends, ([, b]) => b),
    used: Uint8Array.from(ends, ([a, b]) => (a === b ? 0 : 1)),
    lengths: Float64Array.from(lengths),
  };
  return findDisjointRoutes({ siteCount: nodes, spans, from: 0, to: 1, level, k });
}

/** Shared spans, shared sites, metres. */
function sharing([a, b]: readonly [Route, Route]): readonly [number, number, number] {
  const common = (one: readonly number[], other: readonly number[]) =>
    one.filter((each) => other.includes(each)).length;
  return [common(a.links, b.links), common(a.nodes.slice(1, -1), b.nodes.slice(1, -1)), a.length + b.length];
}

describe.each<Level>(["span", "site"])("routes that share no %s", (level) => {
  test.each([1, 2, 3, 4])("%d of them agree with every set of routes there is, on 200 random multigraphs", (k) => {
    for (let seed = 1; seed <= 200; seed++) {
      const links = randomLinks(seed);
      const told = `seed ${seed}`;
      const all = allRoutes(links.ends, links.lengths, 0, 1);
      let most = 0;
      while (most < k && Number.isFinite(leastTotal(all, most + 1, level))) most++;
      const { routes, blocking, fallback } = find(links, level, k);
      expect(routes.length, told).toBe(most);
      const total = routes.reduce((sum, { metres }) => sum + metres, 0);
      if (most > 0) expect(total, told).toBeCloseTo(leastTotal(all, most, level), 3);
      for (const { spans, sites } of routes) {
        expect([sites[0], sites.at(-1)], told).toEqual([0, 1]);
        spans.forEach((span, i) => {
          const pair = links.ends[span] ?? [];
          expect(new Set(pair), told).toEqual(new Set([sites[i], sites[i + 1]]));
        });
      }
      if (most === k) continue;
      // As many as the routes, and without them there is none: no further route can be (Menger 1927).
      expect(blocking.spans.length + blocking.sites.length, told).toBe(most);
      const left = all.filter(
        ({ links: over, nodes }) =>
          !over.some((link) => blocking.spans.includes(link)) && !nodes.some((node) => blocking.sites.includes(node)),
      );
      expect(left, told).toEqual([]);
      if (k !== 2) continue;
      const pairs = all.flatMap((one) => all.map((other): [Route, Route] => [one, other]));
      const best = pairs.map(sharing).sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])[0];
      expect(fallback.length, told).toBe(best === undefined ? 0 : 2);
      const [a, b] = fallback;
      if (a === undefined || b === undefined) continue;
      const asRoute = ({ spans, sites, metres }: typeof a): Route => ({ links: spans, nodes: sites, length: metres });
      expect(sharing([asRoute(a), asRoute(b)]), told).toEqual(best);
    }
  });
});

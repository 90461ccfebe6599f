import { describe, expect, test } from "vitest";
import { type Arcs, buildArcs, entryOf, exitOf, type Level } from "../../../../src/core/redundancy/routes/arcs.ts";
import { pairFromSource, routesOfPair } from "../../../../src/core/redundancy/routes/pair-from-source.ts";
import { random } from "../../../builders/random.ts";
import { allRoutes, leastTotal } from "../../../oracles/enumerate-routes.ts";

type Links = readonly (readonly [number, number])[];

function arcsOf(nodes: number, ends: Links, lengths: readonly number[], level: Level): Arcs {
  const from = Int32Array.from(ends, ([a]) => a);
  const to = Int32Array.from(ends, ([, b]) => b);
  const used = Uint8Array.from(ends, ([a, b]) => (a === b ? 0 : 1));
  return buildArcs(nodes, { from, to, used, lengths: Float64Array.from(lengths) }, level);
}

function randomLinks(seed: number) {
  const dice = random(seed);
  const nodes = 2 + dice.below(6);
  const ends = Array.from({ length: 1 + dice.below(12) }, () => [dice.below(nodes), dice.below(nodes)] as const);
  // Equal lengths as often as not: ties are where such searches go wrong.
  const lengths = ends.map(() => 1 + dice.below(seed % 2 === 0 ? 3 : 50));
  return { nodes, ends, lengths };
}

describe.each<Level>(["span", "site"])("pairs of routes that share no %s", (level) => {
  test("agree with every pair of routes there is, to every node, on 400 random multigraphs", () => {
    let pairs = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const { nodes, ends, lengths } = randomLinks(seed);
      const arcs = arcsOf(nodes, ends, lengths, level);
      const found = pairFromSource(arcs, exitOf(0, level));
      for (let site = 1; site < nodes; site++) {
        const told = `seed ${seed} site ${site}`;
        const routes = allRoutes(ends, lengths, 0, site);
        const target = entryOf(site, level);
        expect(found.shortest[target], told).toBe(leastTotal(routes, 1, level));
        const least = leastTotal(routes, 2, level);
        expect(found.pair[target], told).toBe(least);
        const both = routesOfPair(arcs, found, target);
        if (both === null) {
          expect(least, told).toBe(Number.POSITIVE_INFINITY);
          continue;
        }
        pairs++;
        const all = both.flat();
        const things = all.map((arc) => arcs.things[arc]);
        expect(new Set(things).size, told).toBe(things.length);
        expect(
          all.reduce((sum, arc) => sum + (arcs.lengths[arc] as number), 0),
          told,
        ).toBe(least);
        for (const route of both) {
          expect(arcs.tails[route[0] as number]).toBe(exitOf(0, level));
          expect(arcs.heads[route.at(-1) as number]).toBe(target);
          expect(route.slice(1).map((arc) => arcs.tails[arc])).toEqual(
            route.slice(0, -1).map((arc) => arcs.heads[arc]),
          );
        }
      }
    }
    expect(pairs).toBeGreaterThan(300);
  });
});

test("a ladder of 100,000 rungs has a pair to every node", () => {
  const rungs = 100_000;
  const ends = Array.from({ length: rungs }, (_, i): [number, number][] => [
    [2 * i, 2 * i + 1],
    ...(i + 1 < rungs ? ([[2 * i, 2 * i + 2], [2 * i + 1, 2 * i + 3]] as [number, number][]) : []), // biome-ignore format: a rung
  ]).flat();
  const arcs = arcsOf(2 * rungs, ends, ends.map(() => 1), "span"); // biome-ignore format: short
  const { pair } = pairFromSource(arcs, 0);
  expect(pair[2 * rungs - 2]).toBe(2 * (rungs - 1) + 2);
  expect(pair.every((metres) => Number.isFinite(metres))).toBe(true);
});

import { expect, test } from "vitest";
import { routeThrough } from "../../../../src/core/redundancy/routes/route-through.ts";
import { routesInOrder } from "../../../../src/core/redundancy/routes/routes-in-order.ts";
import { buildCsr } from "../../../../src/core/topology/csr.ts";
import { random } from "../../../builders/random.ts";
import { allRoutes } from "../../../oracles/enumerate-routes.ts";

function randomCase(seed: number) {
  const dice = random(seed);
  const nodes = 3 + dice.below(5);
  const ends = Array.from({ length: 2 + dice.below(11) }, () => [dice.below(nodes), dice.below(nodes)] as const);
  return caseOf(nodes, ends, ends.map(() => 1 + dice.below(seed % 2 === 0 ? 3 : 50))); // biome-ignore format: short
}

function caseOf(nodes: number, ends: readonly (readonly [number, number])[], lengths: readonly number[]) {
  const spans = {
    from: Int32Array.from(ends, ([a]) => a),
    to: Int32Array.from(ends, ([, b]) => b),
    used: Uint8Array.from(ends, ([a, b]) => (a === b ? 0 : 1)),
    lengths: Float64Array.from(lengths),
  };
  const csr = buildCsr(nodes, spans.from, spans.to, spans.used);
  return { nodes, spans, ground: { csr, lengths: spans.lengths, from: 0, to: 1 }, all: allRoutes(ends, lengths, 0, 1) };
}

test("every route there is, each once, the shortest first, on 400 random multigraphs", () => {
  let many = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const { ground, all } = randomCase(seed);
    const found = [...routesInOrder(ground, () => {}, () => true)]; // biome-ignore format: short
    const told = `seed ${seed}`;
    expect(new Set(found.map(({ spans }) => spans.join())), told).toEqual(
      new Set(all.map(({ links }) => links.join())),
    );
    expect(found.length, told).toBe(all.length);
    expect(found.map(({ metres }) => metres), told).toEqual(all.map(({ length }) => length).sort((a, b) => a - b)); // biome-ignore format: short
    if (all.length > 5) many++;
  }
  expect(many).toBeGreaterThan(50);
});

test("what is closed is on none of them; when no more searches are allowed the list ends early", () => {
  const ends = [[0, 1], [0, 2], [2, 1], [0, 3], [3, 1], [2, 3]] as const; // biome-ignore format: short
  const { ground, all } = caseOf(4, ends, [9, 1, 1, 2, 2, 1]);
  expect(all).toHaveLength(5);
  const without = routesInOrder(ground, (tolls) => tolls.raiseSpan(5, Number.POSITIVE_INFINITY), () => true); // biome-ignore format: short
  expect([...without].map(({ metres }) => metres)).toEqual([2, 4, 9]);
  let left = 2;
  expect([...routesInOrder(ground, () => {}, () => left-- > 0)].length).toBeLessThanOrEqual(2); // biome-ignore format: short
});

test("the shortest route over each site, or that there is none, on 400 random multigraphs", () => {
  let none = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const { nodes, spans, all } = randomCase(seed);
    for (let site = 2; site < nodes; site++) {
      const over = all.filter((route) => route.nodes.includes(site)).map(({ length }) => length);
      const found = routeThrough(nodes, spans, Int32Array.of(0, 1), site);
      const told = `seed ${seed} over ${site}`;
      if (found === null) none++;
      expect(found?.metres ?? Number.POSITIVE_INFINITY, told).toBe(Math.min(...over));
      if (found === null) continue;
      const route = all.find(({ links }) => links.join() === found.spans.join());
      expect(route?.nodes, told).toEqual(found.sites);
    }
  }
  expect(none).toBeGreaterThan(50);
});

import { describe, expect, test } from "vitest";
import type { Level } from "../../../../src/core/redundancy/routes/arcs.ts";
import { pairToGateways, rankGatewayRoutes } from "../../../../src/core/redundancy/routes/pair-to-gateways.ts";
import { random } from "../../../builders/random.ts";
import { allRoutes, leastTotal } from "../../../oracles/enumerate-routes.ts";

type Ends = readonly (readonly [number, number])[];

function find(nodes: number, ends: Ends, lengths: readonly number[], gateways: readonly number[], level: Level) {
  return pairToGateways({
    siteMask: new Uint8Array(nodes).fill(1),
    gateways: gateways.length === 0 ? null : Uint8Array.from({ length: nodes }, (_, n) => Number(gateways.includes(n))),
    spans: {
      from: Int32Array.from(ends, ([a]) => a),
      to: Int32Array.from(ends, ([, b]) => b),
      used: Uint8Array.from(ends, ([a, b]) => (a === b ? 0 : 1)),
      lengths: Float64Array.from(lengths),
    },
    level,
  });
}

describe.each<Level>(["span", "site"])("the two routes of every site to the gateways that share no %s", (level) => {
  test("agree with every pair of routes to one more site behind the gateways, on 400 random multigraphs", () => {
    let [pairs, none] = [0, 0];
    for (let seed = 1; seed <= 400; seed++) {
      const dice = random(seed);
      const nodes = 3 + dice.below(5);
      const ends = Array.from({ length: 2 + dice.below(11) }, () => [dice.below(nodes), dice.below(nodes)] as const);
      const lengths = ends.map(() => 1 + dice.below(seed % 2 === 0 ? 3 : 50));
      const gateways = [...new Set([0, dice.below(nodes), ...(dice.next() < 0.3 ? [dice.below(nodes)] : [])])];
      const found = find(nodes, ends, lengths, gateways, level);
      // Where routes share no site, a gateway takes one of them; the only one takes both.
      const each = level === "site" && gateways.length > 1 ? 1 : 2;
      const roots = gateways.flatMap((gateway) => Array.from({ length: each }, () => [gateway, nodes] as const));
      for (let site = 0; site < nodes; site++) {
        const told = `seed ${seed} site ${site}`;
        if (gateways.includes(site)) {
          expect(found.shortestM[site], told).toBeNaN();
          continue;
        }
        const all = allRoutes([...ends, ...roots], [...lengths, ...roots.map(() => 0)], site, nodes);
        // The only gateway is not a site that two routes may not share: they both end there.
        const routes =
          gateways.length > 1 ? all : all.map((route) => ({ ...route, nodes: route.nodes.filter((n) => n !== 0) }));
        expect(found.shortestM[site], told).toBe(leastTotal(routes, 1, level));
        const least = leastTotal(routes, 2, level);
        const [working, backup] = [found.workingM[site] as number, found.backupM[site] as number];
        if (least === Number.POSITIVE_INFINITY) {
          none++;
          expect([working, backup, found.workingTo[site], found.backupTo[site]], told).toEqual([NaN, NaN, -1, -1]);
          continue;
        }
        pairs++;
        expect(working + backup, told).toBe(least);
        expect(working, told).toBeLessThanOrEqual(backup);
        expect(gateways, told).toContain(found.workingTo[site]);
        expect(gateways, told).toContain(found.backupTo[site]);
        if (each === 1) expect(found.workingTo[site], told).not.toBe(found.backupTo[site]);
      }
      const { order, paired, single, unreached } = rankGatewayRoutes(found);
      expect(paired + single + unreached, `seed ${seed}`).toBe(order.length);
      expect(order.length, `seed ${seed}`).toBe(nodes - gateways.length);
    }
    expect(Math.min(pairs, none)).toBeGreaterThan(100);
  });

  test("without a gateway nothing is said of any site", () => {
    const found = find(3, [[0, 1], [1, 2]], [1, 1], [], level); // biome-ignore format: short
    expect(found.gateways).toBe(0);
    expect([...found.shortestM]).toEqual([NaN, NaN, NaN]);
    expect(rankGatewayRoutes(found)).toMatchObject({ paired: 0, single: 0, unreached: 0 });
  });
});

test("those without two routes come first, then the longest backup", () => {
  //  0 gateway; 1 and 2 on a ring with it; 3 hangs on 1; 4 stands alone
  const found = find(5, [[0, 1], [1, 2], [2, 0], [1, 3]], [1, 2, 4, 9], [0], "span"); // biome-ignore format: short
  expect([...rankGatewayRoutes(found).order]).toEqual([4, 3, 1, 2]);
  expect(rankGatewayRoutes(found)).toMatchObject({ paired: 2, single: 1, unreached: 1 });
  expect([found.workingM[2], found.backupM[2]]).toEqual([3, 4]);
});

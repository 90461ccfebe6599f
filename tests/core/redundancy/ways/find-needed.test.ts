import { expect, test } from "vitest";
import { findNeeded } from "../../../../src/core/redundancy/ways/find-needed.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { type PlainNetwork, partsLeft } from "../../../oracles/cut-off-slowly.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";

test.each(["span", "site"] as const)(
  "what a site needs agrees with taking away every %s, where one, two or three gateways are enough, on 450 random multigraphs",
  (level) => {
    const found = [0, 0, 0];
    for (let seed = 1; seed <= 450; seed++) {
      const network = randomPlainNetwork(seed);
      const { gateways } = network;
      if (gateways.length === 0) continue;
      const enough = 1 + (seed % 4 === 0 ? 1 : 0) + (seed % 8 === 0 ? 1 : 0);
      const spared = seed % 2 === 0 ? (gateways[0] as number) : -1;
      const graph = buildServiceGraph(columnsOf(network), { ids: gateways.map((site) => `S${site}`) });
      const serves = graph.gateways as Uint8Array;
      const { served, needed } = findNeeded(graph, { serves, enough, level, spared });
      for (const [site, is] of network.inService.entries()) {
        const told = `seed ${seed} site ${site}`;
        const isServed = (lost: object) => reaches(network, site, lost) >= enough;
        const all = level === "span" ? [...network.spans.keys()] : [...network.inService.keys()];
        const others = all.filter((each) => level === "span" || (each !== site && each !== spared));
        const without = others.filter((each) => !isServed(level === "span" ? { spans: [each] } : { sites: [each] }));
        const expected = !is || !isServed({}) ? 0 : without.length > 0 ? 1 : 2;
        expect(served[site], told).toBe(expected === 0 ? 0 : 1);
        if (expected === 1) expect(without, told).toContain(needed[site]);
        else expect(needed[site], told).toBe(-1);
        found[expected] = (found[expected] as number) + 1;
      }
    }
    expect(Math.min(...found)).toBeGreaterThan(100);
  },
);

function reaches(network: PlainNetwork, site: number, lost: object): number {
  const part = partsLeft(network, lost).find((each) => each.has(site));
  return network.gateways.filter((gateway) => part?.has(gateway)).length;
}

test("of several that one gateway hangs on, the nearest is told", () => {
  // 0 is the gateway of a chain 0 - 1 - 2 - 3, and of another beyond it.
  const network: PlainNetwork = {
    sites: 5,
    spans: [[3, 2], [2, 1], [1, 0], [0, 4]], // biome-ignore format: a chain
    inService: Array.from({ length: 5 }, () => true),
    gateways: [0],
    people: [],
  };
  const graph = buildServiceGraph(columnsOf(network), { ids: ["S0"] });
  const serves = graph.gateways as Uint8Array;
  const of = (level: "span" | "site", spared: number) => [
    ...findNeeded(graph, { serves, enough: 1, level, spared }).needed,
  ];
  expect(of("span", -1)).toEqual([-1, 2, 1, 0, 3]);
  expect(of("site", -1)).toEqual([-1, 0, 1, 2, 0]);
  expect(of("site", 0)).toEqual([-1, -1, 1, 2, -1]);
});

test("a chain of 200,000 does not overflow", () => {
  const sites = 200_000;
  const network: PlainNetwork = {
    sites,
    spans: Array.from({ length: sites - 1 }, (_, i) => [i, i + 1] as const),
    inService: Array.from({ length: sites }, () => true),
    gateways: [sites - 1],
    people: [],
  };
  const graph = buildServiceGraph(columnsOf(network), { ids: [`S${sites - 1}`] });
  const serves = graph.gateways as Uint8Array;
  const { needed } = findNeeded(graph, { serves, enough: 1, level: "site", spared: -1 });
  expect([needed[0], needed[sites - 2]]).toEqual([1, sites - 1]);
});

import { describe, expect, test } from "vitest";
import { blockingSpans, countWays } from "../../../../src/core/redundancy/ways/count-ways.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { type PlainNetwork, partsLeft } from "../../../oracles/cut-off-slowly.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";

const count = (network: PlainNetwork) =>
  countWays(buildServiceGraph(columnsOf(network), { ids: network.gateways.map((site) => `S${site}`) }));

/** How many spans must go until no gateway is left: by trying every one, and every two (Menger 1927). */
function waysByRemoval(network: PlainNetwork, site: number, gateways: readonly number[]): number {
  if (gateways.includes(site)) return 3;
  const isServed = (spans: readonly number[]) =>
    partsLeft(network, { spans }).some((part) => part.has(site) && gateways.some((gateway) => part.has(gateway)));
  if (!isServed([])) return 0;
  const spans = [...network.spans.keys()];
  if (spans.some((span) => !isServed([span]))) return 1;
  return spans.some((one) => spans.some((other) => other > one && !isServed([one, other]))) ? 2 : 3;
}

describe("ways to the gateways", () => {
  test("agree with taking away every span and every two, on 300 random multigraphs, and what blocks more does", () => {
    const found = [0, 0, 0, 0];
    for (let seed = 1; seed <= 300; seed++) {
      const network = randomPlainNetwork(seed, { sites: 9, spans: 22 });
      const ways = count(network);
      if (network.gateways.length === 0) {
        expect(ways.reference >= 0).toBe(network.inService.includes(true));
        continue;
      }
      expect(ways.reference).toBe(-1);
      for (const [site, is] of network.inService.entries()) {
        const expected = is ? waysByRemoval(network, site, network.gateways) : 0;
        expect(ways.ways[site], `seed ${seed} site ${site}`).toBe(expected);
        found[expected] = (found[expected] as number) + 1;
        const spans = blockingSpans(ways, site);
        expect(spans.length, `seed ${seed} site ${site}`).toBe(expected === 3 ? 0 : expected);
        if (spans.length === 0) continue;
        const part = partsLeft(network, { spans }).find((each) => each.has(site));
        expect(
          network.gateways.some((gateway) => part?.has(gateway)),
          `seed ${seed} site ${site}`,
        ).toBe(false);
      }
    }
    expect(Math.min(...found)).toBeGreaterThan(50);
  });

  test("without gateways are counted to one site of the largest ring", () => {
    //   0 --- 1 --- 2     4 --- 5
    //    \   /
    //      3
    const network: PlainNetwork = {
      sites: 6,
      spans: [[0, 1], [1, 3], [3, 0], [1, 2], [4, 5]], // biome-ignore format: drawn above
      inService: Array.from({ length: 6 }, () => true),
      gateways: [],
      people: [],
    };
    const { ways, reference } = count(network);
    expect(reference).toBe(1);
    expect([...ways]).toEqual([2, 3, 1, 2, 0, 0]);
  });

  test("a ring of 200,000 does not overflow: two ways each", () => {
    const sites = 200_000;
    const { ways } = count({
      sites,
      spans: Array.from({ length: sites }, (_, i) => [i, (i + 1) % sites] as const),
      inService: Array.from({ length: sites }, () => true),
      gateways: [0],
      people: [],
    });
    expect([ways[0], ...new Set(ways.subarray(1))]).toEqual([3, 2]);
  });
});

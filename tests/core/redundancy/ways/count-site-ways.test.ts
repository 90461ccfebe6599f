import { expect, test } from "vitest";
import { countSiteWays } from "../../../../src/core/redundancy/ways/count-site-ways.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { partsLeft } from "../../../oracles/cut-off-slowly.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";

test("ways over sites agree with taking away every site, on 400 random multigraphs", () => {
  const found = [0, 0, 0];
  for (let seed = 1; seed <= 400; seed++) {
    const network = randomPlainNetwork(seed);
    const { gateways } = network;
    if (gateways.length === 0) continue;
    const graph = buildServiceGraph(columnsOf(network), { ids: gateways.map((site) => `S${site}`) });
    const { ways, onlySite } = countSiteWays(graph, -1);
    const isServed = (site: number, lost: readonly number[]) =>
      partsLeft(network, { sites: lost }).some((part) => part.has(site) && gateways.some((each) => part.has(each)));
    for (const [site, is] of network.inService.entries()) {
      const others = [...network.inService.keys()].filter(
        (other) => other !== site && !(gateways.length === 1 && other === gateways[0]),
      );
      const needed = others.filter((other) => !isServed(site, [other]));
      const expected = !is || !isServed(site, []) ? 0 : needed.length > 0 ? 1 : 2;
      const told = `seed ${seed} site ${site}`;
      expect(ways[site], told).toBe(expected);
      found[expected] = (found[expected] as number) + 1;
      if (expected === 1) expect(needed, told).toContain(onlySite[site]);
      else expect(onlySite[site], told).toBe(-1);
    }
  }
  expect(Math.min(...found)).toBeGreaterThan(100);
});

import { expect, test } from "vitest";
import { DarkOfSets } from "../../../../src/core/redundancy/losses/list-dark-of-set.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { random } from "../../../builders/random.ts";
import { cutOffByRemoval, partsLeft } from "../../../oracles/cut-off-slowly.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";

test("the dark of many sets, one after another, agrees with taking each away, on 300 random multigraphs", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const network = randomPlainNetwork(seed);
    const { gateways, sites, spans } = network;
    if (gateways.length === 0) continue;
    const dice = random(seed + 900);
    const graph = buildServiceGraph(columnsOf(network), { ids: gateways.map((site) => `S${site}`) });
    const isServed = (site: number) =>
      partsLeft(network).some((part) => part.has(site) && gateways.some((gateway) => part.has(gateway)));
    const served = Uint8Array.from({ length: sites }, (_, site) => Number(isServed(site)));
    const dark = new DarkOfSets(graph, graph.gateways as Uint8Array, served);
    for (let i = 0; i < 8; i++) {
      const some = (rows: number) => Array.from({ length: rows === 0 ? 0 : dice.below(3) }, () => dice.below(rows));
      const lost = { spans: some(spans.length), sites: some(sites) };
      const found = dark.listDark({ spans: Uint32Array.from(lost.spans), sites: Uint32Array.from(lost.sites) });
      const expected = [...cutOffByRemoval(network, 1, lost)].sort((a, b) => a - b);
      expect(
        found.sort((a, b) => a - b),
        `seed ${seed} set ${i}`,
      ).toEqual(expected);
    }
  }
});

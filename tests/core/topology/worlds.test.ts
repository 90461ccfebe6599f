import { describe, expect, test } from "vitest";
import { buildServiceGraph } from "../../../src/core/topology/service-graph.ts";
import { topologyColumns } from "../../../src/core/topology/topology.ts";
import { Worlds } from "../../../src/core/topology/worlds.ts";
import { random } from "../../builders/random.ts";
import { randomNetwork } from "../../builders/random-network.ts";
import { type PlainNetwork, servedWithout } from "../../oracles/cut-off-slowly.ts";

/** A seeded multigraph, its worlds, and who is served in each, found by walking. */
function aCase(seed: number) {
  const dice = random(seed + 77_000);
  const count = dice.pick([0, 1, 2, 6, 12, 20]);
  const awkward = { parallel: dice.below(4), selfLoops: dice.below(3), unknownEnds: dice.below(3), notExisting: 0.08 };
  const network = randomNetwork(seed, { sites: count, spans: count === 0 ? 0 : dice.below(2 * count + 2), ...awkward });
  const chosen = seed % 4 === 0 ? [] : Array.from({ length: 1 + dice.below(4) }, () => `S${dice.below(count + 1)}`);
  const columns = topologyColumns(network);
  const graph = buildServiceGraph(columns, { ids: chosen });
  const population = Float64Array.from({ length: count }, () => (dice.next() < 0.2 ? Number.NaN : dice.below(4)));
  const plain: PlainNetwork = {
    sites: count,
    spans: Array.from(graph.used, (used, e) => (used ? [graph.from[e] as number, graph.to[e] as number] : null)),
    inService: Array.from(graph.siteMask, Boolean),
    gateways: Array.from(graph.gateways?.keys() ?? []).filter((site) => graph.gateways?.[site] === 1),
    people: Array.from(population, (people) => (Number.isNaN(people) ? null : people)),
  };
  const [loose, down] = [dice.next(), dice.pick([0.05, 0.3, 0.7])];
  const firm = {
    sites: Uint8Array.from({ length: count }, () => (dice.next() < loose ? 0 : 1)),
    spans: Uint8Array.from(graph.used, () => (dice.next() < loose ? 0 : 1)),
  };
  const word = (isFirm: number) => {
    if (isFirm === 1) return 0xffffffff;
    let bits = 0;
    for (let world = 0; world < 32; world++) if (dice.next() >= down) bits |= 1 << world;
    return bits;
  };
  const siteUp = Uint32Array.from(firm.sites, word);
  const spanUp = Uint32Array.from(firm.spans, word);
  const off = (words: Uint32Array, world: number) =>
    Array.from(words.keys()).filter((row) => ((words[row] as number) >>> world) % 2 === 0);
  const expected = (enough: number, world: number) =>
    [...servedWithout(plain, enough, { sites: off(siteUp, world), spans: off(spanUp, world) })].sort((a, b) => a - b);
  return { graph, population, firm, siteUp, spanUp, expected };
}

const served = (words: Uint32Array, world: number) =>
  Array.from(words.keys()).filter((site) => ((words[site] as number) >>> world) % 2 === 1);

describe("worlds", () => {
  test("are what a walk through each of them finds, whatever is firm", () => {
    for (let seed = 0; seed < 400; seed++) {
      const { graph, population, firm, siteUp, spanUp, expected } = aCase(seed);
      const enough = 1 + (seed % 3);
      const worlds = new Worlds(graph, enough, population);
      // The second call overwrites what the first left behind.
      worlds.served(new Uint32Array(siteUp.length).fill(0xffffffff), new Uint32Array(spanUp.length).fill(0xffffffff));
      const all = worlds.served(siteUp, spanUp);
      const contracted = new Worlds(graph, enough, population, firm).served(siteUp, spanUp);
      for (let world = 0; world < 32; world++) {
        expect([seed, world, served(all, world)]).toEqual([seed, world, expected(enough, world)]);
      }
      expect([seed, contracted]).toEqual([seed, all]);
    }
  });

  test("hold what never fails as one", () => {
    const network = randomNetwork(3, { sites: 30, spans: 60 });
    const graph = buildServiceGraph(topologyColumns(network), { ids: ["S0"] });
    const firm = { sites: new Uint8Array(30).fill(1), spans: new Uint8Array(60).fill(1) };
    firm.spans[7] = 0;
    const { nodeCount, componentCount } = new Worlds(graph, 1, new Float64Array(30), firm).graph;
    expect(nodeCount).toBeLessThanOrEqual(componentCount + 1);
  });
});

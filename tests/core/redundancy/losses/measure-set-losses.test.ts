import { describe, expect, test } from "vitest";
import { packSets } from "../../../../src/core/redundancy/losses/element-sets.ts";
import { measureSetLosses } from "../../../../src/core/redundancy/losses/measure-set-losses.ts";
import { verifySetLosses } from "../../../../src/core/redundancy/verify/verify-set-losses.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { random } from "../../../builders/random.ts";
import { cutOffByRemoval, type PlainNetwork } from "../../../oracles/cut-off-slowly.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";

type Lost = { readonly spans: readonly number[]; readonly sites: readonly number[] };

/** Proved every time. */
function measure(network: PlainNetwork, lost: readonly Lost[], enough = 1) {
  const columns = columnsOf(network);
  const gateways = { ids: network.gateways.map((site) => `S${site}`) };
  const circuitsAt = Uint32Array.from({ length: network.sites }, (_, i) => i % 3);
  const sets = packSets(lost);
  const { cutOff } = measureSetLosses({ columns, gateways, enough, circuitsAt, sets });
  const graph = buildServiceGraph(columns, gateways);
  expect(verifySetLosses(graph, columns.sitePopulation.values, enough, sets, cutOff).holds).toBe(true);
  return cutOff;
}

describe("the losses of many sets at once", () => {
  test("no set, and the empty one", () => {
    expect(measure(randomPlainNetwork(1), []).sites.length).toBe(0);
    expect([...measure(randomPlainNetwork(1), [{ spans: [], sites: [] }]).sites]).toEqual([0]);
  });

  test("agree with taking each set away and walking from the gateways, on 400 random multigraphs", () => {
    for (let seed = 1; seed <= 400; seed++) {
      const dice = random(seed + 5000);
      const network = randomPlainNetwork(seed);
      const enough = seed % 5 === 0 ? 2 : 1;
      const some = (rows: number, most: number) =>
        Array.from({ length: rows === 0 ? 0 : dice.below(most + 1) }, () => dice.below(rows));
      const lost = Array.from({ length: 1 + dice.below(9) }, (): Lost => {
        return { spans: some(network.spans.length, 4), sites: some(network.sites, dice.next() < 0.5 ? 2 : 0) };
      });
      const found = measure(network, lost, enough);
      lost.forEach((set, i) => {
        const dark = cutOffByRemoval(network, enough, set);
        const people = [...dark].reduce((sum, site) => sum + (network.people[site] ?? 0), 0);
        expect([found.sites[i], found.population[i]], `seed ${seed} set ${i}`).toEqual([dark.size, people]);
        if (network.gateways.length === 0) return;
        expect(found.circuits[i]).toBe([...dark].reduce((sum, site) => sum + (site % 3), 0));
        expect(found.populationUnknown[i]).toBe([...dark].filter((site) => network.people[site] === null).length);
      });
    }
  });

  test("the order of the sets changes nothing", () => {
    for (let seed = 1; seed <= 50; seed++) {
      const dice = random(seed);
      const network = randomPlainNetwork(seed, { sites: 40, spans: 80 });
      const lost = Array.from({ length: 30 }, (): Lost => {
        return { spans: network.spans.flatMap((_, e) => (dice.next() < 0.1 ? [e] : [])), sites: [] };
      });
      const order = dice.shuffled([...lost.keys()]);
      const there = measure(network, lost);
      const back = measure(network, order.map((i) => lost[i] as Lost)); // biome-ignore format: short
      expect([...back.sites]).toEqual(order.map((i) => there.sites[i]));
    }
  });
});

import { expect, test } from "vitest";
import { packSets, setAt } from "../../../../src/core/redundancy/losses/element-sets.ts";
import { FewLost } from "../../../../src/core/redundancy/losses/lose-few.ts";
import { loseMany } from "../../../../src/core/redundancy/losses/lose-many.ts";
import { runningTotals } from "../../../../src/core/redundancy/losses/tally.ts";
import { searchDepthFirst } from "../../../../src/core/topology/depth-first.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { random } from "../../../builders/random.ts";
import { cutOffByRemoval } from "../../../oracles/cut-off-slowly.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";

test("sets of any size, on 400 random multigraphs; where they are few, labels say the same", () => {
  let [few, many] = [0, 0];
  for (let seed = 1; seed <= 400; seed++) {
    const dice = random(seed + 9000);
    // Every fourth is large enough for more links than labels can tell.
    const network = randomPlainNetwork(seed, seed % 4 === 0 ? { sites: 40, spans: 90 } : { sites: 12, spans: 20 });
    const enough = seed % 5 === 0 ? 2 : 1;
    const share = dice.next();
    const sets = packSets(
      Array.from({ length: 1 + dice.below(6) }, () => ({
        spans: network.spans.flatMap((_, e) => (dice.next() < share ? [e] : [])),
        sites: Array.from({ length: dice.below(3) }, () => dice.below(network.sites)),
      })),
    );
    const columns = columnsOf(network);
    const graph = buildServiceGraph(columns, { ids: network.gateways.map((site) => `S${site}`) });
    const { siteMask, gateways } = graph;
    const circuitsAt = new Uint32Array(network.sites);
    const weights = { siteMask, population: columns.sitePopulation.values, circuitsAt, gateways };
    const order = searchDepthFirst(graph.csr);
    const told = new FewLost(graph, order, runningTotals(order, weights), enough);
    loseMany(graph, order, weights, enough, sets, (set, { sites, people, unknown }) => {
      const { spans: lostSpans, sites: lostSites } = setAt(sets, set);
      const dark = cutOffByRemoval(network, enough, { spans: [...lostSpans], sites: [...lostSites] });
      const known = [...dark].reduce((sum, site) => sum + (network.people[site] ?? 0), 0);
      expect([sites, people], `seed ${seed} set ${set}`).toEqual([dark.size, known]);
      const same = told.cutOff(setAt(sets, set));
      if (same === null) many++;
      else {
        few++;
        expect([same.sites, same.people], `seed ${seed} set ${set}`).toEqual([sites, people]);
        if (gateways !== null) expect(same.unknown).toBe(unknown);
      }
    });
  }
  expect(few).toBeGreaterThan(500);
  expect(many).toBeGreaterThan(100);
});

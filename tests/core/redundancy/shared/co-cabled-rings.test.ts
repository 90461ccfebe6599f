import { expect, test } from "vitest";
import { ringSpans } from "../../../../src/core/redundancy/shared/co-cabled-rings.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { random } from "../../../builders/random.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";
import { bridgesByRemoval, partsOf } from "../../../oracles/remove-and-count.ts";

test("spans of one ring in a set are those that no one loss parts, on 300 random multigraphs", () => {
  let found = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const dice = random(seed);
    const network = randomPlainNetwork(seed);
    const links = { nodes: network.sites, ends: network.spans };
    const bridge = bridgesByRemoval(links);
    const ring = partsOf({ ...links, ends: links.ends.map((pair, e) => (bridge[e] === 1 ? null : pair)) });
    const ringOf = (span: number) => (bridge[span] === 1 ? null : ring[links.ends[span]?.[0] ?? -1]);
    const sets = Array.from({ length: 5 }, () => [...links.ends.keys()].filter(() => dice.next() < 0.3));
    const graph = buildServiceGraph(columnsOf(network), { ids: [] });
    // A file that lists its spans in both directions is merged, which no oracle here does.
    if (graph.assumptions.listedTwice > 0) continue;
    ringSpans(graph, sets).forEach((spans, i) => {
      const set = sets[i] as number[];
      const expected = set.filter((span) => {
        const own = links.ends[span] === null ? null : (ringOf(span) ?? null);
        return (
          own !== null && set.some((other) => other !== span && links.ends[other] !== null && ringOf(other) === own)
        );
      });
      expect(spans, `seed ${seed}`).toEqual(expected);
      found += spans.length;
    });
  }
  expect(found).toBeGreaterThan(500);
});

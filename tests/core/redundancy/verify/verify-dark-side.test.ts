import { expect, test } from "vitest";
import { findSinglePoints } from "../../../../src/core/redundancy/losses/find-single-points.ts";
import { darkSideOfSite, darkSideOfSpan } from "../../../../src/core/redundancy/losses/list-dark-side.ts";
import { DarkSideVerifier } from "../../../../src/core/redundancy/verify/verify-dark-side.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { random } from "../../../builders/random.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";

test("every dark side holds, and one with a site too few or too many does not, on 300 random multigraphs", () => {
  let refused = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const network = randomPlainNetwork(seed);
    const enough = seed % 5 === 0 ? 2 : 1;
    const columns = columnsOf(network);
    const gateways = { ids: network.gateways.map((site) => `S${site}`) };
    const points = findSinglePoints({ columns, gateways, enough, circuitsAt: new Uint32Array(network.sites) });
    const verifier = new DarkSideVerifier(buildServiceGraph(columns, gateways), enough);
    const dice = random(seed);
    const check = (dark: Uint32Array, lost: { spans: number[]; sites: number[] }) => {
      const claim = { lostSpans: new Set(lost.spans), lostSites: new Set(lost.sites) };
      expect(verifier.isTrue({ dark, ...claim }), `seed ${seed}`).toBe(true);
      if (network.gateways.length === 0) return;
      const wrong = new Set(dark);
      const site = dice.below(network.sites);
      if (!wrong.delete(site)) wrong.add(site);
      refused++;
      expect(verifier.isTrue({ dark: Uint32Array.from(wrong), ...claim }), `seed ${seed}`).toBe(false);
    };
    for (const span of network.spans.keys()) check(darkSideOfSpan(points, span), { spans: [span], sites: [] });
    for (const site of network.inService.keys()) check(darkSideOfSite(points, site), { spans: [], sites: [site] });
  }
  expect(refused).toBeGreaterThan(500);
});

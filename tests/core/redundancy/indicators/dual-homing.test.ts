import { expect, test } from "vitest";
import { measureDualHoming } from "../../../../src/core/redundancy/indicators/dual-homing.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { allRoutes, type Route } from "../../../oracles/enumerate-routes.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";

const shareNo = (one: readonly number[], other: readonly number[]) => !one.some((each) => other.includes(each));

test("a site is dual-homed if some two of all its routes to two gateways share nothing, on 400 random multigraphs", () => {
  const found = { neither: 0, bySpan: 0, bySite: 0 };
  for (let seed = 1; seed <= 400; seed++) {
    const network = randomPlainNetwork(seed, { sites: 8, spans: 13 });
    const { gateways, spans, inService } = network;
    const columns = columnsOf(network);
    const dual = measureDualHoming(buildServiceGraph(columns, { ids: gateways.map((site) => `S${site}`) }), columns);
    if (gateways.length === 0) {
      expect(dual).toBeNull();
      continue;
    }
    const lengths = spans.map(() => 1);
    inService.forEach((is, site) => {
      const told = `seed ${seed} site ${site}`;
      const isAsked = is && !gateways.includes(site);
      expect(dual?.asked[site], told).toBe(isAsked ? 1 : 0);
      const routes = isAsked ? gateways.map((gateway) => allRoutes(spans, lengths, site, gateway)) : [];
      const some = (shares: (one: Route, other: Route) => boolean) =>
        routes.some((to, i) => routes.slice(0, i).some((other) => to.some((a) => other.some((b) => shares(a, b)))));
      const bySpan = some((a, b) => shareNo(a.links, b.links));
      const bySite = some((a, b) => shareNo(a.nodes.slice(1), b.nodes.slice(1)));
      expect([dual?.bySpan[site], dual?.bySite[site]], told).toEqual([bySpan ? 1 : 0, bySite ? 1 : 0]);
      if (isAsked) found[bySite ? "bySite" : bySpan ? "bySpan" : "neither"]++;
    });
  }
  expect(Math.min(...Object.values(found))).toBeGreaterThan(10);
});

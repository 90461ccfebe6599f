import { describe, expect, test } from "vitest";
import { buildLines } from "../../../../src/core/model/index.ts";
import { groupSets } from "../../../../src/core/redundancy/losses/group-sets.ts";
import { NO_DEMANDS } from "../../../../src/core/redundancy/routes/demands.ts";
import { ROUTE_LEVELS } from "../../../../src/core/redundancy/routes/find-demanded-pair.ts";
import { findRoutes, type RoutesFound } from "../../../../src/core/redundancy/routes/find-routes.ts";
import { routeEveryPair } from "../../../../src/core/redundancy/routes/route-every-pair.ts";
import { verifyEveryPair } from "../../../../src/core/redundancy/verify/verify-every-pair.ts";
import { verifyRoutes } from "../../../../src/core/redundancy/verify/verify-routes.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { random } from "../../../builders/random.ts";
import { randomService } from "../../../builders/random-service.ts";

function ground(seed: number, largest?: { readonly sites: number; readonly spans: number }) {
  const network = randomService(seed, largest);
  const { siteMask, ...graph } = buildServiceGraph(topologyColumns(network), { ids: [] });
  const lengths = network.spans.columns.lengthM.values.map((metres) => Math.max(1, metres));
  const { from, to, used } = graph;
  return { network, siteMask, spans: { from, to, used, lengths } };
}

describe("proofs hold for what is answered, and for nothing else, on 300 random multigraphs:", () => {
  test.each(ROUTE_LEVELS)("routes that share no %s", (level) => {
    const seen: Record<string, number> = {};
    for (let seed = 1; seed <= 300; seed++) {
      const { network, spans } = ground(seed);
      const asked = {
        ...{ siteCount: network.sites.count, spans, from: 0, to: 1, level, k: level === "group" ? 2 : 1 + (seed % 3) },
        ...{ groups: groupSets(network), demands: NO_DEMANDS, lines: buildLines([]) },
        separation: { withinM: 50, endM: 100 },
      };
      const lines = buildLines(Array.from({ length: network.spans.count }, () => null));
      const found = findRoutes({ ...asked, lines });
      const told = `seed ${seed}: ${found.why}`;
      expect(verifyRoutes(asked, found).holds, told).toBe(true);
      const why = found.why ?? "found";
      seen[why] = (seen[why] ?? 0) + 1;
      const lie = (other: Partial<RoutesFound>) => verifyRoutes(asked, { ...found, ...other }).holds;
      const [route, ...others] = found.routes;
      if (route === undefined) continue;
      expect(lie({ routes: [{ ...route, metres: route.metres + 1 }, ...others] }), told).toBe(false);
      expect(lie({ routes: [{ ...route, spans: route.spans.slice(1) }, ...others] }), told).toBe(false);
      expect(lie({ shared: { ...found.shared, groups: [...found.shared.groups, 99] } }), told).toBe(false);
      if (found.why === "parted") {
        const { spans: parting, sites, groups } = found.blocking;
        const other = random(seed).below(network.spans.count);
        const fewer = parting.length > 0 ? { spans: parting.slice(1), sites } : { spans: [], sites: sites.slice(1) };
        if (level !== "group") expect(lie({ blocking: { ...fewer, groups } }), told).toBe(false);
        else if (!parting.includes(other) && route.spans.indexOf(other) < 0)
          expect(lie({ blocking: { spans: [other], sites, groups } }), told).toBe(false);
      }
    }
    expect(seen.found, JSON.stringify(seen)).toBeGreaterThan(50);
    expect(seen.parted, JSON.stringify(seen)).toBeGreaterThan(50);
  });

  test.each(["span", "site"] as const)("every pair, by %s", (level) => {
    for (let seed = 1; seed <= 300; seed++) {
      const { siteMask, spans } = ground(seed);
      const found = routeEveryPair({ siteMask, spans, level });
      const proof = verifyEveryPair({ siteMask, spans, level }, found);
      expect(proof, `seed ${seed}`).toEqual({ holds: true, checked: found.pairs, measured: true });
      for (const field of ["pairs", "connected", "protectable", "shortestM", "disjointM"] as const)
        expect(verifyEveryPair({ siteMask, spans, level }, { ...found, [field]: found[field] + 1 }).holds).toBe(false);
    }
  });

  test("spans of unknown length are no lie", () => {
    const { siteMask, spans } = ground(8);
    const asked = {
      siteMask,
      spans: { ...spans, lengths: new Float64Array(spans.lengths.length) },
      level: "span",
    } as const;
    expect(verifyEveryPair(asked, routeEveryPair(asked)).holds).toBe(true);
  });

  test("of a large network the pairs are counted, and that lengths are not measured is said", () => {
    const grounds = Array.from({ length: 9 }, (_, seed) => ground(seed, { sites: 300, spans: 900 }));
    const { siteMask, spans } = grounds.reduce((a, b) => (a.siteMask.length > b.siteMask.length ? a : b));
    expect(siteMask.length).toBeGreaterThan(150);
    const found = routeEveryPair({ siteMask, spans, level: "span" });
    expect(verifyEveryPair({ siteMask, spans, level: "span" }, found)).toMatchObject({ holds: true, measured: false });
    const wrong = { ...found, protectable: found.protectable - 1 };
    expect(verifyEveryPair({ siteMask, spans, level: "span" }, wrong).holds).toBe(false);
  });
});

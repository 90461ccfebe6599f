import { describe, expect, test } from "vitest";
import { choiceAt, type Network } from "../../../../src/core/model/index.ts";
import { measureRings } from "../../../../src/core/redundancy/rings/measure-rings.ts";
import { verifyRings } from "../../../../src/core/redundancy/verify/verify-rings.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { spanEnds, topologyColumns } from "../../../../src/core/topology/topology.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { frozen } from "../../../builders/frozen.ts";
import { randomNetwork } from "../../../builders/random-network.ts";
import { bridgesByRemoval, countParts, type Links, onRingByRemoval } from "../../../oracles/remove-and-count.ts";

const rings = (network: Network) => measureRings(topologyColumns(network));

/** What is in service, as the obvious links: a row that is planned or removed takes its links with it. */
function inService(network: Network): Links & { sites: number[] } {
  const up = (table: "sites" | "spans", row: number) =>
    [null, "existing"].includes(choiceAt(network[table].columns.status, row));
  const { from, to } = spanEnds(topologyColumns(network));
  const usable = (e: number) => {
    const a = from[e] ?? -1;
    const b = to[e] ?? -1;
    return a >= 0 && b >= 0 && a !== b && up("spans", e) && up("sites", a) && up("sites", b);
  };
  return {
    nodes: network.sites.count,
    ends: Array.from(from, (a, e) => (usable(e) ? ([a, to[e] ?? -1] as const) : null)),
    sites: Array.from({ length: network.sites.count }, (_, row) => row).filter((row) => up("sites", row)),
  };
}

describe("measureRings", () => {
  test("nothing: there is no rate to speak of", () => {
    expect(rings(aNetwork().build())).toMatchObject({ siteCount: 0, componentCount: 0, ringRate: null, areas: [] });
  });

  test("one site is one part and on no ring", () => {
    expect(rings(aNetwork().site("A").build())).toMatchObject({ siteCount: 1, componentCount: 1, ringRate: 0 });
  });

  //   A --- B
  //    \   /
  //      C --- D        E
  test("a ring with a spur and a lone site", () => {
    const found = rings(aNetwork().path("A-B-C-A").path("C-D").site("E").build());
    expect(found).toMatchObject({ siteCount: 5, spanCount: 4, componentCount: 2, onRingCount: 3, ringRate: 0.6 });
    expect([...found.onRing]).toEqual([1, 1, 1, 0, 0]);
    expect([...found.bridge]).toEqual([0, 0, 0, 1]);
    expect([...found.component]).toEqual([0, 0, 0, 0, 1]);
  });

  //   A ===== B --- C
  test("two parallel spans are a ring of two", () => {
    const found = rings(aNetwork().path("A-B-A").path("B-C").build());
    expect([...found.onRing]).toEqual([1, 1, 0]);
  });

  //   A --- B --- C         one of them still planned
  //    \.........../
  test("a planned span closes no ring, a removed site opens one", () => {
    const planned = aNetwork().path("A-B-C").span("P", "C", "A", { status: "planned" }).build();
    expect(rings(planned)).toMatchObject({ onRingCount: 0, spanCount: 2, assumptions: { notInService: 1 } });
    const removed = aNetwork().site("A").site("B", { status: "removed" }).path("A-B-C-A").build();
    expect(rings(removed)).toMatchObject({ onRingCount: 0, siteCount: 2, spanCount: 1, componentCount: 1 });
    expect([...rings(removed).component]).toEqual([0, -1, 0]);
  });

  test("what is taken for granted is counted", () => {
    const network = aNetwork()
      .site("A", { status: "existing" })
      .site("B")
      .span("loop", "A", "A", { status: "existing" })
      .span("lost", "A", "nowhere", { status: "existing" })
      .span("AB", "A", "B", { status: "existing" })
      .build();
    expect(rings(network).assumptions).toMatchObject({
      statusUnknown: 1,
      selfLoops: 1,
      endsUnknown: 1,
      notInService: 0,
    });
  });

  test("areas stand worst first, sites of no known area by themselves", () => {
    const network = aNetwork()
      .site("A", { area: "east" })
      .site("B", { area: "east" })
      .site("C", { area: "west" })
      .site("D")
      .path("A-B-C-A")
      .path("C-D")
      .build();
    expect(rings(network).areas).toEqual([
      { area: null, sites: 1, onRing: 0 },
      { area: "east", sites: 2, onRing: 2 },
      { area: "west", sites: 1, onRing: 1 },
    ]);
  });

  test("agrees with taking every span away in turn, on 400 random multigraphs, and writes to none of them", () => {
    for (let seed = 1; seed <= 400; seed++) {
      const network = randomNetwork(seed, {
        sites: seed % 14,
        spans: seed % 23,
        parallel: seed % 4,
        selfLoops: seed % 3,
        unknownEnds: seed % 2,
        notExisting: seed % 5 === 0 ? 0.3 : 0,
        areas: 4,
      });
      const columns = topologyColumns(network);
      const written = frozen(columns);
      const found = measureRings(columns);
      expect(written(), `seed ${seed}`).toEqual([]);
      expect(verifyRings(found, buildServiceGraph(columns, { ids: [] })).holds, `proof, seed ${seed}`).toBe(true);

      const links = inService(network);
      const onRing = onRingByRemoval(links);
      expect([...found.onRing], `on a ring, seed ${seed}`).toEqual(onRing);
      expect([...found.bridge], `bridges, seed ${seed}`).toEqual(bridgesByRemoval(links));
      const out = links.nodes - links.sites.length;
      expect(found.componentCount, `parts, seed ${seed}`).toBe(countParts(links) - out);
      const onRingCount = links.sites.filter((site) => onRing[site] === 1).length;
      expect(found.ringRate).toBe(links.sites.length === 0 ? null : onRingCount / links.sites.length);
      expect(found.areas.reduce((sum, area) => sum + area.sites, 0)).toBe(links.sites.length);
    }
  });

  test("the same input gives the same output to the byte, through a clone too", () => {
    const network = randomNetwork(7, { sites: 60, spans: 80, parallel: 10, selfLoops: 3, unknownEnds: 3, areas: 4 });
    expect(measureRings(structuredClone(topologyColumns(network)))).toEqual(rings(network));
  });
});

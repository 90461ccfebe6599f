import { describe, expect, test } from "vitest";
import { textAt } from "../../../src/core/model/index.ts";
import { buildGraph } from "../../../src/core/topology/build-graph.ts";
import { buildCsr, usableLinks } from "../../../src/core/topology/csr.ts";
import { spanEnds, topologyColumns } from "../../../src/core/topology/topology.ts";
import { aNetwork } from "../../builders/a-network.ts";
import { randomNetwork } from "../../builders/random-network.ts";

describe("buildGraph", () => {
  test("keeps parallel spans and self-loops, leaves out spans to nowhere", () => {
    const graph = buildGraph(aNetwork().path("A-B-A-A").span("X", "A", "nowhere").span("Y", "", "B").build());
    expect(graph.nodes()).toEqual(["A", "B"]);
    expect(graph.edges()).toEqual(["A-B", "B-A", "A-A"]);
    expect(graph.selfLoopCount).toBe(1);
  });

  test("carries rows and lengths, an unknown length as NaN", () => {
    const graph = buildGraph(aNetwork().path("A-B", { lengthM: 1200 }).path("B-C").build());
    expect(graph.getNodeAttributes("C")).toEqual({ row: 2 });
    expect(graph.getEdgeAttributes("A-B")).toEqual({ row: 0, lengthM: 1200 });
    expect(graph.getEdgeAttribute("B-C", "lengthM")).toBeNaN();
  });

  test("has the same neighbours as the CSR, on 200 random multigraphs", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const network = randomNetwork(seed, {
        sites: 1 + (seed % 15),
        spans: seed % 31,
        parallel: 4,
        selfLoops: 2,
        unknownEnds: 3,
      });
      const graph = buildGraph(network);
      const { from, to } = spanEnds(topologyColumns(network));
      const csr = buildCsr(network.sites.count, from, to, usableLinks(from, to));
      for (let site = 0; site < network.sites.count; site++) {
        const id = textAt(network.sites.columns.id, site);
        const inCsr: string[] = [];
        for (let i = csr.starts[site] ?? 0; i < (csr.starts[site + 1] ?? 0); i++) {
          const link = textAt(network.spans.columns.id, csr.links[i] ?? -1);
          inCsr.push(`${textAt(network.sites.columns.id, csr.targets[i] ?? -1)} by ${link}`);
        }
        const inGraph: string[] = [];
        graph.forEachEdge(id, (link, _, a, b) => {
          if (a !== b) inGraph.push(`${a === id ? b : a} by ${link}`);
        });
        expect(inGraph.sort(), `seed ${seed}, site ${id}`).toEqual(inCsr.sort());
      }
    }
  });
});

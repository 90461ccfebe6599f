import { describe, expect, test } from "vitest";
import { buildLines, buildPoints } from "../../../../src/core/model/index.ts";
import { verifyHits, verifySeparation } from "../../../../src/core/redundancy/verify/verify-regions.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { aNetwork } from "../../../builders/a-network.ts";

// A span to the east along the equator, a degree long; a site at either end. A degree is 111,319.5 m.
const earth = {
  spans: buildLines([[[0, 0], [1, 0]]]), // biome-ignore format: a line
  sites: buildPoints([[0, 0], [1, 0], null]), // biome-ignore format: sites
  planar: false,
};
const plane = { ...earth, planar: true };

describe("what a disc is said to hit", () => {
  test.each([
    ["the span is far within", earth, 60_000, [0.5, 0.5], [0], []],
    ["the west end too", earth, 60_000, [0, 0.5], [0], [0]],
    ["in a plane", plane, 0.6, [0, 0.5], [0], [0]],
  ] as const)("holds where %s", (_, ground, radius, centre, spans, sites) => {
    expect(verifyHits(ground, [{ centre, radius, spans, sites }]).holds).toBe(true);
  });

  test.each([
    ["the span is out of reach", earth, 50_000, [0.5, 0.5], [0], []],
    ["a span that is hit is left out", earth, 60_000, [0.5, 0.5], [], []],
    ["a site that is hit is left out", earth, 60_000, [0, 0.5], [0], []],
    ["a site is out of reach", plane, 0.6, [0.5, 0.5], [0], [1]],
    ["a site lies nowhere", earth, 60_000, [0, 0.5], [0], [0, 2]],
  ] as const)("does not hold where %s", (_, ground, radius, centre, spans, sites) => {
    expect(verifyHits(ground, [{ centre, radius, spans, sites }]).holds).toBe(false);
  });

  test("what nobody said of sites and other spans is not asked", () => {
    const claim = { centre: [0, 0.5], radius: 60_000, spans: [], sites: null } as const;
    expect(verifyHits(earth, [claim]).holds).toBe(true);
  });
});

test("two sites are parted only by what lies on all their ways", () => {
  const network = aNetwork().path("A-B-C").path("A-C").build();
  const graph = buildServiceGraph(topologyColumns(network), { ids: [] });
  const parts = (spans: number[], sites: number[] = []) =>
    verifySeparation(graph, 0, new Set([2]), { spans: Uint32Array.from(spans), sites: Uint32Array.from(sites) }).holds;
  expect([parts([0, 2]), parts([2], [1]), parts([0]), parts([], [0])]).toEqual([true, true, false, false]);
});

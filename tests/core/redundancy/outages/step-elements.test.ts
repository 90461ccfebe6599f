import { expect, test } from "vitest";
import { elementsOfStep } from "../../../../src/core/redundancy/outages/step-elements.ts";
import { aNetwork } from "../../../builders/a-network.ts";

const network = aNetwork()
  .site("A", {}, [0, 0])
  .site("B", {}, [1, 0])
  .site("C", {}, [2, 0])
  .span("A-B", "A", "B", { laying: "duct" }, [[0, 0], [1, 0]]) // biome-ignore format: a line
  .span("B-C", "B", "C", {}, [[1, 0], [2, 0]]) // biome-ignore format: a line
  .span("nowhere", "A", "C", { laying: "duct" })
  .build();

test("picks are taken together, and what is kept stays on", () => {
  const square = [[[0.5, -1], [3, -1], [3, 1], [0.5, 1]]] as const; // biome-ignore format: a ring
  const found = elementsOfStep(network, {
    off: [
      { kind: "polygon", shape: [square] },
      { kind: "layings", of: ["duct"] },
      { kind: "sites", of: ["B", "X"] },
    ],
    kept: { spans: ["B-C", "Y"], sites: ["C"] },
    window: null,
  });
  expect([[...found.spans], [...found.sites]]).toEqual([[0, 2], [1]]);
  expect(found.picks.map(({ spans, sites }) => [spans.length, sites.length])).toEqual([
    [2, 2],
    [2, 0],
    [0, 1],
  ]);
  expect(found.missing).toEqual(["X", "Y"]);
  expect(found.unplaced).toBe(1);
});

test("a strip is a pick too", () => {
  const found = elementsOfStep(network, {
    off: [{ kind: "strip", lines: [[[1.5, -1], [1.5, 1]]], withinM: 1000 }], // biome-ignore format: a line
    kept: { spans: [], sites: [] },
    window: null,
  });
  expect([[...found.spans], [...found.sites]]).toEqual([[1], []]);
});

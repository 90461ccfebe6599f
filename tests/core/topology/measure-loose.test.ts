import { expect, test } from "vitest";
import { measureLoose } from "../../../src/core/topology/measure-loose.ts";
import { aNetwork } from "../../builders/a-network.ts";

// A ===== B    three spans on one ground, one of them listed from B to A, and one round the hill
//  \_____/
test("the same ground twice is a duplicate, in either direction; another ground is none", () => {
  const ground = [
    [0, 0],
    [1, 0.5],
    [2, 0],
  ] as const;
  const hill = [
    [0, 0],
    [1, 5],
    [2, 0],
  ] as const;
  const network = aNetwork()
    .site("A")
    .site("B")
    .span("1", "A", "B", {}, ground)
    .span("2", "A", "B", {}, ground)
    .span("3", "B", "A", {}, ground.toReversed())
    .span("4", "A", "B", {}, hill)
    .build();
  expect(measureLoose(network)).toEqual({ danglingEnds: 0, duplicateSpans: 2 });
});

test("without geometry nothing is a duplicate: parallel spans are normal", () => {
  expect(measureLoose(aNetwork().path("A-B").path("A-B").build())).toEqual({ danglingEnds: 0, duplicateSpans: 0 });
});

test("loops and loose lines are told apart by their ground alone", () => {
  const loop = [
    [0, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ] as const;
  const network = aNetwork()
    .site("A")
    .span("loop", "A", "A", {}, loop)
    .span("same loop", "A", "A", {}, loop)
    .span("loose", "", "", {}, [
      [0, 0],
      [1, 1],
    ])
    .span("same loose", "gone", "", {}, [
      [1, 1],
      [0, 0],
    ])
    .span("half", "A", "", {}, [
      [0, 0],
      [1, 1],
    ])
    .build();
  expect(measureLoose(network)).toEqual({ danglingEnds: 5, duplicateSpans: 2 });
});

test("a network of nothing", () => {
  expect(measureLoose(aNetwork().build())).toEqual({ danglingEnds: 0, duplicateSpans: 0 });
});

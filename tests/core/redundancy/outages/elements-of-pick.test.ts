import { expect, test } from "vitest";
import type { OffPick } from "../../../../src/core/model/index.ts";
import { elementsOfPick } from "../../../../src/core/redundancy/outages/elements-of-pick.ts";
import { aNetwork } from "../../../builders/a-network.ts";

const network = aNetwork()
  .row("areas", "P", {})
  .row("areas", "C", { parent: "P" })
  .row("areas", "X", { parent: "Y" })
  .row("areas", "Y", { parent: "X" })
  .site("a", { area: "C", owner: "甲" })
  .site("b", { area: "P", owner: "乙" })
  .site("c", { area: "unlisted" })
  .site("d", { area: "X" })
  .span("a-b", "a", "b", { owner: "甲", laying: "duct" })
  .span("b-c", "b", "c", { owner: "乙", laying: "aerial" })
  .span("c-?", "c", "nowhere", { laying: "duct" })
  .row("groups", "g", { accepted: "no" })
  .row("groups", "h")
  .row("members", "1", { group: "g", span: "a-b" })
  .row("members", "2", { group: "g", span: "a-b", fromM: 10, toM: 20 })
  .row("members", "3", { group: "g", site: "c" })
  .row("members", "4", { group: "h", span: "b-c" })
  .row("members", "5", { group: "g", span: "gone" })
  .build();

type Named = Extract<OffPick, { readonly of: readonly string[] }>["kind"];

const picked = (kind: Named, ...of: string[]) => {
  const { spans, sites, missing } = elementsOfPick(network, { kind, of });
  return [[...spans], [...sites], ...missing];
};

test("a group is its members, each once; one turned down is meant by whoever names it", () => {
  expect(picked("groups", "g")).toEqual([[0], [2]]);
  expect(picked("groups", "h")).toEqual([[1], []]);
});

test("an owner and a laying mode", () => {
  expect(picked("owners", "甲")).toEqual([[0], [0]]);
  expect(picked("layings", "duct")).toEqual([[0, 2], []]);
});

test("an area holds the areas within it, and the spans between two of its sites", () => {
  expect(picked("areas", "P")).toEqual([[0], [0, 1]]);
  expect(picked("areas", "C")).toEqual([[], [0]]);
  expect(picked("areas", "unlisted")).toEqual([[], [2]]);
  expect(picked("areas", "X")).toEqual([[], [3]]);
});

test("spans and sites, each once, in the order of the network", () => {
  expect(picked("spans", "b-c", "a-b", "b-c")).toEqual([[0, 1], []]);
  expect(picked("sites", "d", "a")).toEqual([[], [0, 3]]);
});

test("what is not there is said to be missing", () => {
  for (const kind of ["spans", "sites", "groups", "owners", "layings", "areas"] as const) {
    expect(picked(kind, "?", "")).toEqual([[], [], "?", ""]);
  }
  expect(picked("spans", "a-b", "gone")).toEqual([[0], [], "gone"]);
});

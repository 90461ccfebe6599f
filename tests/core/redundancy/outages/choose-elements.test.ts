import { expect, test } from "vitest";
import { chooseElements } from "../../../../src/core/redundancy/outages/choose-elements.ts";
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

const chosen = (...[kind, of]: [Parameters<typeof chooseElements>[1], string]) => {
  const { spans, sites } = chooseElements(network, kind, of);
  return [[...Array.from(spans)], [...Array.from(sites)]];
};

test("a group is its members, each once; one turned down is meant by whoever names it", () => {
  expect(chosen("group", "g")).toEqual([[0], [2]]);
  expect(chosen("group", "h")).toEqual([[1], []]);
});

test("an owner and a laying mode", () => {
  expect(chosen("owner", "甲")).toEqual([[0], [0]]);
  expect(chosen("laying", "duct")).toEqual([[0, 2], []]);
});

test("an area holds the areas within it, and the spans between two of its sites", () => {
  expect(chosen("area", "P")).toEqual([[0], [0, 1]]);
  expect(chosen("area", "C")).toEqual([[], [0]]);
  expect(chosen("area", "unlisted")).toEqual([[], [2]]);
  expect(chosen("area", "X")).toEqual([[], [3]]);
});

test("what is not there chooses nothing", () => {
  for (const kind of ["group", "owner", "laying", "area"] as const) expect(chosen(kind, "?")).toEqual([[], []]);
  expect(chosen("owner", "")).toEqual([[], []]);
});

import { expect, test } from "vitest";
import { siftRows, type Weight } from "../../../../src/app/features/weak-points/sift.ts";
import { EVERY_WEAK_POINT, type WeakFilter, type WeakList } from "../../../../src/app/store/redundancy-slice.ts";
import { aNetwork } from "../../../builders/a-network.ts";

const network = aNetwork()
  .site("A", { name: "Chengdu core", owner: "One", area: "X" })
  .site("B", { name: "Lixian", owner: "Two", area: "Y" })
  .site("C", { owner: "Two" })
  .span("AB", "A", "B", { name: "Chengdu–Lixian", laying: "duct", owner: "One" })
  .span("BC", "B", "C", { laying: "aerial", owner: "Two" })
  .span("CC", "C", "nowhere")
  .row("groups", "g", { name: "Bridge", owner: "One" })
  .build();
const even: Weight = { people: () => 0, unknown: () => 0 };
const sift = (list: WeakList, filter: Partial<WeakFilter>, weight = even) =>
  siftRows(network, list, list === "groups" ? [0] : [0, 1, 2], { ...EVERY_WEAK_POINT, ...filter }, weight);

test("by a part of the name or the id, however it is written", () => {
  expect(sift("spans", { text: " lixian" }).rows).toEqual([0]);
  expect(sift("spans", { text: "bc" }).rows).toEqual([1]);
  expect(sift("groups", { text: "bri" }).rows).toEqual([0]);
});

test("by laying mode, which says nothing about sites", () => {
  expect(sift("spans", { laying: "aerial" }).rows).toEqual([1]);
  expect(sift("sites", { laying: "aerial" }).rows).toEqual([0, 1, 2]);
});

test("by owner; one that is none of this list lets all pass", () => {
  expect(sift("sites", { owner: "Two" }).rows).toEqual([1, 2]);
  expect(sift("groups", { owner: "Two" }).rows).toEqual([0]);
});

test("by area: a span is where either of its ends is", () => {
  expect(sift("backup", { area: "Y" }).rows).toEqual([1]);
  expect(sift("spans", { area: "Y" }).rows).toEqual([0, 1]);
  expect(sift("spans", { area: "X" }).rows).toEqual([0]);
});

test("by people: who may reach the number is counted, not left out silently", () => {
  const weight: Weight = { people: (row) => 100 * row, unknown: (row) => (row === 0 ? 3 : 0) };
  expect(sift("spans", { people: 150 }, weight)).toEqual({ rows: [2], unknownLeft: 1 });
  expect(sift("spans", { people: 0 }, weight)).toEqual({ rows: [0, 1, 2], unknownLeft: 0 });
});

test("all conditions together", () => {
  expect(sift("spans", { text: "b", owner: "Two", area: "Y" }).rows).toEqual([1]);
});

test("a pair passes by either of its spans", () => {
  const find = (text: string) =>
    siftRows(network, "pairs", [0, 1], { ...EVERY_WEAK_POINT, text }, even, (row) => [row, row + 1]).rows;
  expect(find("chengdu")).toEqual([0]);
  expect(find("bc")).toEqual([0, 1]);
});

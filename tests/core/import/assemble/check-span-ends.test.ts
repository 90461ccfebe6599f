import { expect, test } from "vitest";
import {
  checkBothDirections,
  checkMissingSites,
  checkSelfLoops,
} from "../../../../src/core/import/assemble/check-span-ends.ts";
import type { Row } from "../../../../src/core/model/index.ts";

const span = (id: string, from: string | null, to: string | null): Row => ({ id, values: { from, to }, shape: null });

// A === B    1 and 2 run from A to B, 3 back; 6 is a loop, 7 has no ends, 8 leads to nowhere
const SPANS = [
  ...[span("1", "A", "B"), span("2", "A", "B"), span("3", "B", "A")],
  ...[span("6", "C", "C"), span("7", null, null), span("8", "B", "Z")],
];

test("a span from a site to itself is a loop, one without ends is not", () => {
  expect(checkSelfLoops(SPANS, "f").map(({ subject, values }) => [subject?.id, values.site])).toEqual([["6", "C"]]);
});

test("a link listed both ways is a pair; parallel ones the same way are none", () => {
  expect(checkBothDirections(SPANS, "f")).toMatchObject([{ values: { pairs: 1, one: "1", other: "3" } }]);
  expect(checkBothDirections(SPANS.slice(0, 2), "f")).toEqual([]);
});

test("spans to sites there are not are counted, with the first of them", () => {
  const sites = new Map([
    ["A", null],
    ["B", null],
    ["C", null],
  ]);
  expect(checkMissingSites(SPANS, sites, "f")).toMatchObject([{ values: { spans: 1, span: "8", site: "Z" } }]);
  expect(checkMissingSites(SPANS.slice(0, 5), sites, "f")).toEqual([]);
});

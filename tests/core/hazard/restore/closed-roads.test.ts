import { expect, test } from "vitest";
import type { Strengths } from "../../../../src/core/hazard/events/strengths.ts";
import { closedRoads, ROAD } from "../../../../src/core/hazard/restore/closed-roads.ts";

const { open, closed, unknown, closedWithIt } = ROAD;
const NOBODY_KNOWS = Number.NaN;

/** Of as many sites, and of spans each of which has as many pieces as its list. */
function roads(sites: Strengths["sites"], pieces: readonly number[][] = [], zones: Strengths["zones"] = []) {
  const starts = Uint32Array.from([0, ...pieces.map((_, i) => pieces.slice(0, i + 1).flat().length)]);
  const strengths = { depthM: Float64Array.from(pieces.flat()) };
  const none = new Float64Array(0);
  const siteCount = Object.values(sites)[0]?.length ?? 0;
  return [
    ...closedRoads(
      { sites, pieces: { starts, lengthM: none, middles: none, strengths }, sigmaLn: {}, zones, notes: [] },
      siteCount,
      pieces.length,
    ),
  ];
}

test("shaking of eight degrees closes them, by its intensity or by what makes it", () => {
  expect(roads({ intensity: Float64Array.of(7.99, 8, NOBODY_KNOWS) })).toEqual([open, closed, unknown]);
  // 0.3 g and 26 cm/s make 8.0 by the velocity; 0.1 g and 5 cm/s far less.
  const felt = { pgaG: Float64Array.of(0.3, 0.1, 0.3), pgvCms: Float64Array.of(26, 5, NOBODY_KNOWS) };
  expect(roads(felt)).toEqual([closed, open, unknown]);
});

test("standing water closes them, on any piece of a span", () => {
  expect(roads({ depthM: Float64Array.of(0, 0.1, NOBODY_KNOWS) })).toEqual([open, closed, unknown]);
  expect(roads({}, [[0, 0], [0, 0.4, NOBODY_KNOWS], [NOBODY_KNOWS, 0], []])).toEqual([open, closed, unknown, open]);
});

test("a slope closes them to what it took; a lost substation does not", () => {
  const zone = {
    key: "Z",
    name: "Z",
    chance: 0.5,
    outH: NOBODY_KNOWS,
    spans: Uint32Array.of(1),
    sites: new Uint32Array(),
  };
  expect(roads({}, [[0], [0]], [{ ...zone, loses: "service" }])).toEqual([open, closedWithIt]);
  expect(roads({}, [[0], [0.2]], [{ ...zone, loses: "service" }])).toEqual([open, closed]);
  expect(roads({}, [[0], [0]], [{ ...zone, loses: "mains" }])).toEqual([open, open]);
});

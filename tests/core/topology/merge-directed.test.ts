import { expect, test } from "vitest";
import { secondListings } from "../../../src/core/topology/merge-directed.ts";

const second = (...links: readonly (readonly [number, number])[]) => {
  const from = Int32Array.from(links, ([a]) => a);
  const to = Int32Array.from(links, ([, b]) => b);
  const found = secondListings(from, to, new Uint8Array(links.length).fill(1));
  return found === null ? null : [...found];
};

const chain = [[0, 1], [1, 2], [2, 3], [3, 4]] as const; // biome-ignore format: a chain
const back = chain.map(([a, b]) => [b, a] as const);

test("a whole file listed both ways", () => {
  expect(second(...chain, ...back)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
});

test("two cables listed both ways stay two", () => {
  expect(second(...chain, ...chain, ...back, ...back)).toEqual([...Array(8).fill(0), ...Array(8).fill(1)]);
});

test("some pairs of opposite direction are two spans each", () => {
  expect(second(...chain, ...back.slice(0, 2))).toBeNull();
  expect(second([0, 1], [1, 0])).toBeNull();
});

test("parallel spans of one direction are no second listing", () => {
  expect(second(...chain, ...chain)).toBeNull();
});

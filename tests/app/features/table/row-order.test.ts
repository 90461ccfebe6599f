import { expect, test } from "vitest";
import { keepRows, placeCount, placeOf, rowAt } from "../../../../src/app/features/table/row-order.ts";

const order = Uint32Array.of(7, 3, 9);

test("a view in an order of its own", () => {
  expect([0, 1, 2, 3].map((place) => rowAt(order, place))).toEqual([7, 3, 9, -1]);
  expect([7, 9, 4].map((row) => placeOf(order, row))).toEqual([0, 2, -1]);
  expect(placeCount(order, 100)).toBe(3);
});

test("the table as it stands", () => {
  expect([rowAt(null, 5), placeOf(null, 5), placeCount(null, 100)]).toEqual([5, 5, 100]);
});

test("only chosen rows, in the view's order", () => {
  expect([...keepRows(order, new Set([9, 7, 1]))]).toEqual([7, 9]);
  expect([...keepRows(null, new Set([10, 9, 7]))]).toEqual([7, 9, 10]);
});

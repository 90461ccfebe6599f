import { expect, test } from "vitest";
import { placeBeside } from "../../../src/app/ui/place-beside.ts";

const WINDOW = { width: 1000, height: 700 };
const BOX = { width: 200, height: 100 };
const anchor = (left: number, top: number) => ({ left, top, width: 30, height: 20 });

test("below the anchor, its left edge with the anchor's", () => {
  expect(placeBeside(anchor(100, 50), BOX, WINDOW)).toEqual({ left: 100, top: 74 });
});

test("above where there is no room below", () => {
  expect(placeBeside(anchor(100, 660), BOX, WINDOW)).toEqual({ left: 100, top: 556 });
});

test("pushed back into the window at its edge", () => {
  expect(placeBeside(anchor(960, 50), BOX, WINDOW).left).toBe(792);
  expect(placeBeside(anchor(-50, 50), BOX, WINDOW).left).toBe(8);
});

test("a box taller than the window begins at its top", () => {
  expect(placeBeside(anchor(100, 300), { width: 200, height: 900 }, WINDOW).top).toBe(8);
});

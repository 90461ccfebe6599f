import { describe, expect, test } from "vitest";
import { rowWindow, scrollTopFor } from "../../../src/app/ui/row-window.ts";

const short = { rowCount: 1000, rowHeight: 28, viewHeight: 280 };
const long = { rowCount: 1_000_000, rowHeight: 28, viewHeight: 280 };

/** Where a row stands below the upper edge of the view. */
function offsetOf(list: typeof short, row: number, scrollTop: number): number {
  const { first, top } = rowWindow(list, scrollTop);
  return top + (row - first) * list.rowHeight - scrollTop;
}

describe("a list that fits", () => {
  test("shows its rows where they are", () => {
    expect(rowWindow(short, 0)).toEqual({ first: 0, last: 18, top: 0, height: 28_000 });
    expect(offsetOf(short, 100, 2800)).toBe(0);
    expect(rowWindow(short, 28_000 - 280).last).toBe(1000);
  });

  test("an empty one shows nothing", () => {
    expect(rowWindow({ ...short, rowCount: 0 }, 0)).toEqual({ first: 0, last: 0, top: 0, height: 0 });
  });

  test("one shorter than the view starts at the top, however it was scrolled", () => {
    expect(rowWindow({ ...short, rowCount: 3 }, 500)).toEqual({ first: 0, last: 3, top: 0, height: 84 });
  });
});

describe("a list taller than a browser can draw", () => {
  const end = rowWindow(long, 0).height - long.viewHeight;

  test("stays drawable and still ends with its last row at the bottom", () => {
    expect(rowWindow(long, 0).height).toBeLessThan(17_000_000);
    expect(rowWindow(long, end).last).toBe(1_000_000);
    expect(offsetOf(long, 999_999, end)).toBeCloseTo(280 - 28, 3);
    expect(offsetOf(long, 0, 0)).toBe(0);
  });

  test("the rows drawn cover the view at any scroll position", () => {
    for (let i = 0; i <= 500; i++) {
      const scrollTop = (end * i) / 500;
      const { first, last } = rowWindow(long, scrollTop);
      expect(offsetOf(long, first, scrollTop)).toBeLessThanOrEqual(0.001);
      expect(offsetOf(long, last, scrollTop)).toBeGreaterThanOrEqual(279.999);
    }
  });
});

test("going to a row brings all of it into view, and leaves the view alone if it is there", () => {
  for (const list of [short, long]) {
    for (const row of [0, 5, 500, list.rowCount - 1]) {
      for (const from of [0, 3000, 20_000]) {
        const scrollTop = scrollTopFor(list, row, from);
        const offset = offsetOf(list, row, scrollTop);
        expect(offset).toBeGreaterThanOrEqual(-0.001);
        expect(offset).toBeLessThanOrEqual(list.viewHeight - list.rowHeight + 0.001);
        expect(scrollTopFor(list, row, scrollTop)).toBeCloseTo(scrollTop, 3);
      }
    }
  }
});

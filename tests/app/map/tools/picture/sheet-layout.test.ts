import { expect, test } from "vitest";
import { type Box, LEGEND_COLUMN, layOutSheet, MARGIN } from "../../../../../src/app/map/tools/picture/sheet-layout.ts";

const map = { width: 800, height: 600 };
const right = (box: Box) => box.x + box.width;
const bottom = (box: Box) => box.y + box.height;

test("the map keeps its size, everything lies on the sheet, nothing on the map", () => {
  const sheet = layOutSheet({ map, notice: true, legendRows: 12, footLines: 2 });
  expect(sheet.map).toMatchObject(map);
  for (const box of [sheet.title, sheet.notice, sheet.map, sheet.legend, sheet.scale, sheet.north, sheet.foot]) {
    if (box === null) throw new Error("every part is there");
    expect(box.x).toBeGreaterThanOrEqual(MARGIN);
    expect(right(box)).toBeLessThanOrEqual(sheet.width - MARGIN);
    expect(bottom(box)).toBeLessThanOrEqual(sheet.height - MARGIN);
    const apart = bottom(box) <= sheet.map.y || box.y >= bottom(sheet.map) || box.x >= right(sheet.map);
    expect(box === sheet.map || apart).toBe(true);
  }
});

test("a legend longer than the map is high takes more columns", () => {
  const sheet = layOutSheet({ map, notice: false, legendRows: 60, footLines: 1 });
  expect(sheet.legendColumns).toBe(3);
  expect(sheet.legend?.width).toBe(3 * LEGEND_COLUMN);
});

test("without legend and notice the sheet is the map with its margins", () => {
  const sheet = layOutSheet({ map, notice: false, legendRows: null, footLines: 1 });
  expect(sheet.legend).toBeNull();
  expect(sheet.notice).toBeNull();
  expect(sheet.width).toBe(map.width + 2 * MARGIN);
});

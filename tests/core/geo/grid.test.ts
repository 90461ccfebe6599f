import { describe, expect, test } from "vitest";
import { gridValueAt, openGrid } from "../../../src/core/geo/grid.ts";
import { openSystem } from "../../../src/core/geo/open-system.ts";
import type { GridTransform, HazardGrid } from "../../../src/core/model/index.ts";
import { random } from "../../builders/random.ts";

function aGrid(columns: number, rows: number, transform: GridTransform, system = "EPSG:4326"): HazardGrid {
  return { columns, rows, values: Float32Array.from({ length: columns * rows }, (_, i) => i), transform, system };
}

describe("the place of a grid", () => {
  test("a cell holds its own middle, in any system and however it is turned", () => {
    const dice = random(1);
    for (let i = 0; i < 200; i++) {
      const [columns, rows] = [1 + dice.below(9), 1 + dice.below(9)];
      const turn = dice.next() * 6.28;
      const size = 10 + 500 * dice.next();
      const [system, x, y] = dice.pick([
        ["EPSG:4547", 500_000, 3_400_000],
        ["EPSG:28992", 180_000, 500_000],
        ["EPSG:3857", 11_000_000, 3_500_000],
        ["EPSG:3035", 4_300_000, 3_200_000],
      ] as const);
      const [cos, sin] = [size * Math.cos(turn), size * Math.sin(turn)];
      const grid = aGrid(columns, rows, [x, cos, sin, y, sin, -cos], system);
      const place = openGrid(grid);
      if (place === null) throw new Error(system);
      for (let cell = 0; cell < columns * rows; cell++) {
        const [lon, lat] = place.positionAt((cell % columns) + 0.5, Math.floor(cell / columns) + 0.5);
        expect(place.cellAt(lon, lat)).toBe(cell);
        expect(gridValueAt(grid, place, lon, lat)).toBe(cell);
        expect(
          lon >= place.bounds[0] && lon <= place.bounds[2] && lat >= place.bounds[1] && lat <= place.bounds[3],
        ).toBe(true);
      }
      const [lon, lat] = place.positionAt(-0.5, 0.5);
      expect(place.cellAt(lon, lat)).toBe(-1);
      expect(gridValueAt(grid, place, lon, lat)).toBeNull();
    }
  });

  test("its outer edges are part of it", () => {
    const place = openGrid(aGrid(3, 2, [100, 0.1, 0, 30, 0, -0.1]));
    expect([place?.cellAt(100, 30), place?.cellAt(100.3, 30), place?.cellAt(100.3, 29.8)]).toEqual([0, 2, 5]);
    expect([place?.cellAt(100.31, 30), place?.cellAt(99.99, 30)]).toEqual([-1, -1]);
  });

  test("longitudes from 0 to 360, or beyond 180, are met from either side", () => {
    const world = openGrid(aGrid(36, 18, [0, 10, 0, 90, 0, -10]));
    expect(world?.cellAt(-175, 85)).toBe(18);
    expect(world?.cellAt(5, 85)).toBe(0);
    expect(world?.bounds).toEqual([-180, -90, 180, 90]);
    const pacific = openGrid(aGrid(2, 1, [190, 10, 0, 10, 0, -10]));
    expect(pacific?.bounds).toEqual([-170, 0, -150, 10]);
    expect(pacific?.cellAt(-155, 5)).toBe(1);
  });

  test("a system that nobody knows, or a place beyond the earth, is none", () => {
    expect(openGrid(aGrid(1, 1, [0, 1, 0, 0, 0, -1], "EPSG:1"))).toBeNull();
    expect(openGrid(aGrid(1, 1, [0, 1, 0, 300, 0, -1]))).toBeNull();
  });
});

describe("systems by their codes", () => {
  // Published control points: the middle of the Dutch grid (Amersfoort), a worked example of the Ordnance Survey
  // (Caister water tower), the old observatory of Bern.
  test.each([
    ["EPSG:28992", 155_000, 463_000, 5.387206, 52.155174],
    ["EPSG:27700", 651_409.903, 313_177.27, 1.716038, 52.657977],
    ["EPSG:21781", 600_000, 200_000, 7.438632, 46.951082],
    ["EPSG:2056", 2_600_000, 1_200_000, 7.438632, 46.951082],
    ["EPSG:3035", 4_321_000, 3_210_000, 10, 52],
    ["EPSG:25833", 500_000, 0, 15, 0],
    ["EPSG:4258", 10, 50, 10, 50],
  ])("%s", (code, x, y, lon, lat) => {
    const system = openSystem(code);
    const [foundLon = 0, foundLat = 0] = system?.toWgs84([x, y]) ?? [];
    expect(foundLon).toBeCloseTo(lon, 4);
    expect(foundLat).toBeCloseTo(lat, 4);
    const back = system?.fromWgs84([foundLon, foundLat]);
    expect(Math.hypot((back?.[0] ?? 0) - x, (back?.[1] ?? 0) - y)).toBeLessThan(0.01);
  });
});

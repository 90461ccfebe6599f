import { describe, expect, test } from "vitest";
import { type GridPlace, openGrid } from "../../../src/core/geo/grid.ts";
import { warpGrid } from "../../../src/core/geo/warp-grid.ts";
import type { GridTransform, HazardGrid } from "../../../src/core/model/index.ts";
import { random } from "../../builders/random.ts";

function aGrid(columns: number, rows: number, transform: GridTransform, system: string, holes = 0): HazardGrid {
  const dice = random(columns * rows);
  const values = Float32Array.from({ length: columns * rows }, (_, i) => (dice.next() < holes ? Number.NaN : i));
  return { columns, rows, values, transform, system };
}

/** Pixel by pixel, each by the exact formulas. */
function oracle(
  grid: HazardGrid,
  place: GridPlace,
  warped: NonNullable<ReturnType<typeof warpGrid>>,
  x: number,
  y: number,
) {
  const [west, south, east, north] = warped.bounds;
  const mercator = (lat: number) => Math.asinh(Math.tan((lat * Math.PI) / 180));
  const lon = west + ((x + 0.5) / warped.width) * (east - west);
  const at = mercator(north) - ((y + 0.5) / warped.height) * (mercator(north) - mercator(south));
  const lat = (Math.atan(Math.sinh(at)) * 180) / Math.PI;
  return { value: grid.values[place.cellAt(lon, lat)] ?? Number.NaN, offset: place.offsetAt(lon, lat) };
}

describe("a grid drawn on a map of the web", () => {
  test.each([
    ["the Netherlands", aGrid(80, 50, [181_041, 217, 0, 513_880, 0, -227], "EPSG:28992", 0.2)],
    ["a zone of China, turned", aGrid(40, 60, [500_000, 900, 300, 3_400_000, 300, -900], "EPSG:4547", 0.1)],
    ["all of Europe", aGrid(60, 50, [2_500_000, 80_000, 0, 5_500_000, 0, -80_000], "EPSG:3035")],
    ["degrees", aGrid(30, 20, [100, 0.5, 0, 60, 0, -0.5], "EPSG:4326", 0.3)],
    ["the world from 0 to 360", aGrid(72, 36, [0, 5, 0, 90, 0, -5], "EPSG:4326")],
    ["around the south pole", aGrid(40, 40, [-3_000_000, 150_000, 0, 3_000_000, 0, -150_000], "EPSG:3031")],
  ])("%s: every pixel has the strength of its cell", (_name, grid) => {
    const warped = warpGrid(grid);
    const place = openGrid(grid);
    if (warped === null || place === null) throw new Error("nowhere");
    expect(Math.max(warped.width, warped.height)).toBe(1024);
    const dice = random(1);
    let known = 0;
    for (let i = 0; i < 20_000; i++) {
      const [x, y] = [dice.below(warped.width), dice.below(warped.height)];
      const { value, offset } = oracle(grid, place, warped, x, y);
      // Within an eighth of a cell of its edge a pixel may show the neighbour.
      if (offset.some((each) => Math.abs(each - Math.round(each)) < 0.2)) continue;
      expect(warped.values[y * warped.width + x], `${x},${y}`).toBe(value);
      if (!Number.isNaN(value)) known++;
    }
    expect(known).toBeGreaterThan(1000);
  });

  test("a large one keeps to what a graphics card takes", () => {
    const warped = warpGrid(aGrid(5000, 10, [100, 0.001, 0, 30, 0, -0.001], "EPSG:4326"));
    expect([warped?.width, warped?.values.length]).toEqual([2048, 2048 * (warped?.height ?? 0)]);
  });

  test("one that lies nowhere is none", () => {
    expect(warpGrid(aGrid(2, 2, [0, 1, 0, 0, 0, -1], "EPSG:1"))).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { measureLength } from "../../../src/core/geo/measure-length.ts";
import { lengthOf } from "../../../src/core/geo/stretches.ts";
import { meetGrid } from "../../../src/core/hazard/meet-grid.ts";
import { buildLines, type GridTransform, type HazardGrid, type LineShape } from "../../../src/core/model/index.ts";

const gridOf = (columns: number, rows: number, transform: GridTransform): HazardGrid => {
  const values = Float32Array.from({ length: columns * rows }, (_, i) => i + 1);
  return { columns, rows, values, transform, system: "EPSG:4326" };
};

/** Metres in each cell; the class of a cell is one less than its value. */
function byCell(line: LineShape, grid: HazardGrid): Map<number, number> {
  const found = new Map<number, number>();
  const breaks = [...grid.values.slice(1)];
  meetGrid(buildLines([line]), grid, breaks, (_, reached, stretches) => found.set(reached, lengthOf(stretches)));
  return found;
}

describe("lines through the cells of a grid", () => {
  // On the equator a grid of a thousandth of a degree is as good as square.
  const DEGREE = 0.001;
  const square = gridOf(4, 4, [0, DEGREE, 0, 0, 0, DEGREE]);
  const EAST = measureLength([
    [0, 0],
    [DEGREE, 0],
  ]);
  const NORTH = measureLength([
    [0, 0],
    [0, DEGREE],
  ]);
  const drawn = (...points: readonly (readonly [number, number])[]): LineShape =>
    points.map(([x, y]) => [x * DEGREE, y * DEGREE]);

  test("are cut where published cases say: a line round a corner, and one that slants", () => {
    const round = byCell(drawn([0.5, 0.5], [0.75, 0.5], [1.5, 0.5], [1.5, 1.5]), square);
    expect([...round.keys()].sort((a, b) => a - b)).toEqual([0, 1, 5]);
    expect(round.get(0)).toBeCloseTo(0.5 * EAST, 3);
    expect(round.get(1)).toBeCloseTo(0.5 * EAST + 0.5 * NORTH, 3);
    expect(round.get(5)).toBeCloseTo(0.5 * NORTH, 3);
    const slant = byCell(drawn([0.5, 0.5], [0.75, 0.5], [1.5, 1.5]), square);
    const along = (x: number, y: number) => Math.hypot(x * EAST, y * NORTH);
    expect([...slant.keys()].sort((a, b) => a - b)).toEqual([0, 1, 5]);
    expect(slant.get(0)).toBeCloseTo(0.25 * EAST + along(0.25, 1 / 3), 3);
    expect(slant.get(1)).toBeCloseTo(along(0.125, 1 / 6), 3);
    expect(slant.get(5)).toBeCloseTo(along(0.375, 0.5), 3);
  });

  test("through a corner of four cells lie in the two that it runs through", () => {
    const found = byCell(drawn([0, 0], [1, 1], [2, 0]), square);
    expect([...found.keys()].sort((a, b) => a - b)).toEqual([0, 1]);
    expect(found.get(0)).toBeCloseTo(Math.hypot(EAST, NORTH), 3);
  });

  test("are not lost where a grid is smaller than a piece of the line", () => {
    const fine = gridOf(20, 4, [104, 0.00005, 0, 30, 0, -0.00005]);
    const found = byCell(
      [
        [103.99, 29.99993],
        [104.01, 29.99993],
      ],
      fine,
    );
    expect([...found.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => 20 + i));
  });

  test("are not lost where they come in over the last row of a grid beyond 180 degrees", () => {
    const beyond = gridOf(10, 3, [179.98, 0.009, 0, -16.91, 0, -0.009]);
    const line: LineShape = [
      [-179.951, -16.95],
      [-179.951, -16.9105],
    ];
    const metres = [...byCell(line, beyond).values()].reduce((sum, each) => sum + each, 0);
    expect(metres).toBeCloseTo(
      measureLength([
        [-179.951, -16.937],
        [-179.951, -16.9105],
      ]),
      1,
    );
  });
});

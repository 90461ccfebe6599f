import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { measureLength } from "../../../src/core/geo/measure-length.ts";
import { lengthOf } from "../../../src/core/geo/stretches.ts";
import { meetGrid } from "../../../src/core/hazard/meet-grid.ts";
import { readFiles } from "../../../src/core/import/read-files.ts";
import {
  buildLines,
  type GridTransform,
  type HazardGrid,
  type LineShape,
  lineAt,
  type Position,
} from "../../../src/core/model/index.ts";

const gridOf = (columns: number, rows: number, transform: GridTransform): HazardGrid => {
  const values = Float32Array.from({ length: columns * rows }, (_, i) => i + 1);
  return { columns, rows, values, transform, system: "EPSG:4326" };
};

/** Metres in each cell, where values count up: as many of them are reached as there are cells before. */
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

  const OXFORD = "../shared/data/hazards/snail";
  test.skipIf(!existsSync(OXFORD))("of Oxford are cut where they cross the borders of cells", async () => {
    const files = ["range.tif", "lines.geojson"].map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(`${OXFORD}/${name}`)),
    }));
    const read = await readFiles({ files, options: {}, at: "2026-01-02T03:04:05Z" });
    const grid = read.ok ? read.study.hazards[0]?.grid : null;
    if (!read.ok || !grid) throw new Error("unread");
    const { geometry, count } = read.study.base.spans;
    const lines = Array.from({ length: count }, (_, row) => lineAt(geometry, row) as LineShape);
    expect(lines.length).toBeGreaterThan(10);
    const cells = new Set<number>();
    for (const line of lines) {
      const expected = byBorders(line, grid);
      const found = byCell(line, grid);
      expect([...found.keys()].sort((a, b) => a - b)).toEqual([...expected.keys()].sort((a, b) => a - b));
      for (const [cell, metres] of expected) expect(found.get(cell)).toBeCloseTo(metres, 3);
      for (const cell of expected.keys()) cells.add(cell);
    }
    expect([...cells].sort((a, b) => a - b)).toEqual([124, 147, 148, 149, 171]);
  });
});

/** Every segment cut at every border that it crosses; each part lies in the cell of its middle. */
function byBorders(line: LineShape, { transform, columns }: HazardGrid): Map<number, number> {
  const [x0, dx, , y0, , dy] = transform;
  const found = new Map<number, number>();
  line.slice(1).forEach((b, i) => {
    const a = line[i] as Position;
    const at = (share: number): Position => [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
    const cuts = [0, 1];
    for (let k = 0; k <= 40; k++) {
      cuts.push((x0 + k * dx - a[0]) / (b[0] - a[0]), (y0 + k * dy - a[1]) / (b[1] - a[1]));
    }
    const inside = cuts.filter((share) => share >= 0 && share <= 1).sort((p, q) => p - q);
    inside.slice(1).forEach((to, k) => {
      const from = inside[k] as number;
      const [x, y] = at((from + to) / 2);
      const cell = Math.floor((y - y0) / dy) * columns + Math.floor((x - x0) / dx);
      if (to > from) found.set(cell, (found.get(cell) ?? 0) + measureLength([at(from), at(to)]));
    });
  });
  return found;
}

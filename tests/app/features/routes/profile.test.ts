import { expect, test } from "vitest";
import { CHART, layOut } from "../../../../src/app/features/routes/profile.ts";

const at = [0, 0] as const;
const separation = (metres: readonly number[], lengthM: number) => ({
  ...{
    lengthM,
    endM: 200,
    minM: Math.min(...metres),
    p05M: 0,
    withinM: 20,
    near: Float64Array.of(200, 400),
    nearM: 200,
  },
  profile: metres.map((each, i) => ({ atM: (lengthM * i) / (metres.length - 1), metres: each, on: at, of: at })),
  nearest: { atM: 0, on: at, of: at },
});

test("a chart holds the whole profile, decades upwards and round distances across", () => {
  const { points, near, rows, columns, within } = layOut(separation([0, 5, 250_000, 40, 0], 1000));
  for (const { x, y } of points) {
    expect(x).toBeGreaterThanOrEqual(CHART.left);
    expect(x).toBeLessThanOrEqual(CHART.width - CHART.right);
    expect(y).toBeGreaterThanOrEqual(CHART.top - 1e-9);
    expect(y).toBeLessThanOrEqual(CHART.height - CHART.bottom);
  }
  expect(points[0]?.y).toBe(CHART.height - CHART.bottom);
  expect(points[2]?.y).toBeCloseTo(CHART.top, 9);
  expect(rows.map(({ metres }) => metres)).toEqual([1, 100, 10_000]);
  expect(columns.map(({ metres }) => metres)).toEqual([0, 500, 1000]);
  expect(near).toHaveLength(1);
  expect(within).toBeLessThan(points[1]?.y ?? 0);
});

test("routes that lie all along each other have a chart too", () => {
  const { points, rows } = layOut(separation([0, 0, 0], 12));
  expect(points.every(({ y }) => y === CHART.height - CHART.bottom)).toBe(true);
  expect(rows.map(({ metres }) => metres)).toEqual([1, 10]);
});

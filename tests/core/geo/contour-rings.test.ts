import { expect, test } from "vitest";
import { contourRings, sampleField } from "../../../src/core/geo/contour-rings.ts";
import type { LineShape } from "../../../src/core/model/index.ts";
import { random } from "../../builders/random.ts";

test("a cone is cut in circles, counter-clockwise", () => {
  const field = sampleField([-1, -1, 1, 1], 81, 81, (lon, lat) => 1 - Math.hypot(lon, lat));
  const [ring, ...more] = contourRings(field, 0.5);
  expect(more).toEqual([]);
  expect(ring?.every(([lon, lat]) => Math.abs(Math.hypot(lon, lat) - 0.5) < 1e-3)).toBe(true);
  expect(areaOf(ring as LineShape)).toBeCloseTo(Math.PI * 0.25, 2);
});

test("a field that goes on beyond the box is closed along it; one that is weak everywhere has no ring", () => {
  const field = sampleField([0, 0, 2, 1], 3, 2, () => 1);
  expect(areaOf(contourRings(field, 0.5)[0] as LineShape)).toBe(2);
  expect(contourRings(field, 2)).toEqual([]);
  expect(contourRings({ ...field, values: field.values.fill(Number.NaN) }, 0)).toEqual([]);
});

test("rings hold the strong nodes and no others, in 300 random fields with gaps", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const dice = random(seed);
    const [columns, rows] = [2 + dice.below(8), 2 + dice.below(8)];
    const field = sampleField([0, 0, columns - 1, rows - 1], columns, rows, () =>
      dice.below(10) === 0 ? Number.NaN : dice.next(),
    );
    const rings = contourRings(field, 0.5);
    for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
    for (let row = 1; row < rows - 1; row++) {
      for (let column = 1; column < columns - 1; column++) {
        const value = field.values[row * columns + column] as number;
        // A strong node beside one that nobody knows lies on its ring.
        const beside = [-1, 1, -columns, columns].map((step) => field.values[row * columns + column + step] as number);
        if (value >= 0.5 && beside.some(Number.isNaN)) continue;
        const around = rings.filter((ring) => holds(ring, column, row)).length;
        expect(around % 2, `seed ${seed}, ${column} ${row}`).toBe(value >= 0.5 ? 1 : 0);
      }
    }
  }
});

/** The area, negative where the ring goes clockwise. */
function areaOf(ring: LineShape): number {
  return ring.slice(1).reduce((sum, [x, y], i) => {
    const [x0, y0] = ring[i] as readonly [number, number];
    return sum + (x0 * y - x * y0) / 2;
  }, 0);
}

function holds(ring: LineShape, x: number, y: number): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1] as readonly [number, number], ring[i] as readonly [number, number]];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

import { describe, expect, test } from "vitest";
import { ellipsoidDistance } from "../../../../src/core/geo/distance.ts";
import {
  buildLines,
  buildPoints,
  type LineShape,
  type PolygonShape,
  type Position,
} from "../../../../src/core/model/index.ts";
import { elementsInPolygon, elementsNearLine } from "../../../../src/core/redundancy/outages/elements-in-shape.ts";
import { type Random, random } from "../../../builders/random.ts";
import { metres } from "../../../builders/random-lines.ts";
import { distanceToLine } from "../../../oracles/distance-to-line.ts";

const ORIGINS: readonly Position[] = [
  [104, 30],
  [179.99, -17],
  [-70, 62],
  [0, 0],
];

function ground(lines: readonly (LineShape | null)[], points: readonly (Position | null)[]) {
  return { spans: buildLines(lines), sites: buildPoints(points) };
}

const rows = ({ spans, sites }: { spans: Uint32Array; sites: Uint32Array }) => ({
  spans: [...spans],
  sites: [...sites],
});

/** Places on a coarse lattice, so that they fall on borders and corners as often as beside them. */
function scatter(dice: Random, origin: Position, reach: number) {
  const place = (): [number, number] => [dice.below(9) * reach, dice.below(9) * reach];
  const at = ([x, y]: readonly [number, number]): Position => [origin[0] + x, origin[1] + y];
  const turned = ([lon, lat]: Position): Position => [lon > 180 ? lon - 360 : lon, lat];
  return { place, onEarth: (p: readonly [number, number]) => turned(at(p)) };
}

/** Even and odd over the rings, in the plane that the lattice is; the border is in. */
function isIn(
  [x, y]: readonly [number, number],
  polygon: readonly (readonly (readonly [number, number])[])[],
): boolean {
  let inside = false;
  for (const ring of polygon) {
    for (const [i, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(i + 1) % ring.length] as readonly [number, number];
      const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
      const between = Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);
      if (cross === 0 && between) return true;
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

describe("elements in a polygon", () => {
  test("agree with looking along every line, on 400 random shapes, the date line among them", () => {
    let [partly, holes] = [0, 0];
    for (let seed = 1; seed <= 400; seed++) {
      const dice = random(seed);
      // A lattice of powers of two keeps every number exact, so that what touches a border does so in both.
      const origin = seed % 4 === 1 ? ([179.96875, -17] as const) : ([104, 30] as const);
      const { place, onEarth } = scatter(dice, origin, 2 ** -7);
      const ring = () => Array.from({ length: 3 + dice.below(4) }, place);
      const polygons = Array.from({ length: 1 + dice.below(2) }, () =>
        dice.next() < 0.3 ? [ring(), ring()] : [ring()],
      );
      const lines = Array.from({ length: 8 }, () => Array.from({ length: 2 + dice.below(3) }, place));
      const points = Array.from({ length: 8 }, place);
      const shape: PolygonShape = polygons.map((rings) => rings.map((each) => each.map(onEarth)));
      const found = rows(
        elementsInPolygon(
          ground(
            lines.map((line) => line.map(onEarth)),
            points.map(onEarth),
          ),
          shape,
        ),
      );
      const inAny = (p: readonly [number, number]) => polygons.some((polygon) => isIn(p, polygon));
      const sites = points.flatMap((p, row) => (inAny(p) ? [row] : []));
      expect(found.sites, `seed ${seed}`).toEqual(sites);
      // Many places along each line: what they find is there; what they miss may still touch at a point between them.
      lines.forEach((line, row) => {
        const along = line.slice(1).flatMap(([bx, by], i) => {
          const [ax, ay] = line[i] as [number, number];
          return Array.from({ length: 513 }, (_, k): [number, number] => [
            ax + ((bx - ax) * k) / 512,
            ay + ((by - ay) * k) / 512,
          ]);
        });
        const isFound = found.spans.includes(row);
        const some = along.some(inAny);
        if (some) expect(isFound, `seed ${seed} line ${row}`).toBe(true);
        else if (isFound) expect(touchesBorder(line, polygons), `seed ${seed} line ${row}`).toBe(true);
        if (some && !along.every(inAny)) partly++;
      });
      if (polygons.some((rings) => rings.length > 1)) holes++;
    }
    expect(partly).toBeGreaterThan(300);
    expect(holes).toBeGreaterThan(50);
  });

  test("a line that crosses without a point inside is in; one in a hole is not; what has no place is counted", () => {
    const square = (a: number, b: number): LineShape => [
      [a, a],
      [b, a],
      [b, b],
      [a, b],
    ];
    const found = elementsInPolygon(
      ground(
        [
          [
            [-5, 5],
            [15, 5],
          ],
          [
            [4.5, 4.5],
            [5.5, 5.5],
          ],
          null,
          [[5, 5]],
        ],
        [[5, 5], [1, 1], null],
      ),
      [[square(0, 10), square(4, 6)]],
    );
    expect(rows(found)).toEqual({ spans: [0], sites: [1] });
    expect(found.unplaced).toBe(3);
  });

  test("nothing is in no shape, and in a shape of no points", () => {
    const some = ground(
      [
        [
          [0, 0],
          [1, 1],
        ],
      ],
      [[0, 0]],
    );
    expect(rows(elementsInPolygon(some, []))).toEqual({ spans: [], sites: [] });
    expect(rows(elementsInPolygon(some, [[[]]]))).toEqual({ spans: [], sites: [] });
    expect(rows(elementsInPolygon(ground([], []), [[[[0, 0], [1, 0], [1, 1]]]]))).toEqual({ spans: [], sites: [] }); // biome-ignore format: short
  });
});

function touchesBorder(
  line: readonly [number, number][],
  polygons: readonly (readonly [number, number][])[][],
): boolean {
  return polygons.flat().some((ring) =>
    ring.some((a, i) => {
      const b = ring[(i + 1) % ring.length] as [number, number];
      return line.slice(1).some((d, k) => segmentsMeet(line[k] as [number, number], d, a, b));
    }),
  );
}

function segmentsMeet(a: [number, number], b: [number, number], c: [number, number], d: [number, number]): boolean {
  const side = (p: [number, number], q: [number, number], r: [number, number]) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
}

describe("elements near a line", () => {
  test("agree with looking along every line, on 300 random strips, the date line and the north among them", () => {
    let [near, far] = [0, 0];
    for (let seed = 1; seed <= 300; seed++) {
      const dice = random(seed);
      const origin = ORIGINS[seed % ORIGINS.length] as Position;
      const place = () => metres(dice.next() * 9000, dice.next() * 9000, origin);
      const river = Array.from({ length: 2 + dice.below(3) }, place);
      const withinM = 20 + dice.next() * 1500;
      const lines = Array.from({ length: 6 }, () => [place(), place()]);
      const points = Array.from({ length: 8 }, place);
      const found = elementsNearLine(ground(lines, points), buildLines([river]), withinM);
      points.forEach((at, row) => {
        const gap = distanceToLine(at, river);
        if (Math.abs(gap - withinM) > 0.05) expect(found.sites.includes(row), `seed ${seed}`).toBe(gap < withinM);
      });
      lines.forEach((line, row) => {
        const gap = leastGap(line, river);
        if (gap < withinM - 0.05) expect(found.spans.includes(row), `seed ${seed} line ${row}`).toBe(true);
        // The oracle looks from place to place, 120 m apart: the least gap may be half of that less.
        if (gap > withinM + 60) expect(found.spans.includes(row), `seed ${seed} line ${row}`).toBe(false);
        if (found.spans.includes(row)) near++;
        else far++;
      });
    }
    expect(near).toBeGreaterThan(200);
    expect(far).toBeGreaterThan(200);
  });
});

/** From places along the one line to the other; lines that cross have none. */
function leastGap([a, b]: readonly Position[], river: LineShape): number {
  if (a === undefined || b === undefined) return Number.NaN;
  const steps = Math.ceil(ellipsoidDistance(a[0], a[1], b[0], b[1]) / 120);
  const east = ((b[0] - a[0] + 540) % 360) - 180;
  const at = Array.from({ length: steps + 1 }, (_, i): Position => {
    return [a[0] + (east * i) / steps, a[1] + ((b[1] - a[1]) * i) / steps];
  });
  return Math.min(...at.map((each) => distanceToLine(each, river)));
}

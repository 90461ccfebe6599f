import { describe, expect, test } from "vitest";
import { measureLength } from "../../../src/core/geo/measure-length.ts";
import { lengthOf } from "../../../src/core/geo/stretches.ts";
import { meetPolygons } from "../../../src/core/hazard/meet-polygons.ts";
import { PolygonParts } from "../../../src/core/hazard/polygon-parts.ts";
import {
  buildLines,
  buildPolygons,
  type LineShape,
  type PolygonShape,
  type Position,
} from "../../../src/core/model/index.ts";
import { random } from "../../builders/random.ts";
import { insideByWalking, insideSlowly } from "../../oracles/inside-slowly.ts";

type Met = {
  readonly line: number;
  readonly feature: number;
  readonly metres: number;
  readonly stretches: Float64Array;
};

function met(lines: readonly (LineShape | null)[], shapes: readonly (PolygonShape | null)[]): Met[] {
  const found: Met[] = [];
  meetPolygons(buildLines(lines), new PolygonParts(buildPolygons(shapes)), (line, feature, stretches) =>
    found.push({ line, feature, stretches, metres: lengthOf(stretches) }),
  );
  return found;
}

const square = (x0: number, y0: number, x1: number, y1: number): LineShape => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
  [x0, y0],
];
const metres = (...line: Position[]) => measureLength(line);

describe("lines in polygons", () => {
  test("count what lies inside, and not what lies in a hole", () => {
    const [only] = met(
      [
        [
          [0, 1],
          [10, 1],
        ],
      ],
      [[[square(2, 0, 8, 2), square(4, 0.5, 5, 1.5)]]],
    );
    expect(only?.metres).toBeCloseTo(metres([2, 1], [4, 1]) + metres([5, 1], [8, 1]), -1);
    expect(only?.stretches).toHaveLength(4);
  });

  test("inside a whole polygon are as long as they are, to the last bit", () => {
    const line: LineShape = [
      [1, 1],
      [1.5, 1.2],
      [7, 3],
    ];
    expect(met([line], [[[square(0, 0, 9, 9)]]])[0]?.metres).toBe(measureLength(line));
  });

  test("in each of polygons that overlap, and once in parts of one feature that do", () => {
    const line: LineShape = [
      [0, 1],
      [10, 1],
    ];
    const two = met([line], [[[square(1, 0, 6, 2)]], [[square(4, 0, 9, 2)]]]);
    expect(two.map(({ feature, stretches }) => [feature, stretches.length])).toEqual([
      [0, 2],
      [1, 2],
    ]);
    const [one] = met([line], [[[square(1, 0, 6, 2)], [square(4, 0, 9, 2)]]]);
    expect(one?.stretches).toHaveLength(2);
    expect(one?.metres).toBeCloseTo(metres([1, 1], [9, 1]), -2);
  });

  test("along the border are inside; touching a corner is not", () => {
    const shape: PolygonShape = [[square(0, 0, 2, 2)]];
    expect(
      met(
        [
          [
            [0.5, 0],
            [1.5, 0],
          ],
        ],
        [shape],
      )[0]?.metres,
    ).toBeCloseTo(metres([0.5, 0], [1.5, 0]), 6);
    expect(
      met(
        [
          [
            [-1, 1],
            [1, 3],
          ],
        ],
        [shape],
      ),
    ).toEqual([]);
    expect(
      met(
        [
          [
            [2, 3],
            [2, -1],
          ],
        ],
        [shape],
      )[0]?.metres,
    ).toBeCloseTo(metres([2, 0], [2, 2]), 1);
  });

  test("across the 180th meridian, however each of them is written", () => {
    const over: LineShape = [
      [179, 1],
      [-179, 1],
    ];
    const long = metres([179.5, 1], [-179.5, 1]);
    expect(met([over], [[[square(179.5, 0, 180.5, 2)]]])[0]?.metres).toBeCloseTo(long, 0);
    expect(met([over], [[[square(-180.5, 0, -179.5, 2)]]])[0]?.metres).toBeCloseTo(long, 0);
    const cut = met([over], [[[square(179.5, 0, 180, 2)], [square(-180, 0, -179.5, 2)]]]);
    expect(cut[0]?.metres).toBeCloseTo(long, 0);
    expect(met([over], [[[square(-180, -90, 180, 90)]]])[0]?.metres).toBeCloseTo(metres([179, 1], [-179, 1]), 0);
  });

  test("that have no points, one, or one nobody knows; and polygons that have none", () => {
    const shape: PolygonShape = [[square(0, 0, 9, 9)]];
    expect(
      met(
        [
          null,
          [[1, 1]],
          [
            [1, 1],
            [1, 1],
          ],
        ],
        [shape, null],
      ),
    ).toEqual([]);
    expect(
      met(
        [
          [
            [1, 1],
            [2, 1],
          ],
        ],
        [null, [], [[]], [[[]]], [[[[1, 1]]]]],
      ),
    ).toEqual([]);
    const [gap] = met(
      [
        [
          [1, 1],
          [2, 1],
          [Number.NaN, 1],
          [3, 1],
          [4, 1],
        ],
      ],
      [shape],
    );
    expect(gap?.metres).toBeCloseTo(metres([1, 1], [2, 1]) + metres([3, 1], [4, 1]), 3);
  });
});

const ORIGINS: readonly Position[] = [
  [0, 0],
  [104, 30],
  [179, -17],
  [-70, 62],
];

/** On a coarse grid of exact numbers lines run through corners and along edges more often than not. */
function randomCase(seed: number) {
  const dice = random(seed);
  const [lon, lat] = ORIGINS[seed % ORIGINS.length] as Position;
  const isCoarse = seed % 3 !== 0;
  const point = (): Position => {
    const [x, y] = isCoarse ? [dice.below(9) / 4, dice.below(9) / 4] : [2 * dice.next(), 2 * dice.next()];
    return [lon + x > 180 ? lon + x - 360 : lon + x, lat + y];
  };
  const ring = (): LineShape => {
    const points = Array.from({ length: 3 + dice.below(6) }, point);
    return dice.next() < 0.5 ? points : [...points, points[0] as Position];
  };
  const polygon = () => Array.from({ length: 1 + dice.below(3) }, ring);
  const shapes = Array.from({ length: 1 + dice.below(4) }, () => Array.from({ length: 1 + dice.below(3) }, polygon));
  const lines = Array.from({ length: 1 + dice.below(4) }, () => Array.from({ length: 2 + dice.below(12) }, point));
  return { shapes, lines };
}

test("like every segment against every edge, and like a walk along the line, on 600 random layers", () => {
  let [compared, walked] = [0, 0];
  for (let seed = 1; seed <= 600; seed++) {
    const { shapes, lines } = randomCase(seed);
    const found = new Map(met(lines, shapes).map((each) => [`${each.line} ${each.feature}`, each]));
    lines.forEach((line, row) => {
      shapes.forEach((shape, feature) => {
        const told = `seed ${seed} line ${row} feature ${feature}`;
        const expected = insideSlowly(line, shape);
        const mine = found.get(`${row} ${feature}`)?.metres ?? 0;
        const length = measureLength(line);
        // Straight in degrees is longer than straight over the earth: cuts add up to a little more than the whole.
        if (Math.abs(mine - expected) > 0.01 + 3e-4 * length) throw new Error(`${told}: ${mine} for ${expected}`);
        if (expected > 0) compared++;
        if (seed % 10 !== 0) return;
        const inside = insideByWalking(line, shape, 200);
        walked++;
        expect(Math.abs(mine - inside), told).toBeLessThan(0.03 * length);
      });
    });
  }
  expect(compared).toBeGreaterThan(3000);
  expect(walked).toBeGreaterThan(300);
});

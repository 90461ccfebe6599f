import { describe, expect, test } from "vitest";
import { buildLines, type LineShape, type Position } from "../../../src/core/model/index.ts";
import { type Crossing, findCrossings } from "../../../src/core/topology/find-crossings.ts";
import { metres, randomLines } from "../../builders/random-lines.ts";
import { distance } from "../../oracles/distance-to-line.ts";

function crossings(lines: readonly (LineShape | null)[], isLet: (at: Position) => boolean = () => false): Crossing[] {
  const found: Crossing[] = [];
  findCrossings({
    lines: buildLines(lines),
    toleranceM: 5,
    isLet: (lon, lat) => isLet([lon, lat]),
    most: 1e6,
    visit: (crossing) => found.push(crossing),
  });
  return found.sort((a, b) => a.span - b.span || a.other - b.other);
}

const line = (...points: (readonly [number, number])[]): LineShape => points.map(([x, y]) => metres(x, y));

describe("lines that cross", () => {
  //     |
  //  ---+---
  //     |
  test("where no site is, and not where one is", () => {
    const cross = [line([-50, 0], [50, 0]), line([0, -50], [0, 50])];
    expect(crossings(cross)).toEqual([{ span: 0, other: 1, times: 1, lon: 0, lat: 0 }]);
    expect(crossings(cross, (at) => distance(at, [0, 0]) < 1)).toEqual([]);
  });

  test("through a point that both have, once; and each pair once, with the southern crossing", () => {
    expect(crossings([line([-50, 0], [0, 0], [50, 0]), line([0, -50], [0, 0], [0, 50])])).toHaveLength(1);
    const zigzag = line([-50, -50], [50, -10], [-50, 30], [50, 70]);
    const [only] = crossings([line([0, -90], [0, 90]), zigzag]);
    expect(only).toMatchObject({ times: 3, lon: 0 });
    expect(only?.lat).toBeCloseTo(metres(0, -30)[1], 9);
  });

  test("not at or near their ends, nor where they run along each other", () => {
    expect(crossings([line([0, 0], [50, 0]), line([0, 0], [0, 50])])).toEqual([]);
    expect(crossings([line([-50, 0], [50, 0]), line([0, -2], [0, 50])])).toEqual([]);
    expect(crossings([line([-50, 0], [50, 0]), line([-20, 0], [90, 0])])).toEqual([]);
    expect(crossings([null, line([0, 0])])).toEqual([]);
  });

  test("across the 180th meridian, and around a world of 360 degrees", () => {
    const over: LineShape = [
      [179, 10],
      [-179, 12],
    ];
    const up = (lon: number): LineShape => [
      [lon, 0],
      [lon, 20],
    ];
    expect(crossings([over, up(-179.5), up(179.5), up(178)])).toMatchObject([
      { span: 0, other: 1, lon: -179.5, lat: 11.5 },
      { span: 0, other: 2, lon: 179.5, lat: 10.5 },
    ]);
    expect(crossings([up(-179.5), over])).toMatchObject([{ span: 0, other: 1, times: 1 }]);
  });
});

test("like trying every segment against every other, on 900 random networks", () => {
  let [compared, found] = [0, 0];
  for (let seed = 1; seed <= 900; seed++) {
    const { sites, spans } = randomLines(seed);
    const places = sites.map(({ shape }) => shape as Position | null).filter((place) => place !== null);
    const lines = spans.map(({ shape }) => shape as LineShape | null);
    const isLet = (at: Position) => places.some((place) => distance(at, place) <= 5);
    const { expected, tight } = slowly(lines, isLet);
    if (tight) continue;
    compared++;
    found += expected.length;
    expect(
      crossings(lines, isLet).map(({ span, other, times }) => `${span} ${other} ${times}`),
      `seed ${seed}`,
    ).toEqual(expected);
  }
  expect(compared).toBeGreaterThan(350);
  expect(found).toBeGreaterThan(300);
});

/** By which side of each other the ends of two segments lie. tight: rounding could decide. */
function slowly(lines: readonly (LineShape | null)[], isLet: (at: Position) => boolean) {
  const expected: string[] = [];
  let tight = false;
  const moved = ([lon, lat]: Position): Position => [lon < -170 ? lon + 360 : lon, lat];
  const side = (a: Position, b: Position, p: Position) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
  lines.forEach((one, span) => {
    lines.forEach((other, behind) => {
      if (one === null || other === null || behind <= span) return;
      let times = 0;
      for (let i = 0; i + 1 < one.length; i++) {
        for (let j = 0; j + 1 < other.length; j++) {
          const [a, b] = [moved(one[i] as Position), moved(one[i + 1] as Position)];
          const [c, d] = [moved(other[j] as Position), moved(other[j + 1] as Position)];
          const sides = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)] as const;
          const crosses = sides[0] * sides[1] < 0 && sides[2] * sides[3] < 0;
          const ends = [one[0], one.at(-1), other[0], other.at(-1)].map((end) => moved(end as Position));
          const near = [c, d, a, b].some((p, k) => {
            const isOn = Math.abs(sides[k] as number) < 1e-13;
            return isOn && ends.every((end) => distance(p, end) > 4.9);
          });
          const meets = Math.max(a[0], b[0]) >= Math.min(c[0], d[0]) && Math.max(c[0], d[0]) >= Math.min(a[0], b[0]);
          if (!crosses) {
            if (near && meets) tight = true;
            continue;
          }
          const share = sides[2] / (sides[2] - sides[3]);
          const at: Position = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
          const away = ends.map((end) => distance(at, end));
          if (near || away.some((each) => Math.abs(each - 5) < 0.01)) tight = true;
          if (away.every((each) => each > 5) && !isLet(at)) times++;
        }
      }
      if (times > 0) expected.push(`${span} ${behind} ${times}`);
    });
  });
  return { expected, tight };
}

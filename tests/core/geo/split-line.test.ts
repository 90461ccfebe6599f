import { expect, test } from "vitest";
import { splitLine } from "../../../src/core/geo/split-line.ts";
import type { Position } from "../../../src/core/model/index.ts";
import { random } from "../../builders/random.ts";

test("a line is cut at the 180th meridian, at the latitude it crosses it", () => {
  expect(
    splitLine([
      [170, 10],
      [-170, 20],
      [-160, 20],
    ]),
  ).toEqual([
    [
      [170, 10],
      [180, 15],
    ],
    [
      [-180, 15],
      [-170, 20],
      [-160, 20],
    ],
  ]);
  expect(
    splitLine([
      [1, 2],
      [3, 4],
    ]),
  ).toEqual([
    [
      [1, 2],
      [3, 4],
    ],
  ]);
  expect(splitLine([[1, 2]])).toEqual([]);
});

test("whatever way it wanders, no piece goes the long way round, and all of it is there", () => {
  for (let seed = 0; seed < 300; seed++) {
    const dice = random(seed);
    let lon = 360 * dice.next() - 180;
    let length = 0;
    const line: Position[] = [[lon, 0]];
    for (let i = 0; i < 20; i++) {
      const step = 100 * (dice.next() - 0.5);
      lon += step;
      length += Math.abs(step);
      lon -= 360 * Math.round(lon / 360);
      line.push([lon, 0]);
    }
    let found = 0;
    for (const piece of splitLine(line)) {
      for (const [i, [x]] of piece.entries()) {
        const before = piece[i - 1]?.[0] ?? x;
        expect(Math.abs(x)).toBeLessThanOrEqual(180);
        expect(Math.abs(x - before)).toBeLessThanOrEqual(180);
        found += Math.abs(x - before);
      }
    }
    expect(found).toBeCloseTo(length, 6);
  }
});

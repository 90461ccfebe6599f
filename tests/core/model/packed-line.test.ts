import { expect, test } from "vitest";
import {
  buildGeometry,
  buildLines,
  buildNetwork,
  type LineShape,
  newLine,
  type PackedLine,
  type Row,
} from "../../../src/core/model/index.ts";
import { random } from "../../builders/random.ts";

function packed(line: LineShape): PackedLine {
  const numbers = newLine(line.length);
  numbers.set(line.flat());
  return numbers;
}

const dice = random(12);
const someLine = (most = 9): LineShape =>
  Array.from({ length: 2 + dice.below(most) }, () => [360 * dice.next() - 180, 180 * dice.next() - 90]);

test("lines of numbers and lists of positions make the same columns, mixed as they may be", () => {
  for (let i = 0; i < 100; i++) {
    const lines = Array.from({ length: dice.below(20) }, () => (dice.next() < 0.2 ? null : someLine()));
    const mixed = lines.map((line) => (line !== null && dice.next() < 0.6 ? packed(line) : line));
    expect(buildLines(mixed)).toEqual(buildLines(lines));
    expect(buildGeometry("spans", mixed)).toEqual(buildLines(lines));
    expect(buildNetwork({ spans: mixed.map(rowOf) }).version).toBe(buildNetwork({ spans: lines.map(rowOf) }).version);
  }
});

test("each has room of its own, however long", () => {
  const lines = Array.from({ length: 40 }, () => someLine(5000));
  const numbers = lines.map(packed);
  expect(numbers.map((each) => [...each])).toEqual(lines.map((line) => line.flat()));
  expect(newLine(100_000)).toHaveLength(200_000);
});

test("a line is no position and no polygon", () => {
  const line = packed(someLine());
  expect(buildGeometry("sites", [line])).toEqual(buildGeometry("sites", [null]));
  expect(buildGeometry("areas", [line])).toEqual(buildGeometry("areas", [null]));
});

function rowOf<S>(shape: S, i: number): Omit<Row, "shape"> & { readonly shape: S } {
  return { id: `L${i}`, values: {}, shape };
}

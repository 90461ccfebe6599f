import { expect, test } from "vitest";
import { buildLines, type LineShape } from "../../../src/core/model/index.ts";
import { findSameLines } from "../../../src/core/topology/find-same-lines.ts";
import { random } from "../../builders/random.ts";

test("lines with the same points, either way round, on 300 sets of lines", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const dice = random(seed);
    const lines = Array.from({ length: 12 }, (): LineShape | null => {
      const line = Array.from({ length: 1 + dice.below(3) }, () => [dice.below(2), dice.below(2)] as const);
      return dice.next() < 0.1 ? null : dice.next() < 0.3 ? [...line, ...line.toReversed()] : line;
    });
    const asked = Uint8Array.from(lines, () => (dice.next() < 0.9 ? 1 : 0));
    const { first, turned } = findSameLines(buildLines(lines), asked);
    const text = lines.map((line) => JSON.stringify(line));
    const back = lines.map((line) => JSON.stringify(line?.toReversed() ?? null));
    lines.forEach((line, row) => {
      const same = text.findIndex((each, i) => asked[i] === 1 && (each === text[row] || each === back[row]));
      const expected = line === null || asked[row] === 0 ? row : same;
      expect(first[row], `seed ${seed}`).toBe(expected);
      expect(turned[row]).toBe(text[expected] === text[row] ? 0 : 1);
    });
  }
});

test("a point nobody knows is like no other", () => {
  const line: LineShape = [[Number.NaN, 0], [1, 1]]; // biome-ignore format: short
  expect([...findSameLines(buildLines([line, line]), Uint8Array.of(1, 1)).first]).toEqual([0, 1]);
});

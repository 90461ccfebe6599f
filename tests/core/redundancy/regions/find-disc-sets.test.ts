import { expect, test } from "vitest";
import { measureDistance } from "../../../../src/core/geo/distance.ts";
import { buildLines, type LineShape, type Position } from "../../../../src/core/model/index.ts";
import { findDiscSets } from "../../../../src/core/redundancy/regions/find-disc-sets.ts";
import { random } from "../../../builders/random.ts";

/** Metres from a position to a line, by points a hundredth of a segment apart. */
function distanceTo(line: LineShape, from: Position): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i] as Position, line[i + 1] as Position];
    for (let step = 0; step <= 100; step++) {
      const share = step / 100;
      const at: Position = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
      nearest = Math.min(nearest, measureDistance(from, at));
    }
  }
  return nearest;
}

test("on the earth too: each set is hit by its disc, and no disc elsewhere hits more, on 40 networks over several tiles", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const dice = random(seed);
    const [west, south] = [dice.next() * 300 - 150, dice.next() * 100 - 60];
    const point = (): Position => [west + dice.next() * 4, south + dice.next() * 4];
    const lines = Array.from({ length: 12 }, (): LineShape => {
      const [lon, lat] = point();
      return [[lon, lat], [lon + dice.next() - 0.5, lat + dice.next() - 0.5]]; // biome-ignore format: two points
    });
    const radius = 10_000 + dice.next() * 50_000;
    const { sets, exact } = findDiscSets({ lines: buildLines(lines), radius, planar: false });
    expect(exact).toBe(true);
    for (const { rows, centre } of sets) {
      for (const row of rows) expect(distanceTo(lines[row] as LineShape, centre)).toBeLessThan(radius * 1.005);
    }
    for (let i = 0; i < 150; i++) {
      const centre = point();
      const hit = lines.flatMap((line, row) => (distanceTo(line, centre) < radius * 0.995 ? [row] : []));
      expect(
        sets.some(({ rows }) => hit.every((row) => rows.includes(row))),
        `seed ${seed}`,
      ).toBe(true);
    }
  }
});

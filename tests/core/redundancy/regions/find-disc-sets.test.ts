import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { measureDistance } from "../../../../src/core/geo/distance.ts";
import { buildLines, type LineShape, type Position } from "../../../../src/core/model/index.ts";
import { findDiscSets } from "../../../../src/core/redundancy/regions/find-disc-sets.ts";
import { random } from "../../../builders/random.ts";
import { distanceToPath } from "../../../oracles/distance-to-path.ts";

const inPlane = (lines: readonly LineShape[], radius: number) =>
  findDiscSets({ spans: buildLines(lines), radius, planar: true }) ?? [];

describe("the largest sets that one disc can hit", () => {
  test("of no line there is none; of one there is it", () => {
    expect(inPlane([], 1)).toEqual([]);
    expect(inPlane([[[0, 0], [5, 0]]], 1).map(({ rows }) => [...rows])).toEqual([[0]]); // biome-ignore format: a line
  });

  test("a hundred spans over one way are hit together", () => {
    const way: LineShape = [[0, 0], [50, 0], [60, 20]]; // biome-ignore format: a line
    const lines = [...Array.from({ length: 100 }, () => way), [[0, 30], [50, 30]] as LineShape]; // biome-ignore format: a line
    expect(inPlane(lines, 8).map(({ rows }) => rows.length)).toEqual([101]);
    expect(inPlane(lines, 2).map(({ rows }) => rows.length).toSorted((a, b) => a - b)).toEqual([1, 100]); // biome-ignore format: short
  });

  test("hold all that any disc on a fine grid hits, and each is hit by its own disc, on 300 random drawings", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const dice = random(seed);
      const point = (): Position => [dice.next() * 100, dice.next() * 100];
      const lines = Array.from({ length: 1 + dice.below(9) }, () => Array.from({ length: 2 + dice.below(3) }, point));
      const r = 3 + dice.next() * 25;
      const sets = inPlane(lines, r);
      const hit = (at: Position, reach: number) =>
        lines.flatMap((line, l) => (distanceToPath(line, at) <= reach ? [l] : []));
      for (const { rows, centre } of sets) expect([...rows], `seed ${seed}`).toEqual(hit(centre, r * (1 + 1e-6)));
      for (let x = -20; x <= 120; x += 2) {
        for (let y = -20; y <= 120; y += 2) {
          const lost = hit([x, y], r);
          const isHeld = sets.some(({ rows }) => lost.every((line) => rows.includes(line)));
          if (!isHeld) expect({ seed, x, y, lost }).toBeNull();
        }
      }
    }
  });

  test("on the earth too, over several tiles and the 180th meridian, on 40 networks", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const dice = random(seed);
      const west = seed <= 5 ? 178 : dice.next() * 300 - 150;
      const south = dice.next() * 100 - 60;
      const turned = (lon: number) => (lon > 180 ? lon - 360 : lon);
      const point = (): Position => [turned(west + dice.next() * 4), south + dice.next() * 4];
      const lines = Array.from({ length: 12 }, (): LineShape => {
        const [lon, lat] = point();
        return [[lon, lat], [turned(lon + dice.next() - 0.5), lat + dice.next() - 0.5]]; // biome-ignore format: two points
      });
      const radius = 10_000 + dice.next() * 50_000;
      const sets = findDiscSets({ spans: buildLines(lines), radius, planar: false }) ?? [];
      for (const { rows, centre } of sets) {
        for (const row of rows) expect(distanceTo(lines[row] as LineShape, centre)).toBeLessThan(radius * 1.005);
      }
      for (let i = 0; i < 150; i++) {
        const centre = point();
        const hit = lines.flatMap((line, row) => (distanceTo(line, centre) < radius * 0.995 ? [row] : []));
        expect(
          sets.some(({ rows }) => hit.every((row) => rows.includes(row))) || hit.length === 0,
          `seed ${seed}`,
        ).toBe(true);
      }
    }
  });
});

/** Metres from a position to a line, by points a hundredth of a segment apart. */
function distanceTo(line: LineShape, from: Position): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i] as Position, line[i + 1] as Position];
    const east = b[0] - a[0] - 360 * Math.round((b[0] - a[0]) / 360);
    for (let step = 0; step <= 100; step++) {
      const share = step / 100;
      nearest = Math.min(nearest, measureDistance(from, [a[0] + share * east, a[1] + share * (b[1] - a[1])]));
    }
  }
  return nearest;
}

const REGIONAL = "../shared/data/regional";

describe.skipIf(!existsSync(REGIONAL))("published networks (skipped where ../shared/data is absent)", () => {
  const rows = (file: string) => readFileSync(file, "utf8").trim().split(/\r?\n/).slice(1).map((row) => row.split(",")); // biome-ignore format: short
  test.each(
    ["16_optic_pan_eu", "24_us_wide", "79_optic_nfsnet"].flatMap((name) => [100, 200].map((km) => [name, km] as const)),
  )("%s, %d km", (name, km) => {
    const sites = new Map(
      rows(`${REGIONAL}/${name}/sites.csv`).map(([id, x, y]) => [id, [Number(x), Number(y)] as const]),
    );
    const spans = rows(`${REGIONAL}/${name}/spans.csv`);
    const lines = spans.map(([, from, to]) => [sites.get(from) as Position, sites.get(to) as Position]);
    const expected: { sets: string[][] } = JSON.parse(
      readFileSync(`${REGIONAL}/${name}/expected-${km}km.json`, "utf8"),
    );
    const sorted = (sets: readonly (readonly string[])[]) => sets.map((set) => [...set].sort().join()).sort();
    const found = inPlane(lines, km).map(({ rows }) => Array.from(rows, (row) => spans[row]?.[0] ?? ""));
    expect(sorted(found)).toEqual(sorted(expected.sets));
  });
});

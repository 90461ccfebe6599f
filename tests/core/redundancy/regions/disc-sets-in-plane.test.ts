import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { discSetsInPlane, type PlaneLines } from "../../../../src/core/redundancy/regions/disc-sets-in-plane.ts";
import { distanceToSegment } from "../../../../src/core/redundancy/regions/disc-touches.ts";
import { keepLargestSets } from "../../../../src/core/redundancy/regions/keep-largest-sets.ts";
import { random } from "../../../builders/random.ts";

type Point = readonly [number, number];

function pack(lines: readonly (readonly Point[])[]): PlaneLines {
  const segments: number[] = [];
  const starts = [0];
  for (const line of lines) {
    for (let i = 0; i + 1 < line.length; i++) segments.push(...(line[i] as Point), ...(line[i + 1] as Point));
    starts.push(segments.length / 4);
  }
  return { starts: Uint32Array.from(starts), segments: Float64Array.from(segments) };
}

const largest = (lines: readonly (readonly Point[])[], r: number) =>
  keepLargestSets(discSetsInPlane(pack(lines), r) ?? []);

describe("the largest sets that one disc can hit", () => {
  test("of no line there is none; of one there is it", () => {
    expect(largest([], 1)).toEqual([]);
    expect(largest([[[0, 0], [5, 0]]], 1).map(({ rows }) => [...rows])).toEqual([[0]]); // biome-ignore format: a line
  });

  test("hold all that any disc on a fine grid hits, and each is hit by its own disc, on 300 random drawings", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const dice = random(seed);
      const point = (): Point => [dice.next() * 100, dice.next() * 100];
      const lines = Array.from({ length: 1 + dice.below(9) }, () => Array.from({ length: 2 + dice.below(3) }, point));
      const r = 3 + dice.next() * 25;
      const sets = largest(lines, r);
      const hit = (x: number, y: number, reach: number) =>
        lines.flatMap((line, l) => {
          const near = line.slice(1).some((to, i) => distanceToSegment(x, y, [...(line[i] as Point), ...to]) <= reach);
          return near ? [l] : [];
        });
      for (const { rows, x, y } of sets) expect([...rows], `seed ${seed}`).toEqual(hit(x, y, r * (1 + 1e-6)));
      for (let x = -20; x <= 120; x += 2) {
        for (let y = -20; y <= 120; y += 2) {
          const lost = hit(x, y, r);
          const isHeld = sets.some(({ rows }) => lost.every((line) => rows.includes(line)));
          if (!isHeld) expect({ seed, x, y, lost }).toBeNull();
        }
      }
    }
  });
});

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
    const lines = spans.map(([, from, to]) => [sites.get(from) as Point, sites.get(to) as Point]);
    const expected: { sets: string[][] } = JSON.parse(
      readFileSync(`${REGIONAL}/${name}/expected-${km}km.json`, "utf8"),
    );
    const sorted = (sets: readonly (readonly string[])[]) => sets.map((set) => [...set].sort().join()).sort();
    const found = largest(lines, km).map(({ rows }) => Array.from(rows, (row) => spans[row]?.[0] ?? ""));
    expect(sorted(found)).toEqual(sorted(expected.sets));
  });
});

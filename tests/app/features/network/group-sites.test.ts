import { describe, expect, test } from "vitest";
import {
  FARTHEST_ZOOM,
  type GroupLevel,
  groupSites,
  UNGROUPED_ZOOM,
} from "../../../../src/app/features/network/group-sites.ts";
import { random } from "../../../builders/random.ts";

function levelsOf(sites: readonly number[], prominent: readonly number[] = []): ReadonlyMap<number, GroupLevel> {
  const work = groupSites(Float64Array.from(sites), Float64Array.from(prominent));
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const sum = (values: Uint32Array) => values.reduce((total, value) => total + value, 0);
const ZOOMS = Array.from({ length: UNGROUPED_ZOOM - FARTHEST_ZOOM }, (_, i) => FARTHEST_ZOOM + i);

function scattered(seed: number, count: number): number[] {
  const dice = random(seed);
  const towns = Array.from({ length: 12 }, () => [98 + 6 * dice.next(), 27 + 6 * dice.next()] as const);
  return Array.from({ length: count }, () => {
    const [lon, lat] = dice.pick(towns);
    return [lon + 0.3 * (dice.next() - 0.5), lat + 0.3 * (dice.next() - 0.5)];
  }).flat();
}

describe("groupSites", () => {
  test("counts every site exactly once on every level, alone or in one group", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const sites = scattered(seed, 400);
      const prominent = scattered(seed + 100, 10);
      const levels = levelsOf(sites, prominent);
      expect([...levels.keys()].toSorted((a, b) => a - b)).toEqual(ZOOMS);
      for (const { alone, counts } of levels.values()) {
        expect(new Set(alone).size).toBe(alone.length);
        expect(alone.length + sum(counts)).toBe(400);
      }
    }
  });

  test("never has more to draw farther out", () => {
    const levels = levelsOf(scattered(7, 1000));
    const drawn = ZOOMS.map((zoom) => (levels.get(zoom)?.alone.length ?? 0) + (levels.get(zoom)?.counts.length ?? 0));
    expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
    expect(drawn[0]).toBeLessThan(40);
  });

  test("holds all its sites in its bounds, and its middle among them", () => {
    const sites = scattered(3, 500);
    for (const { counts, centres, bounds } of levelsOf(sites).values()) {
      for (let g = 0; g < counts.length; g++) {
        const [west = 0, south = 0, east = 0, north = 0] = bounds.subarray(4 * g, 4 * g + 4);
        const inside = Array.from({ length: 500 }, (_, i) => i).filter((i) => {
          const [lon = 0, lat = 0] = sites.slice(2 * i, 2 * i + 2);
          return lon >= west && lon <= east && lat >= south && lat <= north;
        });
        expect(inside.length).toBeGreaterThanOrEqual(counts[g] ?? 0);
        expect(centres[2 * g]).toBeGreaterThanOrEqual(west - 1e-9);
        expect(centres[2 * g]).toBeLessThanOrEqual(east + 1e-9);
        expect(centres[2 * g + 1]).toBeGreaterThanOrEqual(south - 1e-9);
        expect(centres[2 * g + 1]).toBeLessThanOrEqual(north + 1e-9);
      }
    }
  });

  test("leaves three near sites alone and gathers four", () => {
    const near = (count: number) => Array.from({ length: count }, (_, i) => [100 + i * 1e-5, 30]).flat();
    expect(levelsOf(near(3)).get(8)?.alone.length).toBe(3);
    expect([...(levelsOf(near(4)).get(8)?.counts ?? [])]).toEqual([4]);
  });

  test("gathers many sites in one very place", () => {
    const level = levelsOf(Array.from({ length: 5000 }, () => [100, 30]).flat()).get(UNGROUPED_ZOOM - 1);
    expect([...(level?.counts ?? [])]).toEqual([5000]);
    expect([...(level?.bounds ?? [])]).toEqual([100, 30, 100, 30]);
  });

  test("hangs a group on the prominent site amid it, in its very place", () => {
    const sites = [100.001, 30, 99.999, 30, 100, 30.001, 100, 29.999];
    const level = levelsOf(sites, [100, 30]).get(9);
    expect([...(level?.hung ?? [])]).toEqual([1]);
    expect([...(level?.counts ?? [])]).toEqual([4]);
    expect(level?.centres[0]).toBeCloseTo(100, 9);
    expect(level?.centres[1]).toBeCloseTo(30, 9);
  });

  test("gives the badges of crowded prominent sites to the weightiest of them", () => {
    const about = (lon: number) => Array.from({ length: 6 }, (_, i) => [lon + 1e-4 * i, 30]).flat();
    const levels = levelsOf([...about(100), ...about(100.3)], [100, 30, 100.3, 30]);
    expect([...(levels.get(11)?.counts ?? [])]).toEqual([6, 6]);
    const far = levels.get(4);
    expect([...(far?.counts ?? [])]).toEqual([12]);
    expect(far?.centres[0]).toBeCloseTo(100, 6);
  });

  test("takes no sites at all", () => {
    for (const { alone, counts } of levelsOf([], [100, 30]).values()) expect(alone.length + counts.length).toBe(0);
    for (const { alone, counts } of levelsOf([]).values()) expect(alone.length + counts.length).toBe(0);
  });
});

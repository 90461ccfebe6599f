import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { makeTowns } from "../../data/towns/towns.ts";
import { loadTowns, type Towns } from "../../src/core/geo/towns.ts";

const committed = readFileSync(new URL("../../data/towns/towns.json", import.meta.url), "utf8");
let towns: Towns;

beforeAll(async () => {
  towns = await loadTowns();
});

describe("known towns", () => {
  it("are made again byte for byte, and are small", () => {
    expect(makeTowns() === committed).toBe(true);
    expect(new TextEncoder().encode(committed).length).toBeLessThan(300_000);
  }, 60_000);

  it("are on earth, each with a name", () => {
    expect(towns.all.length).toBeGreaterThan(9_000);
    for (const { en, zh, position } of towns.all) {
      expect(`${en}${zh}`).not.toBe("");
      expect(Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90).toBe(true);
    }
  });

  it("are where they are, within ten kilometres", () => {
    for (const [name, lon, lat] of [
      ["康定", 101.96, 30.05],
      ["武侯", 104.04, 30.64],
      ["彭水", 108.17, 29.29],
      ["Amsterdam", 4.9, 52.37],
      ["Basel", 7.59, 47.56],
      ["Kigali", 30.06, -1.95],
    ] as const) {
      const near = towns.find(name).map(({ position }) => Math.hypot(position[0] - lon, position[1] - lat));
      expect(Math.min(...near), name).toBeLessThan(0.1);
    }
  });
});

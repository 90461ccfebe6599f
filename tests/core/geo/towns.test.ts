import { describe, expect, test } from "vitest";
import { measureDistance } from "../../../src/core/geo/distance.ts";
import { type Town, Towns } from "../../../src/core/geo/towns.ts";
import type { Position } from "../../../src/core/model/index.ts";
import { type Random, random } from "../../builders/random.ts";

function somewhere({ next }: Random): Position {
  return [next() * 360 - 180, next() * 170 - 85];
}

describe("the nearest town", () => {
  test("is the one that measuring all of them finds", () => {
    const rng = random(1);
    for (let round = 0; round < 60; round++) {
      const all = Array.from({ length: 1 + rng.below(80) }, (_, i): Town => {
        const [lon, lat] = somewhere(rng);
        return { zh: "", en: `Town ${i}`, position: [lon, lat] };
      });
      const towns = new Towns(all);
      for (let i = 0; i < 10; i++) {
        const here = somewhere(rng);
        const distances = all.map(({ position }) => measureDistance(here, position));
        const nearest = Math.min(...distances);
        const found = towns.nearest(here, 25_000_000);
        // The sphere and the ellipsoid may differ about two that are equally far.
        expect(found?.distanceM).toBeLessThanOrEqual(nearest * 1.01);
        if (nearest < 990_000) expect(towns.nearest(here)?.distanceM).toBeLessThanOrEqual(nearest * 1.01);
        if (nearest > 1_010_000) expect(towns.nearest(here)).toBeNull();
      }
    }
  });

  test("is nowhere for a position that is nowhere", () => {
    const towns = new Towns([{ zh: "", en: "Here", position: [0, 0] }]);
    expect(towns.nearest([Number.NaN, 0])).toBeNull();
    expect(new Towns([]).nearest([0, 0])).toBeNull();
  });

  test("may be across the date line", () => {
    const towns = new Towns([{ zh: "", en: "Suva", position: [179.9, -17] }]);
    expect(towns.nearest([-179.9, -17])?.distanceM).toBeLessThan(22_000);
  });
});

describe("a name", () => {
  const at: Position = [0, 0];
  const towns = new Towns([
    { zh: "成都", en: "Chengdu", position: at },
    { zh: "武侯", en: "Wuhou", position: at },
    { zh: "成都东", en: "Chengdudong", position: at },
    { zh: "", en: "San Juan", position: at },
    { zh: "", en: "San José", position: at },
    { zh: "", en: "Ede", position: at },
    { zh: "尼斯", en: "Nice", position: [7.3, 43.7] },
    { zh: "", en: "Nice", position: [1, 1] },
  ]);
  const found = (name: string) => towns.find(name).map(({ zh, en }) => zh || en);

  test("mentions towns in Chinese anywhere, the longest first", () => {
    expect(found("中国电信成都东武侯机楼")).toEqual(["成都东", "成都", "武侯"]);
    expect(found("郫都机房")).toEqual([]);
    expect(found("成")).toEqual([]);
  });

  test("mentions towns in Latin letters by whole words, whatever their accents and case", () => {
    expect(found("POP SAN JOSE 2")).toEqual(["San José"]);
    expect(found("san-juan_01")).toEqual(["San Juan"]);
    expect(found("San")).toEqual([]);
    expect(found("Chengdudongmen")).toEqual([]);
  });

  test("may mean several towns, and short Latin names none", () => {
    expect(found("Nice Centre")).toEqual(["Nice", "尼斯"]);
    expect(found("Ede")).toEqual([]);
  });
});

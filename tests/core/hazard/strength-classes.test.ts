import { describe, expect, test } from "vitest";
import { hazardRamp } from "../../../src/app/map/symbols/hazard-style.ts";
import { classOf, findBreaks } from "../../../src/core/hazard/strength-classes.ts";
import { HAZARD_KINDS } from "../../../src/core/model/index.ts";
import { random } from "../../builders/random.ts";

const OTHER = { kind: "flood", measure: "depth", unit: null } as const;

describe("where the colours of a hazard part", () => {
  test("known measures have their own strengths, so that maps of them compare", () => {
    expect(findBreaks({ kind: "flood", measure: "depth", unit: "m" }, [9])).toEqual([0.3, 0.5, 1, 2]);
    expect(findBreaks({ kind: "typhoon", measure: "windMs", unit: "m/s" }, [])).toHaveLength(5);
  });

  test("others part what is above zero, each colour holding some of it", () => {
    for (let seed = 0; seed < 100; seed++) {
      const dice = random(seed);
      const scale = 10 ** (dice.below(8) - 4);
      const values = Array.from({ length: 500 }, () => (dice.next() < 0.2 ? Number.NaN : scale * (dice.next() - 0.2)));
      const breaks = findBreaks(OTHER, values);
      expect(breaks.length).toBe(4);
      expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
      const used = new Set(values.filter((value) => value > 0).map((value) => classOf(value, breaks)));
      expect(used.size).toBe(5);
    }
  });

  test("few strengths make few colours", () => {
    expect(findBreaks(OTHER, [0, 0, 1, 1, 1, 2, 2, 2, 3])).toEqual([2]);
    expect(findBreaks(OTHER, [5, 5, 5])).toEqual([]);
    expect(findBreaks(OTHER, [])).toEqual([]);
    expect([1, 2, 2.5, 9].map((value) => classOf(value, [2]))).toEqual([0, 1, 1, 1]);
  });

  test("a ramp goes from weak to strong without a step back, in every hue and theme", () => {
    const light = ([red, green, blue]: readonly number[]) => 0.3 * (red ?? 0) + 0.6 * (green ?? 0) + 0.1 * (blue ?? 0);
    for (const kind of HAZARD_KINDS) {
      const onPaper = hazardRamp(kind, "light", 5).map(light);
      expect(onPaper, kind).toEqual(onPaper.toSorted((a, b) => b - a));
      const atNight = hazardRamp(kind, "dark", 6).map(light);
      expect(atNight, kind).toEqual(atNight.toSorted((a, b) => a - b));
      for (let i = 1; i < 5; i++) expect(Math.abs((onPaper[i] ?? 0) - (onPaper[i - 1] ?? 0)), kind).toBeGreaterThan(8);
    }
  });
});

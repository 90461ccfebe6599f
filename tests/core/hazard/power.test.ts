import { describe, expect, test } from "vitest";
import { batteryHours, capacityFor, darkHours, POWER } from "../../../src/core/hazard/power.ts";
import { random } from "../../builders/random.ts";

const { battery } = POWER;
const NEVER = Number.POSITIVE_INFINITY;

describe("hours in the dark", () => {
  test.each([
    ["mains return first", 6, 8, 0, NEVER, 0],
    ["a battery alone", 24, 8, 0, NEVER, 16],
    ["fuel runs out", 72, 8, 40, NEVER, 24],
    ["fuel comes in time", 72, 8, 40, 47, 0],
    ["fuel comes late", 72, 8, 40, 60, 12],
    ["fuel comes after the mains", 72, 8, 40, 90, 24],
  ])("%s", (_, outageH, batteryH, fuelH, refuelH, dark) => {
    expect(darkHours(outageH, batteryH, fuelH, refuelH)).toBe(dark);
  });

  test("are not known where the hours are not", () => {
    expect(darkHours(24, Number.NaN, 0, NEVER)).toBeNaN();
    expect(darkHours(Number.NaN, 8, 0, NEVER)).toBeNaN();
  });

  test("by the clock, quarter hour by quarter hour", () => {
    const { below } = random(24);
    for (let i = 0; i < 400; i++) {
      const [outage, own, fuel, refuel] = [below(200), below(60), below(100), below(250)];
      let dark = 0;
      for (let quarter = 0; quarter < outage; quarter++) if (quarter >= own + fuel && quarter < refuel) dark++;
      expect(4 * darkHours(outage / 4, own / 4, fuel / 4, refuel / 4)).toBe(dark);
    }
  });
});

describe("battery", () => {
  test("ten hours of a tenth of what K leaves", () => {
    expect(capacityFor(battery, 10, 40, 25)).toBeCloseTo(500, 9);
    expect(batteryHours(battery, 500, 40, 25)).toBeCloseTo(10, 9);
    expect(capacityFor(battery, 1, 36, 25)).toBeCloseTo(100, 9);
    expect(capacityFor(battery, 10, 40, 5)).toBeCloseTo(500 / (1 - 20 * 0.006), 9);
  });

  test("what is taken out is never more than is in, and little less", () => {
    const { next } = random(48);
    for (let i = 0; i < 300; i++) {
      const [capacity, amperes, celsius] = [10 + 2000 * next(), 0.5 + 300 * next(), 45 * next()];
      const hours = batteryHours(battery, capacity, amperes, celsius);
      expect(capacityFor(battery, hours * (1 - 1e-9), amperes, celsius)).toBeLessThanOrEqual(capacity);
      expect(capacityFor(battery, hours + 1e-6, amperes, celsius)).toBeGreaterThan(capacity);
      expect(batteryHours(battery, 1.1 * capacity, amperes, celsius)).toBeGreaterThanOrEqual(hours);
      expect(batteryHours(battery, capacity, amperes, Math.max(0, celsius - 5))).toBeLessThanOrEqual(hours + 1e-9);
    }
  });

  test("nothing to feed is fed for ever", () => {
    expect(batteryHours(battery, 100, 0, 25)).toBe(NEVER);
  });
});

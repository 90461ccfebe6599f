import { afterEach, expect, test } from "vitest";
import { onThisClock, withZone } from "../../../../src/app/features/what-if/local-time.ts";

const here = process.env.TZ;
afterEach(() => {
  process.env.TZ = here;
});

test.each([
  ["Asia/Shanghai", "+08:00"],
  ["America/St_Johns", "-03:30"],
  ["Asia/Kathmandu", "+05:45"],
  ["UTC", "+00:00"],
])("in %s a moment gets its zone, and comes back as it was", (zone, away) => {
  process.env.TZ = zone;
  expect(withZone("2026-01-15T23:00")).toBe(`2026-01-15T23:00${away}`);
  expect(onThisClock(`2026-01-15T23:00${away}`)).toBe("2026-01-15T23:00");
});

test("a moment of another zone is told on this clock", () => {
  process.env.TZ = "Asia/Shanghai";
  expect(onThisClock("2026-01-15T16:30:00Z")).toBe("2026-01-16T00:30");
});

test("what is no moment stays none", () => {
  expect(withZone("")).toBe("");
  expect(withZone("tomorrow")).toBe("");
  expect(onThisClock("")).toBe("");
  expect(onThisClock("tomorrow")).toBe("");
});

import { expect, test } from "vitest";
import { hoursOf, peopleHours, readWindow } from "../../../../src/core/redundancy/outages/works-window.ts";

test("a window across midnight, and across zones", () => {
  expect(hoursOf({ from: "2026-03-01T23:00+08:00", to: "2026-03-02T05:30+08:00" })).toBe(6.5);
  expect(hoursOf({ from: "2026-03-01T23:00:00+08:00", to: "2026-03-01T16:00:00Z" })).toBe(1);
});

test("a moment without a zone, an end before the beginning and a day there is not are no window", () => {
  expect(readWindow("2026-03-01T23:00", "2026-03-02T05:30")).toBeNull();
  expect(readWindow("2026-03-02T05:30Z", "2026-03-01T23:00Z")).toBeNull();
  expect(readWindow("2026-03-02T05:30Z", "2026-03-02T05:30Z")).toBeNull();
  expect(readWindow("2026-13-02T05:30Z", "2027-03-02T05:30Z")).toBeNull();
  expect(readWindow(" 2026-03-02T05:30Z", "2026-03-02T06:30Z ")).toEqual({
    from: "2026-03-02T05:30Z",
    to: "2026-03-02T06:30Z",
  });
});

test("people times hours, or nothing where there is no window", () => {
  expect(peopleHours(1200, { from: "2026-03-02T00:00Z", to: "2026-03-02T06:00Z" })).toBe(7200);
  expect(peopleHours(1200, null)).toBeNull();
});

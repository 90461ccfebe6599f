import { expect, test } from "vitest";
import { validityOf } from "../../../src/core/import/meaning/validity-of.ts";

const rows = (...all: readonly Record<string, string | number | null>[]) =>
  all.map((values, i) => ({ id: String(i), values, shape: null }));

test("a warning holds from the earliest to the latest that its rows say, across zones", () => {
  const said = rows(
    { onset: "2024-07-01T08:00:00+08:00", expires: "2024-07-01T20:00:00+08:00" },
    { onset: "2024-07-01T01:00:00Z", expires: "2024-07-01T13:00:00Z" },
    { onset: "soon", expires: null },
  );
  expect(validityOf(["onset", "expires"], said)).toBe("2024-07-01T08:00:00+08:00/2024-07-01T13:00:00Z");
  expect(validityOf(["生效时间", "失效时间"], rows({ 生效时间: "2024-07-01 08:00", 失效时间: "2024-07-02" }))).toBe(
    "2024-07-01 08:00/2024-07-02",
  );
});

test("no window where one side is missing, is no time, or comes in the wrong order", () => {
  expect(validityOf(["onset"], rows({ onset: "2024-07-01" }))).toBeNull();
  expect(validityOf(["onset", "expires"], rows({ onset: "2024-07-01", expires: "tomorrow" }))).toBeNull();
  expect(validityOf(["onset", "expires"], rows({ onset: "2024-07-02", expires: "2024-07-01" }))).toBeNull();
});

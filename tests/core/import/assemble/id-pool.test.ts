import { expect, test } from "vitest";
import { IdPool } from "../../../../src/core/import/assemble/id-pool.ts";

test("each id stands once, whatever is asked for", () => {
  const pool = new IdPool(["A", "A~2"]);
  expect(["A", "B", "B", "A", "A~3", "B~2", "B"].map((id) => pool.take(id))).toEqual([
    "A~3",
    "B",
    "B~2",
    "A~4",
    "A~3~2",
    "B~2~2",
    "B~3",
  ]);
});

test("a hundred thousand of one id take no longer than as many of others", () => {
  const pool = new IdPool();
  for (let i = 0; i < 100_000; i++) pool.take("A");
  expect(pool.take("A")).toBe("A~100001");
});

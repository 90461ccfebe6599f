import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { rememberedTables, rememberTables } from "../../../../src/app/platform/studies/import-profiles.ts";
import type { TableMapping } from "../../../../src/core/import/meaning/mapping.ts";

const table = (name: string, fields: Readonly<Record<string, string | null>>): TableMapping => ({
  table: name,
  role: "spans",
  columns: Object.entries(fields).map(([header, field]) => ({ header, field, unit: null, values: {} })),
});

describe("what a person said about tables", () => {
  const kept = new Map<string, string>();
  beforeEach(() => {
    kept.clear();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  test("is kept, the newest first", () => {
    const [one, two] = [table("a.csv", { a: "name" }), table("b.csv", { b: "name" })];
    rememberTables([one]);
    rememberTables([two]);
    expect(rememberedTables()).toEqual([two, one]);
  });

  test("of the same headers, in whatever order, the last word counts", () => {
    rememberTables([table("may.csv", { a: "name", b: null })]);
    const june = table("june.csv", { b: "owner", a: "name" });
    rememberTables([june]);
    expect(rememberedTables()).toEqual([june]);
  });

  test("of a hundred tables and more the oldest goes", () => {
    for (let i = 0; i < 105; i++) rememberTables([table(`${i}.csv`, { [`h${i}`]: "name" })]);
    expect(rememberedTables()).toHaveLength(100);
    expect(rememberedTables()[0]?.table).toBe("104.csv");
  });

  test("what somebody else wrote there is no mapping", () => {
    kept.set("faultline.import-mapping", "{oops");
    expect(rememberedTables()).toEqual([]);
  });
});

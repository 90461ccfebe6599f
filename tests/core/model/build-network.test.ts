import { describe, expect, test } from "vitest";
import { type AnyTable, buildNetwork, type Row, rowsOf, TABLE_NAMES } from "../../../src/core/model/index.ts";
import { random } from "../../builders/random.ts";
import { randomRows } from "../../builders/random-rows.ts";

describe("a network built of rows", () => {
  test("gives the rows back: 100 random ones", () => {
    for (let seed = 0; seed < 100; seed++) {
      // A column of an unknown attribute holds one type; the rows that come back are a fixed point.
      const first = buildNetwork(randomRows(random(seed), 8));
      const rows = Object.fromEntries(TABLE_NAMES.map((name) => [name, rowsOf(first[name] as AnyTable)]));
      const again = buildNetwork(rows);
      for (const name of TABLE_NAMES) expect(rowsOf(again[name] as AnyTable)).toEqual(rows[name]);
    }
  });

  const site = (id: string, values: Row["values"], shape: Row["shape"] = null): Row => ({ id, values, shape });

  test("keeps unknown attributes of mixed types, with nothing lost", () => {
    const { sites } = buildNetwork({ sites: [site("A", { remark: 7 }), site("B", { remark: "wet" }), site("C", {})] });
    expect(rowsOf(sites).map(({ values }) => values.remark)).toEqual(["7", "wet", undefined]);
  });

  test("knows nothing of a value of another type or a shape of another form", () => {
    const { sites } = buildNetwork({ sites: [site("A", { population: "many", kind: "castle" }, [[1, 2]])] });
    expect(rowsOf(sites)).toEqual([site("A", {})]);
  });

  test("shares one words between ids and all references to them, unknown ones too", () => {
    const span: Row = { id: "S", values: { from: "A", to: "gone" }, shape: null };
    const { sites, spans, circuits } = buildNetwork({ sites: [site("A", {})], spans: [span] });
    expect(spans.columns.from.words).toBe(sites.columns.id.words);
    expect(spans.columns.to.words).toBe(sites.columns.id.words);
    expect(circuits.columns.from.words).toBe(sites.columns.id.words);
    expect(circuits.columns.working.words).toBe(spans.columns.id.words);
  });
});

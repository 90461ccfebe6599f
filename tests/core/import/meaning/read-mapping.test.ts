import { describe, expect, test } from "vitest";
import type { Mapping } from "../../../../src/core/import/meaning/mapping.ts";
import { readMapping } from "../../../../src/core/import/meaning/read-mapping.ts";

const mapping: Mapping = {
  format: "faultline-mapping",
  version: 1,
  tables: [
    {
      table: "a.csv",
      role: "spans",
      columns: [
        { header: "敷设", field: "laying", unit: null, values: { 杆路: "aerial", "?": null } },
        { header: "长", field: "lengthM", unit: "km", values: {} },
      ],
    },
    { table: "b.csv", role: "ignore", columns: [] },
  ],
};

describe("readMapping", () => {
  test("gives back what was written", () => {
    expect(readMapping(JSON.stringify(mapping, null, 2))).toEqual(mapping);
  });

  test("a column may say only its header", () => {
    const short = { ...mapping, tables: [{ table: "a", role: "sites", columns: [{ header: "x" }] }] };
    expect(readMapping(JSON.stringify(short))?.tables[0]?.columns).toEqual([
      { header: "x", field: null, unit: null, values: {} },
    ]);
  });

  test.each([
    ["no JSON", "{"],
    ["something else", JSON.stringify({ type: "FeatureCollection", features: [] })],
    ["a later version", JSON.stringify({ ...mapping, version: 2 })],
    ["an unknown role", JSON.stringify({ ...mapping, tables: [{ table: "a", role: "poles", columns: [] }] })],
    [
      "a column without a header",
      JSON.stringify({ ...mapping, tables: [{ table: "a", role: "sites", columns: [{}] }] }),
    ],
    ["a meaning that is a number", JSON.stringify(mapping).replace('"aerial"', "3")],
  ])("%s is no mapping", (_name, text) => {
    expect(readMapping(text)).toBeNull();
  });
});

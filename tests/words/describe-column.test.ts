import { expect, test } from "vitest";
import { choiceTitle, columnTitle, tableTitle } from "../../src/words/describe-column.ts";
import { words } from "../../src/words/index.ts";

const { en, zh } = words;
const column = (name: string, field: string | null = null) => ({ name, field, unit: null });

test("what the program knows has words, whatever else keeps its name", () => {
  expect([tableTitle(en, "spans"), tableTitle(zh, "spans")]).toEqual(["Spans", "光缆段"]);
  expect(tableTitle(en, "rings_spans")).not.toBe("rings_spans");
  expect(columnTitle(en, "spans", column("length_m", "lengthM"))).toBe("Stated length");
  expect(columnTitle(en, "sites", { name: "lon", field: null, unit: "degree" })).toBe("Longitude");
  expect(columnTitle(en, null, column("on_ring"))).toBe("On a ring");
  expect(choiceTitle(zh, "spans", "laying", "duct")).toBe("管道");
  expect(choiceTitle(en, null, null, "yes")).toBe("yes");
});

test("a column of a file is never taken for one of ours, nor for what every object has", () => {
  expect(columnTitle(en, "sites", column("area"))).toBe("area");
  for (const name of ["constructor", "toString", "__proto__", "备注", "<b>"]) {
    expect(tableTitle(en, name)).toBe(name);
    expect(columnTitle(en, "sites", column(name))).toBe(name);
    expect(columnTitle(en, null, column(name))).toBe(name);
    expect(choiceTitle(en, "spans", "laying", name)).toBe(name);
    expect(choiceTitle(en, "spans", null, name)).toBe(name);
  }
});

import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { writeSheet } from "../../../../src/core/import/table/write-sheet.ts";
import { NASTY_TEXTS } from "../../../builders/nasty-rows.ts";

test("rows come back as they were, formulas as texts, nothing as an empty cell", () => {
  const texts = NASTY_TEXTS;
  const rows = [...texts.map((text, i) => [text, i, null]), ["=1+1", -2.5, "a\nb"]];
  const book = read(writeSheet({ name: "issues", header: ["text", "number", "none"], rows }), { cellFormula: true });
  const sheet = book.Sheets.issues;
  if (sheet === undefined) throw new Error("no sheet");
  const back = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null, raw: true });
  expect(back[0]).toEqual(["text", "number", "none"]);
  expect(back.slice(1).map(([, number]) => number)).toEqual(rows.map(([, number]) => number));
  expect(back.at(-1)).toEqual(["=1+1", -2.5, "a\nb"]);
  expect(Object.values(sheet).some((cell) => typeof cell === "object" && "f" in cell)).toBe(false);
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DelimitedRows } from "../../../../src/core/import/table/delimited-rows.ts";
import { guessDelimiter } from "../../../../src/core/import/table/guess-delimiter.ts";
import { random } from "../../../builders/random.ts";

function rowsOf(text: string, delimiter = ","): string[][] {
  const source = new DelimitedRows(text, delimiter);
  const rows: string[][] = [];
  for (let cells = source.next(); cells !== null; cells = source.next()) rows.push(cells);
  return rows;
}

describe("rows of delimited text", () => {
  test("whatever is written with quotes comes back", () => {
    const dice = random(3);
    const cell = () =>
      Array.from({ length: dice.below(6) }, () =>
        dice.pick(["a", "长", '"', ",", ";", "\t", "\n", " ", "'", "1"]),
      ).join("");
    for (let i = 0; i < 2000; i++) {
      const delimiter = dice.pick([",", ";", "\t"]);
      const lineEnd = dice.pick(["\n", "\r\n"]);
      const rows = Array.from({ length: 1 + dice.below(4) }, () => Array.from({ length: 1 + dice.below(4) }, cell));
      const quoted = (text: string) =>
        dice.below(3) === 0 || /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const text = rows
        .map((row) => row.map(quoted).join(delimiter))
        .map((line) => line + lineEnd)
        .join("");
      expect(rowsOf(text, delimiter), JSON.stringify(text)).toEqual(rows);
    }
  });

  test("rows are numbered as they stand, blank ones too", () => {
    const source = new DelimitedRows("a\n\nb\n", ",");
    expect([source.next(), source.row, source.next(), source.row, source.next(), source.row, source.next()]).toEqual([
      ["a"],
      1,
      [""],
      2,
      ["b"],
      3,
      null,
    ]);
  });

  test("any text at all ends, with as many characters as it had", () => {
    const dice = random(5);
    for (let i = 0; i < 2000; i++) {
      const text = Array.from({ length: dice.below(30) }, () => dice.pick(['"', ",", "\n", "\r", "x", " "])).join("");
      const letters = rowsOf(text).flat().join("").replace(/[^x]/g, "");
      expect(letters, JSON.stringify(text)).toBe(text.replace(/[^x]/g, ""));
    }
  });
});

describe("the delimiter", () => {
  test.each([
    ["a,b;c\n1,2;3\n4,5;6\n", ","],
    ["a;b\n1,5;2,5\n3,5;4,5\n", ";"],
    ["a\tb,c\n1\t2\n3\t4\n", "\t"],
    ['id|line\n1|"a,b|c"\n2|"d,e"\n', "|"],
    ["名称，经度\n甲，1\n", "，"],
  ])("of %j is %j", (text, delimiter) => {
    expect(guessDelimiter(text)?.delimiter).toBe(delimiter);
  });

  test("of one column is none", () => {
    expect(guessDelimiter("a\nb\n")).toBe(null);
  });
});

const SPECTRUM = "../shared/data/importers/csv-spectrum";
test.skipIf(!existsSync(`${SPECTRUM}/json`))(
  "csv-spectrum reads as it says (skipped where ../shared/data is absent)",
  () => {
    // One of them expects another telephone number than its table has.
    const names = readdirSync(`${SPECTRUM}/json`).filter((name) => !name.startsWith("location"));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const expected: unknown = JSON.parse(
        readFileSync(`${SPECTRUM}/json/${name}`, "utf8").replaceAll("\\r\\n", "\\n"),
      );
      const [headers = [], ...rows] = rowsOf(readFileSync(`${SPECTRUM}/csvs/${name.replace(/json$/, "csv")}`, "utf8"));
      const records = rows.map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i]])));
      expect(records, name).toEqual(expected);
    }
  },
);

import { type BookType, utils, type WorkSheet, write } from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Reading } from "../../../../src/core/import/format.ts";
import { findFormat } from "../../../../src/core/import/formats.ts";
import { readFiles } from "../../../../src/core/import/read-files.ts";
import { readSpreadsheet } from "../../../../src/core/import/table/read-spreadsheet.ts";
import { rowsOf as modelRowsOf } from "../../../../src/core/model/index.ts";

type Cells = readonly (readonly (string | number | Date | boolean | null)[])[];

function bookOf(sheets: Readonly<Record<string, Cells | WorkSheet>>, bookType: BookType = "xlsx"): Uint8Array {
  const book = utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = Array.isArray(cells)
      ? utils.aoa_to_sheet(
          cells.map((row) => [...row]),
          { UTC: true },
        )
      : (cells as WorkSheet);
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}
function rowsOf(reading: Reading) {
  if (!reading.ok) throw new Error(`${reading.fault.rule} ${JSON.stringify(reading.fault.values)}`);
  if (reading.content.kind !== "rows") throw new Error("a study was read");
  const rules = reading.issues.map(({ rule, place }) => [rule, place?.file, place?.row]);
  return {
    sites: [],
    spans: [],
    ...reading.content.rows,
    rules,
    rejected: reading.rejected.length,
    total: reading.total,
  };
}
const read = (bytes: Uint8Array, name = "ledger.xlsx") => rowsOf(readSpreadsheet(bytes, name));
const faultOf = (bytes: Uint8Array, name = "ledger.xlsx") => {
  const reading = readSpreadsheet(bytes, name);
  return reading.ok ? null : reading.fault;
};

/**
 *      A      B       C       D     E     F      G
 *  1  某县局站台账 ------------------------------
 *  2  编号   名称    区县    坐标 ------  建成   电池
 *  3   |      |       |      经度  纬度   时间   后备时长(分钟)
 *  4  S1     成都局  锦江区  ...
 *  5  S2     德阳局   |
 */
function ledger(): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    [
      ["某县局站台账"],
      ["编号", "名称", "区县", "坐标", null, "建成", "电池"],
      [null, null, null, "经度", "纬度", "时间", "后备时长(分钟)"],
      ["S1", "成都局", "锦江区", 104, 30, new Date(Date.UTC(2015, 5, 1)), 480],
      ["S2", "德阳局", null, 105, 31, null, 60],
      ["合计", null, null, null, null, null, 540],
    ],
    { UTC: true },
  );
  sheet["!merges"] = ["A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "C4:C5"].map((range) => utils.decode_range(range));
  return sheet;
}
const spans: Cells = [
  ["编号", "A端", "Z端", "敷设方式", "芯数"],
  ["L1", "成都局", "德阳局", "管道", 48],
];

describe.each<BookType>(["xlsx", "xls", "ods", "xlsb"])("a ledger as .%s", async (type) => {
  const bytes = bookOf({ 局站: ledger(), 光缆段: spans, 说明: [["请勿修改"]] }, type);

  test("every sheet that is a table is read, merged headers and all; others are named", () => {
    const reading = read(bytes, "l.x");
    expect(reading.sites).toEqual([
      { id: "S1", values: { name: "成都局", area: "锦江区", builtYear: 2015, batteryH: 8 }, shape: [104, 30] },
      { id: "S2", values: { name: "德阳局", area: "锦江区", batteryH: 1 }, shape: [105, 31] },
    ]);
    expect(reading.spans).toEqual([
      { id: "L1", values: { from: "成都局", to: "德阳局", laying: "duct", fibres: 48 }, shape: null },
    ]);
    expect(reading.rules).toEqual([
      ["table.total-row", "l.x [局站]", 6],
      ["table.rows-beside", "l.x [局站]", 1],
      ["sheet.left-out", "l.x [说明]", null],
    ]);
    expect([reading.total, reading.rejected]).toEqual([4, 1]);
  });

  test("its spans join its sites by name", async () => {
    const joined = await readFiles({ files: [{ name: "l.x", bytes }], options: {}, at: "2026-01-02T03:04:05Z" });
    if (!joined.ok) throw new Error(joined.fault.rule);
    const [span] = modelRowsOf(joined.study.base.spans);
    expect(span).toMatchObject({
      values: { from: "S1", to: "S2" },
      shape: [
        [104, 30],
        [105, 31],
      ],
    });
  });

  test("is known by its bytes", () => {
    expect(findFormat(bytes, "anything")?.id).toBe("spreadsheet");
  });
});

describe("workbooks", () => {
  test("text that looks like a formula stays text; errors and blanks say nothing; yes is yes", () => {
    const sheet = utils.aoa_to_sheet([
      ["id", "name", "lon", "lat", "设备加固", "备注"],
      ["A", "=cmd|' /C calc'!A0", 1, 2, true, null],
    ]);
    sheet.F2 = { t: "e", v: 42 };
    expect(read(bookOf({ Sheet1: sheet })).sites).toEqual([
      { id: "A", values: { name: "=cmd|' /C calc'!A0", anchored: "yes" }, shape: [1, 2] },
    ]);
  });

  test("sheets of one table follow one another, and ids that stand on both get a number", () => {
    const head = ["id", "lon", "lat"];
    const { sites, rules } = read(bookOf({ 东: [head, ["A", 1, 2]], 西: [head, ["A", 3, 4], ["B", 5, 6]] }));
    expect(sites.map(({ id }) => id)).toEqual(["A", "A~2", "B"]);
    expect(rules).toEqual([["import.id-taken", "ledger.xlsx [西]", 2]]);
  });

  test("one table that cannot be read is said; where there is none, that is why", () => {
    const good: Cells = [
      ["id", "lon", "lat"],
      ["A", 1, 2],
    ];
    const metres: Cells = [
      ["id", "X", "Y"],
      ["A", 500000, 3320000],
    ];
    expect(read(bookOf({ a: good, b: metres })).rules).toEqual([["import.crs-needed", "ledger.xlsx [b]", null]]);
    expect(faultOf(bookOf({ a: [["说明"]], b: metres }))?.rule).toBe("import.crs-needed");
    expect(faultOf(bookOf({ a: [["说明"]], b: [["备注"]] }))).toMatchObject({
      rule: "sheet.no-table",
      values: { sheets: "a, b" },
    });
    expect(faultOf(bookOf({ a: [[]] }))).not.toBe(null);
  });

  test("a table of HTML that calls itself .xls is read", () => {
    const html =
      "<html><table><tr><td>id</td><td>lon</td><td>lat</td></tr><tr><td>A</td><td>1</td><td>2</td></tr></table></html>";
    expect(read(new TextEncoder().encode(html), "a.xls").sites).toMatchObject([{ id: "A", shape: [1, 2] }]);
  });
});

describe("text that calls itself .xls", () => {
  // 名称,经度,纬度 / 成都,104,30
  const cell = { name: [0xc3, 0xfb, 0xb3, 0xc6], lon: [0xbe, 0xad, 0xb6, 0xc8], lat: [0xce, 0xb3, 0xb6, 0xc8] };
  const city = [0xb3, 0xc9, 0xb6, 0xbc];
  const text = (ascii: string) => [...new TextEncoder().encode(ascii)];
  const made = [{ values: { name: "成都" }, shape: [104, 30] }];

  test("is read as the rows it is, in its own encoding", () => {
    const tabs = [...cell.name, 9, ...cell.lon, 9, ...cell.lat, 10, ...city, ...text("\t104\t30\n")];
    expect(read(Uint8Array.from(tabs), "a.xls").sites).toMatchObject(made);
  });

  test("so is a page of HTML", () => {
    const td = (bytes: readonly number[]) => [...text("<td>"), ...bytes, ...text("</td>")];
    const head = [...td(cell.name), ...td(cell.lon), ...td(cell.lat)];
    const row = [...td(city), ...td(text("104")), ...td(text("30"))];
    const page = [...text("<table><tr>"), ...head, ...text("</tr><tr>"), ...row, ...text("</tr></table>")];
    expect(read(Uint8Array.from(page), "a.xls").sites).toMatchObject(made);
  });
});

describe("workbooks that are none", () => {
  const sizeAt = 24;
  /** What the directory of a zip says of the size of its first entry. */
  function stated(bytes: Uint8Array, size: number): Uint8Array {
    const patched = bytes.slice();
    const at = patched.findIndex((_, i) => [0x50, 0x4b, 1, 2].every((byte, k) => patched[i + k] === byte));
    new DataView(patched.buffer).setUint32(at + sizeAt, size, true);
    return patched;
  }

  test("a bomb is refused by its stated size, and by its true one", () => {
    const zip = zipSync({ "xl/workbook.xml": new Uint8Array(1_000_000) });
    expect(faultOf(stated(zip, 2 ** 31))).toMatchObject({ rule: "sheet.too-large", values: { bytes: 2 ** 31 } });
    expect(faultOf(stated(zip, 10))?.rule).toBe("archive.unreadable");
  });

  test("an OpenDocument that repeats a cell or a row without measure is refused at once", () => {
    const entries = unzipSync(
      bookOf(
        {
          a: [
            ["id", "lon", "lat"],
            ["A", 1, 2],
          ],
        },
        "ods",
      ),
    );
    const content = new TextDecoder().decode(entries["content.xml"]);
    const faultWith = (from: string, to: string) => {
      const altered = content.replace(from, to);
      expect(altered).not.toBe(content);
      return faultOf(zipSync({ ...entries, "content.xml": new TextEncoder().encode(altered) }), "a.ods");
    };
    const cell = '<table:table-cell office:value-type="string"';
    expect(faultWith(cell, cell.replace(" ", ' table:number-columns-repeated="1000000000" '))?.rule).toBe(
      "sheet.repeats",
    );
    for (const times of ["20000", "1000000000"]) {
      expect(faultWith("<table:table-row>", `<table:table-row table:number-rows-repeated="${times}">`)?.rule).toBe(
        "sheet.repeats",
      );
    }
  });

  test("cut off anywhere or with any byte changed: rows or one reason, never a crash", () => {
    const bytes = bookOf({
      Sheet1: [
        ["id", "lon", "lat"],
        ["A", 1, 2],
      ],
    });
    for (let length = 0; length < bytes.length; length += 97) {
      expect(readSpreadsheet(bytes.subarray(0, length), "a.xlsx").ok).toBe(false);
    }
    const old = bookOf(
      {
        Sheet1: [
          ["id", "lon", "lat"],
          ["A", 1, 2],
        ],
      },
      "xls",
    );
    for (let at = 0; at < old.length; at += 53) {
      const broken = old.slice();
      broken[at] = (broken[at] ?? 0) ^ 255;
      expect(() => readSpreadsheet(broken, "a.xls")).not.toThrow();
    }
  });
});

import { describe, expect, test } from "vitest";
import { encodeText } from "../../../../src/core/import/bytes/text-codec.ts";
import { rejectedSheets } from "../../../../src/core/import/layers/rejected-sheet.ts";
import type { Mapping } from "../../../../src/core/import/meaning/mapping.ts";
import { readFiles } from "../../../../src/core/import/read-files.ts";
import { type RejectedRow, rowsOf } from "../../../../src/core/model/index.ts";
import { random } from "../../../builders/random.ts";

const AT = "2026-01-02T03:04:05Z";
const rejected = (row: number, headers: readonly string[], cells: readonly string[]): RejectedRow => {
  return { table: "a.csv", row, rule: "table.row-without-name", values: {}, headers, cells };
};
const sheets = (rows: readonly RejectedRow[]) => rejectedSheets(rows, ({ row }) => `why ${row}`);

async function read(files: Readonly<Record<string, string>>, mapping?: Mapping) {
  const named = Object.entries(files).map(([name, text]) => ({ name, bytes: encodeText(text) }));
  const reading = await readFiles({ files: named, options: mapping === undefined ? {} : { mapping }, at: AT });
  if (!reading.ok) throw new Error(`${reading.fault.rule} ${JSON.stringify(reading.fault.values)}`);
  return reading;
}

describe("the sheet of rejected rows", () => {
  test("has the reason beside the cells, each under its header, and no formula", () => {
    const headers = ["名称", "经度", "名称"];
    const [sheet, ...more] = sheets([
      rejected(3, headers, ["甲", '=cmd|"x"', "乙", "more"]),
      rejected(9, ["id", "经度"], ["7", " "]),
    ]);
    expect(more).toEqual([]);
    expect(sheet).toEqual({
      table: "a.csv",
      rows: 2,
      csv: [
        "\ufefffaultline:table,faultline:row,faultline:rule,faultline:reason,名称,经度,名称,D,id",
        'a.csv,3,table.row-without-name,why 3,甲,"\'=cmd|""x""",乙,more',
        'a.csv,9,table.row-without-name,why 9,," ",,,7',
        "",
      ].join("\r\n"),
    });
  });

  test("is one for each table", () => {
    const rows = [rejected(1, ["a"], ["x"]), { ...rejected(2, ["a"], ["y"]), table: "b.csv [2]" }];
    expect(sheets(rows).map(({ table, rows }) => [table, rows])).toEqual([
      ["a.csv", 1],
      ["b.csv [2]", 1],
    ]);
  });
});

describe("rejected rows, corrected and dropped again", () => {
  const text = "号,叫做,东,北,类别\nS1,甲,104,30,大\n,,,,小\nS3,丙,105,31,小\n合计,,,,\n";
  const mapping: Mapping = {
    format: "faultline-mapping",
    version: 1,
    tables: [
      {
        table: "一月.csv",
        role: "sites",
        columns: [
          { header: "号", field: "id", unit: null, values: {} },
          { header: "叫做", field: "name", unit: null, values: {} },
          { header: "东", field: "lon", unit: null, values: {} },
          { header: "北", field: "lat", unit: null, values: {} },
          { header: "类别", field: "kind", unit: null, values: { 大: "core", 小: "station" } },
        ],
      },
    ],
  };

  test("of a table are read as the person mapped it, and join the others", async () => {
    const first = await read({ "一月.csv": text }, mapping);
    expect(first.files[0]?.counts).toEqual({ total: 4, accepted: 2, fixed: 0, rejected: 2, ignored: 0 });
    const [sheet] = sheets(first.files[0]?.rejected ?? []);
    const fixed = (sheet?.csv ?? "").replace("why 3,,,,,小", "why 3,S2,乙,104.5,30.5,小");
    const second = await read({ "修改后.csv": fixed }, mapping);
    expect(rowsOf(second.study.base.sites)).toEqual([
      { id: "S2", values: { name: "乙", kind: "station" }, shape: [104.5, 30.5] },
    ]);
    // What was not corrected is rejected again, for the same reason.
    expect(second.files[0]?.rejected.map(({ rule, row }) => [rule, row])).toEqual([["table.total-row", 3]]);
  });

  test("of features are read with their geometry", async () => {
    const feature = (properties: object, geometry: object | null) => ({ type: "Feature", properties, geometry });
    const features = [
      feature(
        { 编号: "L1", 敷设: "架空" },
        {
          type: "LineString",
          coordinates: [
            [104, 30],
            [105, 31],
          ],
        },
      ),
      feature({ 编号: "L2", 敷设: "直埋" }, { type: "LineString", coordinates: [[104, 30]] }),
      feature(
        { 编号: "L3", 敷设: "管道" },
        {
          type: "LineString",
          coordinates: [
            [104, 30],
            [104, "x"],
          ],
        },
      ),
    ];
    const first = await read({ "a.geojson": JSON.stringify({ type: "FeatureCollection", features }) });
    expect(first.files[0]?.counts).toEqual({ total: 3, accepted: 1, fixed: 0, rejected: 2, ignored: 0 });
    const [sheet] = sheets(first.files[0]?.rejected ?? []);
    const fixed = (sheet?.csv ?? "").replace("LINESTRING (104 30)", '"LINESTRING (104 30, 104.5 30.5)"');
    const second = await read({ "b.csv": fixed });
    const [span] = rowsOf(second.study.base.spans);
    expect(span).toMatchObject({
      id: "L2",
      values: { laying: "direct-buried" },
      shape: [
        [104, 30],
        [104.5, 30.5],
      ],
    });
    expect(second.files[0]?.counts).toMatchObject({ total: 2, rejected: 1 });
  });

  test("make the network that the file would have made, whichever rows they were", async () => {
    for (let seed = 0; seed < 25; seed++) {
      const { below, next, pick } = random(seed);
      const header = "编号,名称,经度,纬度,备注";
      const rows = Array.from({ length: 2 + below(12) }, (_, i) => {
        return `S${i},站${i},${100 + below(10)},${30 + below(10)},${pick(["好", '"a,b"', "=1", "- x"])}`;
      });
      const broken = rows.map((row, i) => (i > 0 && next() < 0.4 ? row.replace(/^S\d+,站\d+,\d+,\d+/, ",,,") : row));
      const first = await read({ "a.csv": [header, ...broken].join("\n") });
      const lost = first.files[0]?.rejected ?? [];
      const [sheet] = sheets(lost);
      let csv = sheet?.csv ?? "";
      for (const { row } of lost) {
        const head = /^[^,]*,[^,]*,[^,]*,[^,]*/.exec(rows[row - 2] ?? "")?.[0] ?? "";
        csv = csv.replace(`why ${row},,,,`, `why ${row},${head}`);
      }
      const whole = await read({ "a.csv": [header, ...rows].join("\n") });
      const both = lost.length === 0 ? first : await read({ "a.csv": [header, ...broken].join("\n"), "b.csv": csv });
      const inOrder = (study: typeof whole.study) =>
        rowsOf(study.base.sites).toSorted((one, other) => (one.id < other.id ? -1 : 1));
      expect(inOrder(both.study)).toEqual(inOrder(whole.study));
    }
  });
});

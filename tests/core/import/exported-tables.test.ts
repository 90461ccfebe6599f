import { describe, expect, test } from "vitest";
import {
  countLostShapes,
  exportedShape,
  exportedTables,
  uniqueHeaders,
} from "../../../src/core/import/exported-tables.ts";
import { FORMATS } from "../../../src/core/import/formats.ts";
import { readFiles } from "../../../src/core/import/read-files.ts";
import { buildNetwork, type NetworkRows, type Row, rowsOf, type Study } from "../../../src/core/model/index.ts";
import { addChange } from "../../../src/core/study/branches.ts";
import { readZip } from "../../../src/core/study/read-zip.ts";
import { aChange, aStudy } from "../../builders/a-study.ts";

const aRow = (id: string, values: Row["values"] = {}, shape: Row["shape"] = null): Row => ({ id, values, shape });
const studyOf = (rows: NetworkRows) => aStudy({ base: buildNetwork(rows) });

async function write(format: string, study: Study) {
  const written = await FORMATS.find(({ id }) => id === format)?.write?.(study);
  if (written === undefined) throw new Error(`${format} is not written`);
  return written;
}

async function again(format: string, file: string, study: Study): Promise<Study> {
  const { bytes } = await write(format, study);
  const reading = await readFiles({ files: [{ name: file, bytes }], options: {}, at: "2026-01-01T00:00:00Z" });
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading.study;
}

function entryOf(zip: Uint8Array, name: string): string {
  const reading = readZip(zip);
  const bytes = reading.ok ? reading.zip.read(name) : null;
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes ?? new Uint8Array());
}

describe("the tables of a study", () => {
  test("as the active branch leaves them, with columns that say something, id first", () => {
    const study = studyOf({ sites: [aRow("A", { owner: "x", remark: "r" }), aRow("B")] });
    const set = { kind: "set", table: "sites", id: "B", field: "name", value: "乙", before: null } as const;
    const changed = addChange(study, aChange("c", set));
    const [sites, ...others] = exportedTables(changed);
    expect(others).toEqual([]);
    expect(sites?.columns.map(({ name }) => name)).toEqual(["id", "name", "owner", "remark"]);
  });

  test("headers differ even where capitals do not count, and from those a format needs", () => {
    expect(uniqueHeaders(["id", "ID", "lon", " ", "Id"], ["lon"])).toEqual(["id", "ID_2", "lon_2", "column", "Id_3"]);
  });

  test("rings are closed; what no format can hold is counted", () => {
    const ring = [
      [1, 1],
      [1, 2],
      [2, 2],
    ] as const;
    const study = studyOf({
      spans: [
        aRow("s", {}, [[1, 2]]),
        aRow("t"),
        aRow("u", {}, [
          [1, Number.NaN],
          [3, 4],
        ]),
      ],
      areas: [aRow("a", {}, [[ring]])],
    });
    const [spans, areas] = exportedTables(study);
    if (spans === undefined || areas === undefined) throw new Error("two tables");
    expect(countLostShapes(spans)).toBe(2);
    expect(exportedShape(areas, 0)).toEqual([[[...ring, [1, 1]]]]);
  });
});

describe("what a format cannot hold is said", () => {
  test("a text longer than a field of a shapefile is cut between letters", async () => {
    const study = studyOf({ sites: [aRow("A", { name: "长".repeat(100) }, [1, 2]), aRow("B", { name: "b" }, [1, 2])] });
    const { issues } = await write("shapefile", study);
    expect(issues).toEqual([
      expect.objectContaining({
        rule: "export.cut",
        values: { field: "name", rows: 1, limit: 254, unit: "bytes" },
      }),
    ]);
    const { base } = await again("shapefile", "a.zip", study);
    expect(rowsOf(base.sites).map(({ values }) => values.name)).toEqual(["长".repeat(84), "b"]);
  });

  test("names of a shapefile's fields are short, differ, and are told in full beside", async () => {
    const values = { satelliteBackup: "yes", satelliteBase: "x", satelliteB: "y" };
    const { bytes } = await write("shapefile", studyOf({ sites: [aRow("A", values, [1, 2])] }));
    const list = entryOf(bytes, "fields.csv");
    expect(list).toContain("sites,satelliteB,satelliteBackup,choice,,no; yes\r\n");
    expect(list).toContain("sites,satellit_2,satelliteBase,text,,\r\n");
    expect(list).toContain("sites,satellit_3,satelliteB,text,,\r\n");
  });

  test("a route longer than a cell of a workbook goes on beside it; a text is cut", async () => {
    const route = Array.from({ length: 2000 }, (_, i) => [100 + i / 3000, 25 + i / 7000] as const);
    const study = studyOf({
      spans: [
        aRow("s", { name: "x".repeat(40_000) }, route),
        aRow("t", {}, [
          [1, 2],
          [3, 4],
        ]),
      ],
    });
    const { issues } = await write("spreadsheet", study);
    expect(issues.map(({ rule, values }) => [rule, values.limit])).toEqual([["export.cut", 32_767]]);
    const { base } = await again("spreadsheet", "a.xlsx", study);
    expect(rowsOf(base.spans).map(({ shape }) => shape)).toEqual([
      route,
      [
        [1, 2],
        [3, 4],
      ],
    ]);
    expect(rowsOf(base.spans)[0]?.values.name).toHaveLength(32_767);
  });

  test("a graph leaves out spans that end nowhere, and tables it has no place for", async () => {
    const study = studyOf({
      sites: [aRow("A"), aRow("B")],
      spans: [aRow("s", { from: "A", to: "B" }), aRow("t", { from: "A", to: "Z" }), aRow("u")],
      groups: [aRow("g")],
    });
    const { issues } = await write("graphml", study);
    expect(issues.map(({ values }) => values)).toEqual([
      { what: "groups", rows: 1 },
      { what: "spans", rows: 2 },
    ]);
  });

  test("the standard's package says which attributes it has no field for", async () => {
    const study = studyOf({ sites: [aRow("A", { kind: "tower", batteryH: 4, fuelH: 2 }), aRow("B", { fuelH: 3 })] });
    const { issues, bytes } = await write("ofds", study);
    expect(issues.map(({ values }) => values)).toEqual([{ what: "attributes", rows: 3, names: "batteryH, fuelH" }]);
    const [network] = JSON.parse(new TextDecoder().decode(bytes)).networks;
    expect(network.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(network.nodes[0]).toEqual({ id: "A", type: ["tower"] });
  });

  test("characters that XML has no place for", async () => {
    const study = studyOf({ sites: [aRow("A", { name: "bell\u0007" }), aRow("B", { name: "tab\t" })] });
    const { issues } = await write("kml", study);
    expect(issues.map(({ rule, values }) => [rule, values])).toEqual([
      ["export.characters", { field: "name", rows: 1 }],
    ]);
    expect(rowsOf((await again("kml", "a.kml", study)).base.sites).map(({ values }) => values.name)).toEqual([
      "bell\ufffd",
      "tab\t",
    ]);
  });
});

describe("formulas", () => {
  const names = ["=cmd|'/c calc'!A1", "+1", "-1", "@a", "\ttab", "'=kept", "＝wide", "plain", "'quoted'"];
  const study = studyOf({ sites: names.map((name, i) => aRow(`${i}`, { name, builtYear: -i })) });

  test("no text of a CSV file begins as one, and numbers stay numbers", async () => {
    const lines = entryOf((await write("delimited", study)).bytes, "sites.csv").split("\r\n");
    expect(lines[0]).toBe("\ufeffid,name,builtYear,lon,lat");
    expect(lines.slice(1, -1).map((line) => line.split(",")[1])).toEqual(
      names.map((name) => (/^'?[=+\-@\t＝]/.test(name) ? `'${name}` : name)),
    );
    expect(lines[3]).toBe("2,'-1,-2,,");
  });

  test("a file by itself, without the list beside it, reads back the same names", async () => {
    const bytes = new TextEncoder().encode(entryOf((await write("delimited", study)).bytes, "sites.csv"));
    const reading = await readFiles({ files: [{ name: "sites.csv", bytes }], options: {}, at: "2026-01-01T00:00:00Z" });
    if (!reading.ok) throw new Error(JSON.stringify(reading));
    expect(rowsOf(reading.study.base.sites).map(({ values }) => values.name)).toEqual(names.map((name) => name.trim()));
  });

  test("a workbook has text in their cells, which stays text when somebody edits it", async () => {
    const { bytes } = await write("spreadsheet", study);
    const sheet = entryOf(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain("<f");
    expect(sheet).toContain(`<c t="inlineStr" s="2"><is><t xml:space="preserve">=cmd|'/c calc'!A1</t></is></c>`);
    expect(entryOf(bytes, "xl/styles.xml")).toContain('quotePrefix="1"');
  });
});

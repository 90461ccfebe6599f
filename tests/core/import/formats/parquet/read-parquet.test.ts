import { existsSync, readFileSync } from "node:fs";
import { parquetMetadata } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { parquetFormat } from "../../../../../src/core/import/formats/parquet/parquet-format.ts";
import { findFormat } from "../../../../../src/core/import/formats.ts";
import { readGeometryText } from "../../../../../src/core/import/table/read-geometry-text.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";
import { survivesDamage } from "../../survives-damage.ts";

type Columns = Parameters<typeof parquetWriteBuffer>[0]["columnData"];
const write = (columnData: Columns, geo?: object) =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData,
      ...(geo !== undefined && { kvMetadata: [{ key: "geo", value: JSON.stringify(geo) }] }),
    }),
  );
const read = async (bytes: Uint8Array, name = "a.parquet") => rowsOfReading(await parquetFormat.read(bytes, name));

const SPANS = write([
  { name: "id", data: ["S1", "S2", "S3"], type: "STRING" },
  { name: "from", data: ["A", "B", "C"], type: "STRING" },
  { name: "to", data: ["B", "C", null], type: "STRING" },
  { name: "lengthM", data: [0.1, null, 12.5], type: "DOUBLE" },
  { name: "big", data: [2n ** 60n, 1n, null], type: "INT64" },
  { name: "built", data: [new Date("2020-02-03T00:00:00Z"), null, null], type: "TIMESTAMP" },
  { name: "tags", data: [["a", "b"], null, []], type: "JSON" },
  { name: "fine", data: [true, false, null], type: "BOOLEAN" },
]);
/** A point of well-known binary, the least byte first. */
function wkb(x: number, y: number): Uint8Array {
  const bytes = new Uint8Array(21);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 1);
  view.setUint32(1, 1, true);
  view.setFloat64(5, x, true);
  view.setFloat64(13, y, true);
  return bytes;
}
/** Where levels and values of the column's first page begin. */
function partsOf(bytes: Uint8Array, column: number) {
  const about = parquetMetadata(bytes.buffer as ArrayBuffer).row_groups[0]?.columns[column]?.meta_data;
  const reader = { view: new DataView(bytes.buffer), offset: Number(about?.data_page_offset) };
  const { data_page_header_v2: page } = parquetHeader(reader);
  return { levels: reader.offset, values: reader.offset + (page?.definition_levels_byte_length ?? 0) };
}
const GEO = {
  version: "1.1.0",
  primary_column: "where",
  columns: { where: { encoding: "WKB", geometry_types: ["Point"] } },
};
const points = (geo: object, x = 104, y = 30) =>
  write(
    [
      { name: "name", data: ["n"], type: "STRING" },
      { name: "where", data: [wkb(x, y)], type: "BYTE_ARRAY" },
    ],
    geo,
  );

describe("Parquet", () => {
  test("is told by its first bytes, encrypted too", async () => {
    expect(findFormat(SPANS, "a")?.id).toBe("geoparquet");
    const encrypted = SPANS.slice();
    encrypted.set([0x50, 0x41, 0x52, 0x45], 0);
    encrypted.set([0x50, 0x41, 0x52, 0x45], encrypted.length - 4);
    expect(findFormat(encrypted, "a")?.id).toBe("geoparquet");
    expect(await parquetFormat.read(encrypted, "a")).toMatchObject({ fault: { rule: "parquet.encrypted" } });
  });

  test("a table without geometry is a table like any other; types are kept, the unknown stays unknown", async () => {
    const { spans } = await read(SPANS);
    expect(spans.map(({ id }) => id)).toEqual(["S1", "S2", "S3"]);
    expect(spans[0]?.values).toMatchObject({
      from: "A",
      to: "B",
      lengthM: 0.1,
      big: "1152921504606846976",
      fine: "true",
    });
    expect(spans[0]?.values.tags).toEqual('["a","b"]');
    expect(spans[1]?.values).toEqual({ from: "B", to: "C", big: "1", fine: "false" });
  });

  test("geometry in metadata makes features; its system is the one stated", async () => {
    expect((await read(points(GEO))).sites[0]).toMatchObject({ shape: [104, 30], values: { name: "n" } });
    const utm = { id: { authority: "EPSG", code: 32648 } };
    const stated = (crs: unknown) => ({ ...GEO, columns: { where: { ...GEO.columns.where, crs } } });
    const { sites, coordinates } = await read(points(stated(utm), 500_000, 3_320_000));
    expect(coordinates.confidence).toBe("stated");
    expect(sites[0]?.shape?.[0]).toBeCloseTo(105, 9);
    expect((await read(points(stated(null)))).coordinates.confidence).not.toBe("stated");
    const unknown = points(stated({ name: "Atlantis", id: { authority: "EPSG", code: 99999 } }));
    expect(await parquetFormat.read(unknown, "a")).toMatchObject({ fault: { rule: "import.unknown-crs" } });
  });

  test("bytes of geometry in a plain table", async () => {
    const plain = write([
      { name: "id", data: ["A"], type: "STRING" },
      { name: "geometry", data: [wkb(104, 30)], type: "BYTE_ARRAY" },
    ]);
    expect((await read(plain)).sites[0]).toMatchObject({ id: "A", shape: [104, 30] });
  });

  test("a run that claims two thousand million values costs its column, not the memory", async () => {
    const rows = Array.from({ length: 400 }, (_, i) => (i ** 3 % 7) + (i % 5));
    const columnData: Columns = [
      { name: "id", data: rows.map((_, i) => `S${i}`), type: "STRING", encoding: "PLAIN" },
      { name: "from", data: rows.map((_, i) => `A${i}`), type: "STRING", encoding: "PLAIN" },
      { name: "to", data: rows.map((_, i) => `B${i}`), type: "STRING", encoding: "PLAIN" },
      // In no regular order, so that levels and numbers are many bytes.
      { name: "note", data: rows.map((n, i) => (n % 2 === 0 ? null : `n${i}`)), type: "STRING", encoding: "PLAIN" },
      { name: "kind", data: rows.map((n) => `k${n}`), type: "STRING", encoding: "RLE_DICTIONARY" },
    ];
    const whole = new Uint8Array(parquetWriteBuffer({ columnData, codec: "UNCOMPRESSED" }));
    const leftOut = async (bytes: Uint8Array) => {
      const reading = await parquetFormat.read(bytes, "spans.parquet");
      if (!reading.ok) throw new Error(reading.fault.rule);
      return reading.issues.filter(({ rule }) => rule.startsWith("parquet.")).map(({ values }) => values.column);
    };
    expect(await leftOut(whole)).toEqual([]);
    for (const [column, at] of [
      ["note", partsOf(whole, 3).levels],
      ["kind", partsOf(whole, 4).values + 1],
    ] as const) {
      const bytes = whole.slice();
      bytes.set([0xfe, 0xff, 0xff, 0xff, 0x0f], at);
      expect(await leftOut(bytes)).toEqual([column]);
    }
  });

  test("damaged bytes give a reading or one message", async () => {
    expect(await survivesDamage(parquetFormat, SPANS, "a.parquet")).toBeGreaterThan(50);
    expect(await survivesDamage(parquetFormat, points(GEO), "a.parquet")).toBeGreaterThan(50);
    expect(await parquetFormat.read(new TextEncoder().encode("PAR1"), "a")).toMatchObject({
      fault: { rule: "parquet.damaged" },
    });
  }, 60_000);
});

const SPEC = "../shared/data/importers/geoparquet-spec";
describe.skipIf(!existsSync(SPEC))("files of the specification (skipped where ../shared/data is absent)", () => {
  test.each([
    ["point", "sites"],
    ["linestring", "spans"],
    ["polygon", "areas"],
    ["multipoint", "sites"],
    ["multilinestring", "spans"],
    ["multipolygon", "areas"],
  ] as const)("%s is as the text beside it", async (kind, table) => {
    const bytes = new Uint8Array(readFileSync(`${SPEC}/test_data/data-${kind}-encoding_wkb.parquet`));
    const reading = await parquetFormat.read(bytes, "data.parquet");
    const rows = rowsOfReading(reading)[table];
    const lines = readFileSync(`${SPEC}/test_data/data-${kind}-wkt.csv`, "utf8").trim().split("\n").slice(1);
    expect(reading.ok && reading.total).toBe(lines.length);
    const positions = (value: unknown): number[] => (Array.isArray(value) ? value.flatMap(positions) : [Number(value)]);
    const expected = lines.flatMap((line) => {
      const { geometry } = readGeometryText(line.replace(/^\d+,/, "").replaceAll('"', ""));
      return positions((geometry as { coordinates?: unknown } | null)?.coordinates ?? []);
    });
    expect(positions(rows.map(({ shape }) => shape))).toEqual(expected);
  });

  test("the countries of its example", async () => {
    const { areas } = await read(new Uint8Array(readFileSync(`${SPEC}/examples/example.parquet`)));
    const names = new Set(areas.map(({ values }) => values.name));
    expect(names).toEqual(new Set(["Fiji", "Tanzania", "W. Sahara", "Canada", "United States of America"]));
  });
});

import {
  Binary,
  Bool,
  Dictionary,
  Field,
  FixedSizeList,
  Float64,
  Int32,
  Int64,
  List,
  RecordBatch,
  Schema,
  Struct,
  Table,
  TimestampMillisecond,
  tableFromArrays,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import { describe, expect, test } from "vitest";
import { arrowFormat } from "../../../../../src/core/import/formats/arrow/arrow-format.ts";
import { findFormat } from "../../../../../src/core/import/formats.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";
import { survivesDamage } from "../../survives-damage.ts";

const read = (bytes: Uint8Array) => rowsOfReading(arrowFormat.read(bytes, "a.arrow"));
const SPANS = new Table({
  id: vectorFromArray(["S1", "S2"], new Utf8()),
  from: vectorFromArray(["A", "B"], new Dictionary(new Utf8(), new Int32())),
  to: vectorFromArray(["B", null], new Utf8()),
  fibres: vectorFromArray([24, null], new Int32()),
  big: vectorFromArray([2n ** 60n, 1n], new Int64()),
  lengthM: vectorFromArray([0.1, null], new Float64()),
  lit: vectorFromArray([true, null], new Bool()),
  cables: vectorFromArray([["C1", "C2"], null], new List(new Field("item", new Utf8()))),
  seen: vectorFromArray([new Date("2020-02-03T00:00:00Z"), null], new TimestampMillisecond()),
});

/** The table with its column marked as a geometry of GeoArrow. */
function marked(
  column: string,
  type: ConstructorParameters<typeof Field>[1],
  values: unknown[],
  extension: string,
  crs?: unknown,
) {
  const plain = new Table({ [column]: vectorFromArray(values, type), name: vectorFromArray(["n"], new Utf8()) });
  const about = new Map([
    ["ARROW:extension:name", extension],
    ["ARROW:extension:metadata", JSON.stringify(crs === undefined ? {} : { crs })],
  ]);
  const fields = plain.schema.fields.map((field) =>
    field.name === column ? new Field(field.name, field.type, true, about) : field,
  );
  const schema = new Schema(fields);
  return tableToIPC(
    new Table(
      schema,
      plain.batches.map((batch) => new RecordBatch(schema, batch.data)),
    ),
    "stream",
  );
}

/** As the specification has it: a stream between two marks, and a list of what is in it, which is not looked at. */
function fileOf(stream: Uint8Array): Uint8Array {
  const text = (bytes: string) => Array.from(bytes, (letter) => letter.charCodeAt(0));
  return new Uint8Array([...text("ARROW1\0\0"), ...stream, 9, 9, 9, 9, 4, 0, 0, 0, ...text("ARROW1")]);
}
const ipc = (kind: "file" | "stream") => {
  const stream = tableToIPC(SPANS, "stream");
  return kind === "file" ? fileOf(stream) : stream;
};

describe("Arrow", () => {
  test("files and streams are told by their first bytes", () => {
    expect(findFormat(ipc("file"), "a")?.id).toBe("arrow");
    expect(findFormat(ipc("stream"), "a")?.id).toBe("arrow");
    expect(arrowFormat.read(new TextEncoder().encode("FEA1...."), "a")).toMatchObject({
      fault: { rule: "arrow.feather-1" },
    });
  });

  test.each(["file", "stream"] as const)("a %s without geometry is a table like any other", (kind) => {
    const { spans } = read(ipc(kind));
    expect(spans.map(({ id }) => id)).toEqual(["S1", "S2"]);
    expect(spans[0]?.values).toEqual({
      ...{ from: "A", to: "B", fibres: 24, big: "1152921504606846976", lengthM: 0.1 },
      ...{ lit: "true", cables: ["C1", "C2"], seen: "2020-02-03" },
    });
    expect(spans[1]?.values).toEqual({ from: "B", big: "1" });
  });

  test("geometry of GeoArrow: bytes, text, points in two ways, lines", () => {
    const pair = new FixedSizeList(2, new Field("xy", new Float64()));
    const xy = new Struct([new Field("x", new Float64()), new Field("y", new Float64())]);
    const point = new Uint8Array(21);
    point[0] = point[1] = 1;
    new DataView(point.buffer).setFloat64(5, 104, true);
    new DataView(point.buffer).setFloat64(13, 30, true);
    for (const bytes of [
      marked("g", new Binary(), [point], "geoarrow.wkb"),
      marked("g", new Utf8(), ["POINT (104 30)"], "geoarrow.wkt"),
      marked("g", pair, [[104, 30]], "geoarrow.point"),
      marked("g", xy, [{ x: 104, y: 30 }], "geoarrow.point"),
    ]) {
      expect(read(bytes).sites).toMatchObject([{ shape: [104, 30], values: { name: "n" } }]);
    }
    const line = marked(
      "g",
      new List(new Field("v", pair)),
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      "geoarrow.linestring",
      "EPSG:4490",
    );
    expect(read(line).spans[0]?.shape).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(read(line).coordinates).toMatchObject({ detected: "EPSG:4490", confidence: "stated" });
  });

  test("no rows, damaged bytes: a message", async () => {
    expect(arrowFormat.read(tableToIPC(tableFromArrays({ id: [] })), "a").ok).toBe(false);
    expect(arrowFormat.read(tableToIPC(SPANS, "file"), "a")).toMatchObject({ fault: { rule: "arrow.no-schema" } });
    expect(await survivesDamage(arrowFormat, ipc("file"), "a.arrow")).toBeGreaterThan(30);
    expect(await survivesDamage(arrowFormat, ipc("stream"), "a.arrow")).toBeGreaterThan(30);
  }, 60_000);
});

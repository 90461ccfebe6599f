import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ndjsonFormat } from "../../../../../src/core/import/formats/ndjson/ndjson-format.ts";
import { findFormat } from "../../../../../src/core/import/formats.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";
import { survivesDamage } from "../../survives-damage.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const feature = (id: number) =>
  JSON.stringify({
    type: "Feature",
    id,
    properties: { name: `n${id}` },
    geometry: { type: "Point", coordinates: [100 + id, 30] },
  });
const LINES = [feature(1), feature(2), feature(3)];
const read = (text: string) => rowsOfReading(ndjsonFormat.read(bytes(text), "a.ndjson"));

describe("newline-delimited JSON", () => {
  test("is told from one JSON object, however it is broken into lines", () => {
    expect(findFormat(bytes(LINES.join("\n")), "a.json")?.id).toBe("ndjson");
    expect(findFormat(bytes(`\u001e${LINES[0]}`), "a")?.id).toBe("ndjson");
    expect(findFormat(bytes(`{"type":"FeatureCollection","features":[\n${LINES.join(",\n")}\n]}`), "a.json")?.id).toBe(
      "geojson",
    );
    expect(findFormat(bytes(JSON.stringify(JSON.parse(LINES[0] ?? ""), null, 2)), "a.geojson")?.id).toBe("geojson");
  });

  test.each([
    ["by line", LINES.join("\n")],
    ["by line as Windows ends them, with blank ones", `\ufeff${LINES.join("\r\n\r\n")}\r\n`],
    ["behind separators", LINES.map((line) => `\u001e${line}\n`).join("")],
    [
      "behind separators, over several lines",
      LINES.map((line) => `\u001e${JSON.stringify(JSON.parse(line), null, 2)}\n`).join(""),
    ],
    ["with a collection among them", `${LINES[0]}\n{"type":"FeatureCollection","features":[${LINES[1]},${LINES[2]}]}`],
  ])("features %s", (_, text) => {
    expect(read(text).sites.map(({ id, shape }) => [id, shape])).toEqual([
      ["1", [101, 30]],
      ["2", [102, 30]],
      ["3", [103, 30]],
    ]);
  });

  test("a bad line is one row rejected", () => {
    const reading = ndjsonFormat.read(bytes(`${LINES[0]}\n{"type": oops\n[1]\n${LINES[1]}`), "a.ndjson");
    const { sites, rejected, issues } = rowsOfReading(reading);
    expect(sites).toHaveLength(2);
    expect(rejected).toBe(2);
    expect(issues.filter(({ rule }) => rule === "ndjson.bad-record").map(({ place }) => place?.row)).toEqual([2, 3]);
    expect(reading.ok && reading.rejected.map(({ cells }) => cells)).toEqual([['{"type": oops'], ["[1]"]]);
    expect(reading.ok && reading.total).toBe(4);
  });

  test("objects that are no features are rows of a table", () => {
    const { spans } = read('{"id":"S1","from":"A","to":"B","fibres":24}\n{"id":"S2","from":"B","to":"C","note":null}');
    expect(spans.map(({ id, values: { from, to, fibres } }) => [id, from, to, fibres])).toEqual([
      ["S1", "A", "B", 24],
      ["S2", "B", "C", undefined],
    ]);
  });

  test("nothing but bad lines, and damage: a message", async () => {
    expect(ndjsonFormat.read(bytes("{a}\n{b}\n"), "a.ndjson")).toMatchObject({ fault: { rule: "ndjson.nothing" } });
    await survivesDamage(ndjsonFormat, bytes(LINES.join("\n")), "a.ndjson");
  });
});

const FIONA = "../shared/data/importers/fiona/data";
describe.skipIf(!existsSync(FIONA))(
  "sequences of another importer's tests (skipped where ../shared/data is absent)",
  () => {
    test.each([
      ["sequence.txt", "areas", 2],
      ["sequence-pp.txt", "areas", 2],
      ["collection-pp.txt", "areas", 2],
      ["trio.seq", "sites", 1],
    ] as const)("%s", (name, table, count) => {
      const file = new Uint8Array(readFileSync(`${FIONA}/${name}`));
      expect(findFormat(file, name)?.id).toBe("ndjson");
      expect(rowsOfReading(ndjsonFormat.read(file, name))[table]).toHaveLength(count);
    });
  },
);

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { deserialize, serialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { FeatureCollection } from "geojson";
import { describe, expect, test } from "vitest";
import { flatgeobufFormat } from "../../../../../src/core/import/formats/flatgeobuf/flatgeobuf-format.ts";
import { readFeature } from "../../../../../src/core/import/formats/flatgeobuf/read-feature.ts";
import { readHeader } from "../../../../../src/core/import/formats/flatgeobuf/read-header.ts";
import { findFormat } from "../../../../../src/core/import/formats.ts";
import { random } from "../../../../builders/random.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";
import { survivesDamage } from "../../survives-damage.ts";

const FOLDER = "../shared/data/importers/flatgeobuf/test/data";
const file = (name: string) => new Uint8Array(readFileSync(`${FOLDER}/${name}`));

/** Another reader's features, and ours. */
async function both(bytes: Uint8Array) {
  const others: unknown[] = [];
  for await (const feature of deserialize(bytes)) others.push(feature);
  const header = readHeader(bytes);
  if (header === null) throw new Error("no header");
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const own: unknown[] = [];
  for (let at = header.end; at < bytes.length; ) {
    const length = view.getUint32(at, true);
    own.push(readFeature(bytes.subarray(at + 4, at + 4 + length), header));
    at += 4 + length;
  }
  return { own, others: others as { geometry: unknown; properties: unknown }[] };
}

describe("FlatGeobuf", () => {
  test("what its own library writes is read as it reads it", async () => {
    for (let seed = 0; seed < 200; seed++) {
      const dice = random(seed);
      const at = () => [dice.next() * 100, dice.next() * 50];
      const line = (least: number) => Array.from({ length: least + dice.below(5) }, at);
      const geometry = () =>
        dice.pick([
          { type: "Point", coordinates: at() },
          { type: "LineString", coordinates: line(2) },
          { type: "Polygon", coordinates: [line(4), line(4)] },
          { type: "MultiPoint", coordinates: line(1) },
          { type: "MultiLineString", coordinates: [line(2), line(2)] },
          { type: "MultiPolygon", coordinates: [[line(4)], [line(4), line(4)]] },
        ]);
      const collection = {
        type: "FeatureCollection",
        features: Array.from({ length: 1 + dice.below(5) }, () => ({
          type: "Feature",
          properties: { n: dice.next(), t: dice.pick(["", "雅安"]), b: dice.next() < 0.5, j: { a: [1, "x"] } },
          geometry: geometry(),
        })),
      };
      const { own, others } = await both(serialize(collection as FeatureCollection));
      expect(own).toEqual(others.map(({ geometry, properties }) => ({ geometry, properties })));
    }
  });

  test("no header, nothing behind it", () => {
    const bytes = new TextEncoder().encode("fgb\u0003fgb\u0000");
    expect(findFormat(bytes, "a")?.id).toBe("flatgeobuf");
    expect(flatgeobufFormat.read(bytes, "a.fgb")).toMatchObject({ fault: { rule: "flatgeobuf.damaged" } });
  });
});

describe.skipIf(!existsSync(FOLDER))("files of the format's own tests (skipped where ../shared/data is absent)", () => {
  test.each([
    ["countries.fgb", "areas", 179],
    ["countries_nocrs.fgb", "areas", 179],
    ["unknown_feature_count.fgb", "areas", 1],
    ["topp_states.fgb", "areas", 49],
    ["poly00.fgb", "areas", 10],
    ["alldatatypes.fgb", "sites", 1],
  ] as const)("%s: %s, %d of them", (name, table, count) => {
    const { [table]: rows, rejected } = rowsOfReading(flatgeobufFormat.read(file(name), name));
    const ids = new Set(rows.map(({ id }) => id.replace(/\/\d+$/, "")));
    expect(ids.size + rejected).toBe(count);
  });

  test("countries are those of the GeoJSON beside them", async () => {
    const { own } = await both(file("countries.fgb"));
    const { features } = JSON.parse(readFileSync(`${FOLDER}/countries.geojson`, "utf8")) as FeatureCollection;
    const names = (all: readonly unknown[]) =>
      all.map((each) => (each as { properties: { name: string } }).properties.name);
    expect(new Set(names(own))).toEqual(new Set(names(features)));
  });

  test("a whole number beyond those exact, bytes, JSON and dates keep what they say", () => {
    const header = readHeader(file("alldatatypes.fgb"));
    expect(header?.columns.map(({ type }) => type)).toContain("Binary");
    const { sites } = rowsOfReading(flatgeobufFormat.read(file("alldatatypes.fgb"), "a.fgb"));
    expect(sites[0]?.values).toMatchObject({
      long: -1,
      ulong: "18446744073709551615",
      string: "X",
      json: "X",
      datetime: "2020-02-29T12:34:56Z",
      binary: "X",
    });
  });

  test("damage and fuzzers", async () => {
    for (const name of ["poly00.fgb", "alldatatypes.fgb", "heterogeneous.fgb"]) {
      await survivesDamage(flatgeobufFormat, file(name), name);
    }
    for (const name of readdirSync(FOLDER).filter((each) => each.startsWith("clusterfuzz"))) {
      const reading = flatgeobufFormat.read(file(name), name);
      expect(reading).toMatchObject({ ok: false });
    }
  });
});

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { topojsonFormat } from "../../../../../src/core/import/formats/topojson/topojson-format.ts";
import { findFormat } from "../../../../../src/core/import/formats.ts";
import { random } from "../../../../builders/random.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";
import { survivesDamage } from "../../survives-damage.ts";

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const read = (value: unknown) => rowsOfReading(topojsonFormat.read(bytes(value), "a.topojson"));
const topology = (objects: object, more: object = {}) => ({
  type: "Topology",
  arcs: [
    [
      [0, 0],
      [10, 10],
    ],
    [
      [10, 10],
      [10, 0],
    ],
  ],
  transform: { scale: [0.1, 0.1], translate: [100, 30] },
  objects,
  ...more,
});

describe("TopoJSON", () => {
  test("is told from GeoJSON", () => {
    expect(findFormat(bytes(topology({})), "a.json")?.id).toBe("topojson");
    expect(topojsonFormat.sniff(bytes({ type: "FeatureCollection", features: [] }))).toBe(false);
  });

  test("every object is a layer; arcs become lines", () => {
    const { sites, spans, issues } = read(
      topology({
        pops: { type: "GeometryCollection", geometries: [{ type: "Point", id: "P", coordinates: [5, 5] }] },
        route: { type: "LineString", properties: { name: "r" }, arcs: [0, 1] },
      }),
    );
    expect(sites).toEqual([{ id: "P", values: {}, shape: [100.5, 30.5] }]);
    expect(spans[0]?.shape).toEqual([
      [100, 30],
      [101, 31],
      [102, 31],
    ]);
    expect(issues.map(({ place }) => place?.file)).toContain("a.topojson [route]");
  });

  test("an arc that is not there costs its row only", () => {
    const { spans, rejected, rules } = read(
      topology({
        all: {
          type: "GeometryCollection",
          geometries: [
            { type: "LineString", arcs: [0] },
            { type: "LineString", arcs: [99] },
            { type: "LineString", arcs: null },
            { type: null },
          ],
        },
      }),
    );
    expect(spans).toHaveLength(1);
    expect(rejected).toBe(3);
    expect(rules).toContain("geojson.bad-geometry");
  });

  test("lines as they were cut into arcs come together again", () => {
    for (let seed = 0; seed < 300; seed++) {
      const dice = random(seed);
      const line = Array.from({ length: 3 + dice.below(20) }, (_, i) => [i, dice.below(50)]);
      const arcs: number[][][] = [];
      const named: number[] = [];
      for (let at = 0; at < line.length - 1; ) {
        const end = Math.min(line.length - 1, at + 1 + dice.below(5));
        const arc = line.slice(at, end + 1);
        const back = dice.next() < 0.5;
        named.push(back ? ~arcs.length : arcs.length);
        arcs.push(back ? arc.toReversed() : arc);
        at = end;
      }
      const value = { type: "Topology", arcs, objects: { a: { type: "LineString", arcs: named } } };
      expect(read(value).spans[0]?.shape).toEqual(line);
    }
  });

  test.each([
    ["nothing in it", topology({}), "topojson.nothing"],
    ["too much in it", bomb(), "topojson.too-many-positions"],
  ])("%s", (_, value, rule) => {
    expect(topojsonFormat.read(bytes(value), "a.topojson")).toMatchObject({ ok: false, fault: { rule } });
  });

  test("nested 100,000 deep, or damaged: a reading or a message", async () => {
    const open = '{"type":"GeometryCollection","geometries":['.repeat(100_000);
    const deep = `{"type":"Topology","arcs":[],"objects":{"a":${open}${"]}".repeat(100_000)}}}`;
    expect(topojsonFormat.read(new TextEncoder().encode(deep), "a.topojson").ok).toBe(false);
    const sample = topology({ a: { type: "Polygon", arcs: [[0, 1]] }, b: { type: "Point", coordinates: [1, 2] } });
    expect(await survivesDamage(topojsonFormat, bytes(sample), "a.topojson")).toBeGreaterThan(50);
  });

  const FIONA = "../shared/data/importers/fiona/data/example.topojson";
  test.skipIf(!existsSync(FIONA))("a sample from elsewhere", () => {
    const { sites, spans, areas } = rowsOfReading(topojsonFormat.read(new Uint8Array(readFileSync(FIONA)), "example"));
    expect([sites.length, spans.length, areas.length]).toEqual([1, 1, 1]);
  });
});

/** An arc of 10,000 positions, named 10,000 times. */
function bomb() {
  const arc = Array.from({ length: 10_000 }, (_, i) => [i % 180, 0]);
  return { type: "Topology", arcs: [arc], objects: { a: { type: "MultiLineString", arcs: Array(10_000).fill([0]) } } };
}

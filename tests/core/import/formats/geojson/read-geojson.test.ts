import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Reading } from "../../../../../src/core/import/format.ts";
import { geojsonFormat } from "../../../../../src/core/import/formats/geojson/geojson-format.ts";
import { readGeojson } from "../../../../../src/core/import/formats/geojson/read-geojson.ts";
import { buildNetwork } from "../../../../../src/core/model/index.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";

const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const point = (properties: unknown, coordinates: unknown = [104, 30], more: object = {}) => ({
  ...{ type: "Feature", properties, geometry: { type: "Point", coordinates } },
  ...more,
});
const shape = (type: string, coordinates: unknown, properties: unknown = { id: "X" }) => ({
  ...{ type: "Feature", properties, geometry: { type, coordinates } },
});
const collection = (features: unknown, more: object = {}) => ({ type: "FeatureCollection", features, ...more });

function rowsOf(reading: Reading) {
  if (!reading.ok) throw new Error(reading.fault.rule);
  if (reading.content.kind !== "rows") throw new Error("a study was read");
  const rules = reading.issues.map(({ rule, place }) => [rule, place?.row ?? null]);
  const { sites, spans, areas } = rowsOfReading(reading);
  return { sites, spans, areas, rules, rejected: reading.rejected.length };
}
const read = (value: unknown, options = {}) => rowsOf(readGeojson(bytesOf(value), "city.geojson", options));
const faultOf = (value: unknown, options = {}) => {
  const reading = readGeojson(value instanceof Uint8Array ? value : bytesOf(value), "city.geojson", options);
  return reading.ok ? null : reading.fault;
};

describe("GeoJSON from elsewhere", () => {
  test("points are sites, lines spans, polygons areas; what the model does not know is kept", () => {
    const { sites, spans, areas, rules } = read(
      collection([
        point({ id: "A", name: "成都", kind: "core", batteryH: "8", color: "red", tags: ["a", "b"], more: { x: [1] } }),
        shape(
          "LineString",
          [
            [1, 2],
            [3, 4],
          ],
          { id: 7, from: "A", to: "B", laying: "duct" },
        ),
        shape(
          "Polygon",
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
          { id: "Z", remote: true },
        ),
      ]),
    );
    expect(sites).toEqual([
      {
        id: "A",
        values: { name: "成都", kind: "core", batteryH: 8, color: "red", tags: ["a", "b"], more: '{"x":[1]}' },
        shape: [104, 30],
      },
    ]);
    expect(spans).toEqual([
      {
        id: "7",
        values: { from: "A", to: "B", laying: "duct" },
        shape: [
          [1, 2],
          [3, 4],
        ],
      },
    ]);
    expect(areas).toEqual([
      {
        id: "Z",
        values: { remote: "yes" },
        shape: [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        ],
      },
    ]);
    expect(rules).toEqual([]);
  });

  test("parts of one feature become rows of their own, numbered", () => {
    const { spans, sites, areas } = read(
      collection([
        shape(
          "MultiLineString",
          [
            [
              [1, 2],
              [3, 4],
            ],
            [
              [5, 6],
              [7, 8],
            ],
          ],
          { id: "M" },
        ),
        shape(
          "MultiPoint",
          [
            [1, 2],
            [3, 4],
          ],
          { id: "P" },
        ),
        shape(
          "MultiPolygon",
          [
            [
              [
                [0, 0],
                [1, 0],
                [1, 1],
                [0, 0],
              ],
            ],
            [
              [
                [5, 5],
                [6, 5],
                [6, 6],
                [5, 5],
              ],
            ],
          ],
          { id: "Z" },
        ),
        {
          type: "Feature",
          id: "G",
          properties: {},
          geometry: {
            type: "GeometryCollection",
            geometries: [
              { type: "Point", coordinates: [1, 1] },
              {
                type: "GeometryCollection",
                geometries: [
                  {
                    type: "LineString",
                    coordinates: [
                      [1, 1],
                      [2, 2],
                    ],
                  },
                ],
              },
            ],
          },
        },
      ]),
    );
    expect(spans.map(({ id }) => id)).toEqual(["M/1", "M/2", "G/2"]);
    expect(sites.map(({ id }) => id)).toEqual(["P/1", "P/2", "G/1"]);
    expect(areas.map(({ id, shape }) => [id, shape?.length])).toEqual([["Z", 2]]);
  });

  test("ids: the attribute, else the feature's, else the file's name and the feature's number; taken ones are numbered", () => {
    const { sites, rules } = read(
      collection([
        point({ id: "A" }, [1, 1], { id: "B" }),
        point({}, [1, 2], { id: 5 }),
        point(null),
        point({ id: "A" }),
        point({ id: "A" }),
      ]),
    );
    expect(sites.map(({ id }) => id)).toEqual(["A", "5", "city-3", "A~2", "A~3"]);
    expect(rules).toEqual([
      ["import.id-taken", 4],
      ["import.id-taken", 5],
      ["geojson.ids-derived", null],
    ]);
  });

  test("a value that a field cannot take is kept beside it and said", () => {
    const { sites, rules } = read(collection([point({ id: "A", kind: "palace", batteryH: "eight", anchored: "no" })]));
    expect(sites[0]?.values).toEqual({ "kind (file)": "palace", "batteryH (file)": "eight", anchored: "no" });
    expect(rules).toEqual([
      ["import.value-not-understood", 1],
      ["import.value-not-understood", 1],
    ]);
  });

  test("mixed values of one attribute lose nothing", () => {
    const { sites } = read(collection([point({ a: 1, b: 1 }), point({ a: "x", b: ["y"] }), point({ a: null })]));
    expect(sites.map(({ values }) => values)).toEqual([{ a: "1", b: ["1"] }, { a: "x", b: ["y"] }, {}]);
    expect(buildNetwork({ sites }).sites.extra.a).toMatchObject({ type: "text" });
  });

  test("what cannot be used is left out row by row, and said", () => {
    const { sites, rules, rejected } = read(
      collection([
        point({ id: "A" }),
        null,
        "Feature",
        { type: "Featre", geometry: { type: "Point", coordinates: [1, 2] } },
        { type: "Feature", properties: {}, geometry: null },
        point({ id: "B" }, ["1", 2]),
        point({ id: "C" }, [2]),
        shape("Circle", [1, 2]),
        shape("LineString", [[1, 2]]),
        shape("Polygon", [
          [
            [0, 0],
            [1, 1],
          ],
        ]),
        shape("MultiPolygon", [-0.08, 51]),
        shape("LineString", { 0: [1, 2] }),
        point([1], [1, 2], { id: "D" }),
      ]),
    );
    expect(sites.map(({ id }) => id)).toEqual(["A", "D"]);
    expect(rules).toEqual([
      ["geojson.not-a-feature", 2],
      ["geojson.not-a-feature", 3],
      ["geojson.not-a-feature", 4],
      ["geojson.no-geometry", 5],
      ["geojson.bad-geometry", 6],
      ["geojson.bad-geometry", 7],
      ["geojson.unknown-geometry", 8],
      ["geojson.bad-geometry", 9],
      ["geojson.bad-geometry", 10],
      ["geojson.bad-geometry", 11],
      ["geojson.bad-geometry", 12],
      ["geojson.bad-properties", 13],
    ]);
    expect(rejected).toBe(11);
  });

  test("an open ring is closed, heights are left out, a place off the earth is unknown; each is said", () => {
    const { areas, sites, rules } = read(
      collection([
        shape("Polygon", [
          [
            [0, 0],
            [1, 0],
            [1, 1],
          ],
        ]),
        point({ id: "A" }, [1, 2, 300]),
        point({ id: "B" }, [345678, 4567890]),
      ]),
    );
    expect(areas[0]?.shape).toEqual([
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    ]);
    expect(sites.map(({ shape }) => shape)).toEqual([[1, 2], null]);
    expect(rules).toEqual([
      ["geojson.ring-closed", 1],
      ["import.position-out-of-range", 3],
      ["geojson.heights-left-out", null],
    ]);
  });

  test("a bare feature and a bare geometry are collections of one", () => {
    expect(read(point({ id: "A" })).sites).toHaveLength(1);
    expect(
      read({
        type: "LineString",
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      }).spans[0]?.id,
    ).toBe("city-1");
  });
});

describe("coordinate systems", () => {
  const at = (crs: unknown, coordinates: unknown, options = {}) => {
    const reading = readGeojson(bytesOf(collection([point({ id: "A" }, coordinates)], { crs })), "a.geojson", options);
    if (!reading.ok || reading.content.kind !== "rows") throw new Error("not read");
    return { shape: reading.content.rows.sites?.[0]?.shape, coordinates: reading.coordinates };
  };
  const named = (name: string) => ({ type: "name", properties: { name } });

  test("none is WGS-84, as the format says", () => {
    expect(at(undefined, [104, 30]).coordinates).toEqual({
      detected: null,
      used: "EPSG:4326",
      confidence: "by-format",
    });
  });

  test("the old way of naming one is heard", () => {
    expect(at(named("urn:ogc:def:crs:OGC:1.3:CRS84"), [104, 30]).coordinates.used).toBe("EPSG:4326");
    const zone = at(named("urn:ogc:def:crs:EPSG::4544"), [500000, 3320113.4]);
    expect(zone.coordinates).toMatchObject({ used: "EPSG:4544", confidence: "stated" });
    expect(zone.shape).toEqual([expect.closeTo(105, 6), expect.closeTo(30, 4)]);
  });

  test("a person's word goes first", () => {
    expect(at(named("EPSG:9999"), [104, 30], { crs: "EPSG:4326" }).coordinates.confidence).toBe("given");
    const [lon] = at(undefined, [104.06, 30.66], { crs: "GCJ02" }).shape as [number, number];
    expect(lon).not.toBe(104.06);
    expect(Math.abs(lon - 104.06)).toBeLessThan(0.01);
  });

  test("one nobody knows is a fault", () => {
    expect(faultOf(collection([point({})], { crs: named("EPSG:2229") }))?.rule).toBe("import.unknown-crs");
  });
});

describe("hostile bytes", () => {
  test("each says what is wrong", () => {
    const rules = [
      "",
      "not json",
      '{"type":"Feat',
      "null",
      "5",
      '"x"',
      "[]",
      "{}",
      '{"type":{}}',
      '{"type":"Topology"}',
    ].map((text) => faultOf(text)?.rule);
    expect(rules).toEqual([
      ...["geojson.not-json", "geojson.not-json", "geojson.not-json", "geojson.not-geojson", "geojson.not-geojson"],
      ...[
        "geojson.not-geojson",
        "geojson.not-geojson",
        "geojson.not-geojson",
        "geojson.not-geojson",
        "geojson.not-geojson",
      ],
    ]);
    expect(faultOf({ type: "FeatureCollection", features: {} })?.rule).toBe("geojson.no-features");
    expect(faultOf(collection([null, 5]))?.rule).toBe("geojson.nothing-usable");
    expect(faultOf(Uint8Array.of(0xff, 0xff, 0xff))?.rule).toBe("import.not-text");
  });

  test("names of built-in properties are names like others", () => {
    const text =
      '{"type":"Feature","id":"__proto__","properties":{"__proto__":"a","constructor":1,"toString":null},"geometry":{"type":"Point","coordinates":[1,2]}}';
    const { sites } = read(text);
    expect(Object.entries(sites[0]?.values ?? {})).toEqual([
      ["__proto__", "a"],
      ["constructor", 1],
    ]);
    const { extra } = buildNetwork({ sites }).sites;
    expect(Object.keys(extra)).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  test("depth of a hundred thousand", () => {
    const deep = (open: string, close: string, core = "") => open.repeat(100_000) + core + close.repeat(100_000);
    const list = deep("[", "]");
    expect(faultOf(list)?.rule).toBe("geojson.not-geojson");
    expect(faultOf(deep('{"type":"GeometryCollection","geometries":[', "]}"))?.rule).toBe("geojson.nothing-usable");
    const nested = deep('{"type":"GeometryCollection","geometries":[', "]}", '{"type":"Point","coordinates":[1,2]}');
    expect(read(nested).sites).toHaveLength(1);
    const property = `{"type":"Feature","properties":{"id":"A","deep":${list}},"geometry":{"type":"Point","coordinates":[1,2]}}`;
    expect(read(property).rules).toEqual([["import.value-not-understood", 1]]);
    const coordinates = `{"type":"LineString","coordinates":${list}}`;
    expect(faultOf(coordinates)?.rule).toBe("geojson.nothing-usable");
    const member = `{"type":"FeatureCollection","features":[],"faultline":{"format":"faultline-geojson","formatVersion":1,"branches":${list}}}`;
    expect(faultOf(member)?.rule).toBe("geojson.damaged");
  });

  test("Chinese in GB 18030 is read, and a byte order mark is none of the text", () => {
    const gbk = Uint8Array.from([0xb3, 0xc9, 0xb6, 0xbc]); // 成都
    const [head = "", tail = ""] = JSON.stringify(point({ id: "A", name: "?" })).split("?");
    const bytes = Uint8Array.from([...bytesOf(head), ...gbk, ...bytesOf(tail)]);
    const reading = readGeojson(bytes, "a.geojson");
    expect(rowsOf(reading).sites[0]?.values.name).toBe("成都");
    expect(reading.ok && reading.encoding).toBe("gb18030");
    expect(faultOf(bytes, { encoding: "utf-8" })?.rule).toBe("import.not-text");
    expect(read(`\ufeff${JSON.stringify(point({ id: "A" }))}`).sites).toHaveLength(1);
  });
});

describe("the format is known by its bytes", () => {
  test.each([
    [JSON.stringify(collection([])), true],
    ['\ufeff {"crs":null, "type" : "Feature" }', true],
    [`{"name":"${"x".repeat(9_000)}","features":[],"type":"FeatureCollection"}`, true],
    ['{"type":"Topology"}', false],
    ['{"nodes":[]}', false],
    ["PK\u0003\u0004", false],
    ["", false],
  ])("%.40s", (text, known) => {
    expect(geojsonFormat.sniff(bytesOf(text))).toBe(known);
  });
});

const HINTS = "../shared/data/importers/geojsonhint/test/data";

describe.skipIf(!existsSync(HINTS))("files of geojsonhint's own tests (skipped where ../shared/data is absent)", () => {
  const filesOf = (folder: string) =>
    (existsSync(HINTS) ? readdirSync(`${HINTS}/${folder}`) : [])
      .filter((name) => name.endsWith(".geojson"))
      .map((name) => [folder, name] as const);

  test.each([...filesOf("good"), ...filesOf("bad")])("%s/%s: rows, or an issue that says why not", (folder, name) => {
    const reading = readGeojson(readFileSync(`${HINTS}/${folder}/${name}`), name);
    const said = reading.ok ? reading.issues.length : 1;
    const rows = reading.ok && reading.content.kind === "rows" ? Object.values(reading.content.rows).flat().length : 0;
    expect(said + rows).toBeGreaterThan(0);
  });

  test("a good file is read unless it has nothing to place", () => {
    const faults = filesOf("good").flatMap(([folder, name]) => {
      const reading = readGeojson(readFileSync(`${HINTS}/${folder}/${name}`), name);
      return reading.ok ? [] : [[name, reading.fault.rule]];
    });
    expect(faults).toEqual([["nullgeometry.geojson", "geojson.nothing-usable"]]);
  });
});

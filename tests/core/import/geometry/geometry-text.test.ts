import { describe, expect, test } from "vitest";
import { geometryText } from "../../../../src/core/import/geometry/geometry-text.ts";
import { readWkt } from "../../../../src/core/import/geometry/read-wkt.ts";
import { random } from "../../../builders/random.ts";

describe("a geometry as text", () => {
  test.each([
    [{ type: "Point", coordinates: [1, 2, 3] }, "POINT (1 2)"],
    [{ type: "LineString", coordinates: [[1, 2]] }, "LINESTRING (1 2)"],
    [
      {
        type: "MultiPolygon",
        coordinates: [
          [
            [
              [0, 0],
              [1, 0],
              [0, 0],
            ],
          ],
        ],
      },
      "MULTIPOLYGON (((0 0, 1 0, 0 0)))",
    ],
  ])("%j", (geometry, text) => {
    expect(geometryText(geometry)).toBe(text);
  });

  test.each([
    [null],
    ["POINT (1 2)"],
    [{ type: "Point" }],
    [{ type: "Point", coordinates: ["x", 1] }],
    [{ type: "LineString", coordinates: [] }],
    [{ type: "constructor", coordinates: [1, 2] }],
    [{ type: "GeometryCollection", geometries: [] }],
  ])("%j is none", (geometry) => {
    expect(geometryText(geometry)).toBeNull();
  });

  test("is read back as it was", () => {
    for (let seed = 0; seed < 300; seed++) {
      const { next, below } = random(seed);
      const position = () => [next() * 360 - 180, next() * 180 - 90];
      const line = () => Array.from({ length: 2 + below(5) }, position);
      const ring = () => {
        const open = Array.from({ length: 3 + below(4) }, position);
        return [...open, open[0]];
      };
      const several = <T>(make: () => T) => Array.from({ length: 1 + below(3) }, make);
      const geometries = [
        { type: "Point", coordinates: position() },
        { type: "LineString", coordinates: line() },
        { type: "MultiPoint", coordinates: several(position) },
        { type: "MultiLineString", coordinates: several(line) },
        { type: "Polygon", coordinates: several(ring) },
        { type: "MultiPolygon", coordinates: several(() => several(ring)) },
      ];
      for (const geometry of geometries) {
        expect(readWkt(geometryText(geometry) ?? "").geometry).toEqual(geometry);
      }
    }
  });
});

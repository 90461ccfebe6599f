import { describe, expect, test } from "vitest";
import { parseCollection } from "../../../../../src/core/import/formats/geojson/parse-collection.ts";
import { type Random, random } from "../../../../builders/random.ts";
import { pairsOf } from "../../rows-of-reading.ts";

/** With packed lines as lists of positions again. */
function plain(value: unknown): unknown {
  if (value instanceof Float64Array) return pairsOf(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

const NASTY = ['},{"type":"Feature"', '"features":[', "]}", '\\"}, {\\"', "{", "成都", "},\n{", ""];

function someFeature(dice: Random): unknown {
  const position = () => [dice.below(180), dice.below(90) / 3, ...(dice.next() < 0.1 ? [7] : [])];
  const line = () => Array.from({ length: dice.below(5) }, position);
  const geometry = dice.pick([
    () => ({ type: "Point", coordinates: position() }),
    () => ({ type: "LineString", coordinates: line() }),
    () => ({ type: "LineString", coordinates: [[1, null], position()] }),
    () => ({ type: "MultiLineString", coordinates: [line(), line()] }),
    () => ({ type: "GeometryCollection", geometries: [{ type: "Point", coordinates: position() }, { type: "X" }] }),
    () => null,
  ])();
  const properties = { id: dice.below(99), name: dice.pick(NASTY), list: [{ a: 1 }, { b: dice.pick(NASTY) }] };
  return dice.next() < 0.05 ? dice.pick([null, 7, "x", []]) : { type: "Feature", properties, geometry };
}

describe("a collection read in batches", () => {
  test("is what JSON.parse makes of it, wherever the batches end", () => {
    const dice = random(77);
    for (let i = 0; i < 600; i++) {
      const features = Array.from({ length: dice.below(30) }, () => someFeature(dice));
      const beside = dice.next() < 0.3 ? { [dice.pick(["name", "crs"])]: { features: [{}, {}] } } : {};
      const behind = dice.next() < 0.3 ? { more: [{ a: 1 }, { a: 2 }], text: dice.pick(NASTY) } : {};
      const collection = { type: "FeatureCollection", ...beside, features, ...behind };
      const text = JSON.stringify(collection, null, dice.pick([0, 1, 3]));
      const parsed = parseCollection(text, 1 + dice.below(400));
      expect(parsed.ok && plain(parsed.value), text).toEqual(collection);
    }
  });

  test("packs the lines of it", () => {
    const feature = {
      type: "Feature",
      properties: {},
      geometry: {
        type: "LineString",
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    };
    const text = JSON.stringify({ type: "FeatureCollection", features: Array.from({ length: 9 }, () => feature) });
    const parsed = parseCollection(text, 100);
    const { features } = (parsed.ok ? parsed.value : {}) as { features: (typeof feature)[] };
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual(
      features.map(() => Float64Array.from([1, 2, 3, 4])),
    );
  });

  test("is broken where its text is", () => {
    const dice = random(78);
    const features = Array.from({ length: 20 }, () => someFeature(dice));
    const text = JSON.stringify({ type: "FeatureCollection", features });
    for (const broken of [
      text.slice(0, -1),
      text.slice(0, -2),
      text.replace("},{", "},,{"),
      `${text}}`,
      text.slice(40),
    ]) {
      let message = "";
      try {
        JSON.parse(broken);
      } catch (cause) {
        message = (cause as Error).message;
      }
      expect(parseCollection(broken, 60)).toEqual({ ok: false, message });
    }
  });
});

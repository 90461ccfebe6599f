import { expect, test } from "vitest";
import { FeatureLines, TooLarge } from "../../../../../src/core/import/formats/gdal/feature-lines.ts";
import { random } from "../../../../builders/random.ts";

const NO_LIMITS = { features: Infinity, bytes: Infinity };
const feature = (name: string) => ({ type: "Feature", properties: { name }, geometry: null });
/** As GDAL writes it. */
const textOf = (names: readonly string[]) =>
  [
    ...["{", '"type": "FeatureCollection",', '"features": ['],
    names
      .map((name) => `{ "type": "Feature", "properties": { "name": ${JSON.stringify(name)} }, "geometry": null }`)
      .join(",\n"),
    ...["]", "}", ""],
  ].join("\n");

test("wherever the pieces are cut, in the middle of a letter too, the features are the same", () => {
  for (let seed = 0; seed < 300; seed++) {
    const dice = random(seed);
    const names = Array.from({ length: dice.below(20) }, () =>
      dice.pick(["成都—理县", "𠮷野", "two\nlines", "x".repeat(9000), ""]),
    );
    const bytes = new TextEncoder().encode(textOf(names));
    const lines = new FeatureLines(NO_LIMITS);
    for (let at = 0; at < bytes.length; ) {
      const length = Math.min(bytes.length - at, 1 + dice.below(dice.pick([3, 5000, 200_000])));
      expect(lines.write(bytes, at, length)).toBe(length);
      at += length;
    }
    expect(lines.finish()).toEqual(names.map(feature));
    expect(lines.unreadable).toBe(0);
  }
});

test("a position that is no number makes a line that is no JSON: counted, and the others stay", () => {
  const text = `${textOf(["a"])}\n{ "type": "Feature", "geometry": { "type": "Point", "coordinates": [ nan, 1 ] } }\n`;
  const bytes = new TextEncoder().encode(text);
  const lines = new FeatureLines(NO_LIMITS);
  lines.write(bytes, 0, bytes.length);
  expect(lines.finish()).toEqual([feature("a")]);
  expect(lines.unreadable).toBe(1);
});

test("more than the limit stops it", () => {
  const bytes = new TextEncoder().encode(textOf(Array.from({ length: 5000 }, () => "x".repeat(100))));
  const write = (limits: typeof NO_LIMITS) => new FeatureLines(limits).write(bytes, 0, bytes.length);
  expect(() => write({ ...NO_LIMITS, features: 4000 })).toThrow(TooLarge);
  expect(() => write({ ...NO_LIMITS, bytes: 1000 })).toThrow(TooLarge);
});

import { expect, test } from "vitest";
import { FORMATS, findFormat } from "../../../src/core/import/formats.ts";
import { findWritable, WRITABLE_FORMATS } from "../../../src/core/import/writable-formats.ts";
import { LANGUAGES, words } from "../../../src/words/index.ts";

test("the formats that can be written are listed, all of them", () => {
  const written = FORMATS.filter(({ write }) => write !== undefined).map(({ id }) => id);
  expect(WRITABLE_FORMATS.map(({ id }) => id).toSorted()).toEqual(written.toSorted());
});

test("each is found by its id, its ending and the ending of the files in its zip, and has words", () => {
  expect(["csv", "csv.zip", "delimited", "XLSX", "shp", "ofds"].map((name) => findWritable(name)?.id)).toEqual([
    ...["delimited", "delimited", "delimited", "spreadsheet", "shapefile", "ofds"],
  ]);
  expect(findWritable("dwg")).toBe(null);
  const without = WRITABLE_FORMATS.filter(({ id }) =>
    LANGUAGES.some((language) => words[language].exports.formats[id] === undefined),
  );
  expect(without).toEqual([]);
});

test("every format has an id of its own", () => {
  const ids = FORMATS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a table is known by its lines whatever it is called, and what is no table by its name", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(findFormat(bytes("id,lon,lat\nA,1,2\n"), "sites.data")?.id).toBe("delimited");
  expect(findFormat(bytes("broken {"), "a.geojson")?.id).toBe("geojson");
  expect(findFormat(bytes("one word"), "a.txt")?.id).toBe("delimited");
  expect(findFormat(bytes("one word"), "a.unknown")).toBe(null);
});

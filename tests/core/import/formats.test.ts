import { expect, test } from "vitest";
import { FORMATS, findFormat } from "../../../src/core/import/formats.ts";
import { WRITABLE_FORMATS } from "../../../src/core/import/writable-formats.ts";

test("the formats that can be written are listed, all of them", () => {
  expect(new Set(WRITABLE_FORMATS)).toEqual(new Set(FORMATS.filter(({ write }) => write !== undefined)));
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

import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readFiles } from "../../../src/core/import/read-files.ts";
import { aShp } from "../../builders/a-shapefile.ts";

const at = "2026-01-02T03:04:05Z";
const point = strToU8(
  '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"P"},"geometry":{"type":"Point","coordinates":[1,1]}}]}',
);
const shp = aShp({ type: 1, rows: [[104, 30]] });
const read = async (...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) =>
  await readFiles({ files, options: {}, at });

describe("a zip", () => {
  test("is the files in it, of any format, and what is none is said and kept as a finding", async () => {
    const zip = zipSync({ "a/b.geojson": point, "a/c.shp": shp, "a/note.bin": strToU8("?"), "a/": new Uint8Array() });
    const reading = await read({ name: "网络.zip", bytes: zip });
    if (!reading.ok) throw new Error(reading.fault.rule);
    expect(reading.study.title).toBe("网络");
    expect(reading.files.map(({ name, format }) => [name, format])).toEqual([
      ["网络.zip/a/b.geojson", "geojson"],
      ["网络.zip/a/c.shp", "shapefile"],
    ]);
    expect(reading.study.base.sites.count).toBe(2);
    const leftOut = { rule: "archive.entry-left-out", place: { file: "网络.zip/a/note.bin" } };
    expect(reading.issues[0]).toMatchObject(leftOut);
    expect(reading.study.findings[0]).toMatchObject(leftOut);
  });

  test("may hold storms and shaking in files called as prose is, which stays out", async () => {
    const storms =
      "66666 1501  001 0001 1501 0 6             MEKKHALA              20150217\n15011300 002 2 087 1429 1006     000\n";
    const zip = zipSync({ "bst_all.txt": strToU8(storms), "readme.txt": strToU8("a,b\n1,2\n") });
    const reading = await read({ name: "a.zip", bytes: zip });
    expect(reading.ok && reading.files.map(({ format }) => format)).toEqual(["storm-tracks"]);
    expect(reading.ok && reading.issues.map(({ rule }) => rule)).toEqual(["archive.entry-left-out"]);
  });

  test("with one file that is broken leaves everything as it was", async () => {
    const zip = zipSync({ "b.geojson": strToU8('{"type":"FeatureCollection","features":[{}'), "c.shp": shp });
    expect(await read({ name: "a.zip", bytes: zip })).toMatchObject({
      ok: false,
      fault: { rule: "geojson.not-json", place: { file: "a.zip/b.geojson" } },
    });
  });

  test("that is damaged does not hide what is with it", async () => {
    const broken = zipSync({ "a.csv": strToU8("id,lon,lat\nA,1,2\n") }).slice(0, -9);
    const reading = await read({ name: "a.zip", bytes: broken }, { name: "c.shp", bytes: shp });
    if (reading.ok) throw new Error("a damaged zip was read");
    expect(reading.faults.map(({ rule, place }) => [rule, place?.file])).toEqual([["archive.unreadable", "a.zip"]]);
    expect(reading.files.map(({ name }) => name)).toEqual(["c.shp"]);
  });

  test("in a zip is not opened", async () => {
    const zip = zipSync({ "a.zip": zipSync({ "c.shp": shp }) });
    expect(await read({ name: "b.zip", bytes: zip })).toMatchObject({ ok: false, fault: { rule: "archive.nothing" } });
  });

  test("beside other files is named, for it may hold what is missing", async () => {
    const zip = zipSync({ "c.shp": shp, "a.zip": zipSync({ "c.shp": shp }), "说明.docx": zipSync({ "a.xml": point }) });
    const reading = await read({ name: "b.zip", bytes: zip });
    const said = reading.ok ? reading.issues.map(({ rule, place }) => [place?.file, rule]) : [];
    expect(said.slice(0, 2)).toEqual([
      ["b.zip/a.zip", "archive.zip-inside"],
      ["b.zip/说明.docx", "archive.entry-left-out"],
    ]);
  });

  test("that would fill the memory is refused", async () => {
    const zip = zipSync({ "a.csv": new Uint8Array(2 ** 26) });
    expect(zip.length).toBeLessThan(2 ** 17);
    expect(await read({ name: "b.zip", bytes: zip })).toMatchObject({
      ok: false,
      fault: { rule: "archive.entry-unreadable" },
    });
  });
});

test("the hash of a file with its parts is of all of them", async () => {
  const hash = async (...names: string[]) => {
    const reading = await read(...names.map((name) => ({ name, bytes: name.endsWith("shp") ? shp : strToU8(name) })));
    return reading.ok && reading.files[0]?.hash;
  };
  expect(await hash("a.shp")).not.toBe(await hash("a.shp", "a.cpg"));
  expect(await hash("a.shp", "a.cpg")).toBe(await hash("a.cpg", "a.shp"));
});

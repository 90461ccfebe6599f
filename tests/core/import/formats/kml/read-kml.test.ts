import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { kmlFormat, kmzFormat } from "../../../../../src/core/import/formats/kml/kml-format.ts";
import { findFormat } from "../../../../../src/core/import/formats.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";

const kml = (body: string) => strToU8(`<?xml version="1.0"?><kml xmlns="http://x"><Document>${body}</Document></kml>`);
const read = (body: string) => rowsOfReading(kmlFormat.read(kml(body), "net.kml"));
const at = (lon: number, lat: number) => `<Point><coordinates>${lon},${lat},0</coordinates></Point>`;
const line = "<LineString><coordinates>104,30 105, 31\n106,32</coordinates></LineString>";

describe("KML", () => {
  test("placemarks at any depth are sites, spans and areas, with the folders around them", () => {
    const { sites, spans, areas, rules } = read(`
      <Placemark id="P"><name>成都</name>${at(104, 30)}</Placemark>
      <Folder><name>一级</name><Folder><name>干线</name><Placemark id="L"><name>成绵</name>${line}</Placemark></Folder></Folder>
      <Placemark id="A"><Polygon>
        <innerBoundaryIs><LinearRing><coordinates>1,1 2,1 2,2 1,1</coordinates></LinearRing></innerBoundaryIs>
        <outerBoundaryIs><LinearRing><coordinates>0,0 9,0 9,9 0,0</coordinates></LinearRing></outerBoundaryIs>
      </Polygon></Placemark>`);
    expect(sites).toEqual([{ id: "P", values: { name: "成都" }, shape: [104, 30] }]);
    expect(spans).toEqual([
      {
        id: "L",
        values: { name: "成绵", folder: "一级 / 干线" },
        shape: [
          [104, 30],
          [105, 31],
          [106, 32],
        ],
      },
    ]);
    expect(areas[0]?.shape?.[0]).toMatchObject([
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 0],
      ],
      { length: 4 },
    ]);
    expect(rules).toEqual(["geojson.heights-left-out"]);
  });

  test("data of every kind become attributes, fields of the model by their Chinese names", () => {
    const { spans } = read(`<Placemark id="L"><name>成绵</name><ExtendedData>
      <Data name="敷设方式"><value>架空</value></Data><Data name="备注"><value>x</value></Data>
      <SchemaData><SimpleData name="芯数">48</SimpleData><SimpleData name="皮长(公里)">1.5</SimpleData></SchemaData>
      </ExtendedData>${line}</Placemark>`);
    expect(spans[0]?.values).toEqual({ name: "成绵", laying: "aerial", 备注: "x", fibres: 48, lengthM: 1500 });
  });

  test("data that a schema declares as numbers are numbers", () => {
    const { spans } =
      read(`<Schema id="S"><SimpleField name="depth" type="float"/><SimpleField name="sheet" type="string"/></Schema>
      <Placemark id="L"><ExtendedData><SchemaData schemaUrl="#S"><SimpleData name="depth">1.50</SimpleData>
      <SimpleData name="sheet">007</SimpleData></SchemaData></ExtendedData>${line}</Placemark>`);
    expect(spans[0]?.values).toEqual({ depth: 1.5, sheet: "007" });
  });

  test("several geometries are several rows; tracks are spans", () => {
    const { sites, spans } = read(`<Placemark id="M"><MultiGeometry>${at(1, 1)}<MultiGeometry>${line}</MultiGeometry>
      <gx:Track><gx:coord>1 2 3</gx:coord><gx:coord>2 2 3</gx:coord></gx:Track></MultiGeometry></Placemark>`);
    expect(sites.map(({ id }) => id)).toEqual(["M/1"]);
    expect(spans.map(({ id, shape }) => [id, shape?.length])).toEqual([
      ["M/2", 3],
      ["M/3", 2],
    ]);
  });

  test("what is no placemark, or has no place, is said", () => {
    const { rules, rejected } = read(
      `<Placemark>${at(1, 1)}</Placemark><Placemark><name>x</name></Placemark><NetworkLink/><GroundOverlay/>`,
    );
    expect(rules.filter((rule) => rule !== "geojson.ids-derived")).toEqual([
      ...["geojson.no-geometry", "geojson.heights-left-out", "kml.left-out", "kml.left-out"],
    ]);
    expect(rejected).toBe(1);
  });

  test("folders fifty thousand deep do not matter", () => {
    const deep = 50_000;
    expect(
      read(`${"<Folder><name>x</name>".repeat(deep)}<Placemark>${at(1, 1)}</Placemark>${"</Folder>".repeat(deep)}`)
        .sites.length,
    ).toBe(1);
  });

  test.each([
    ["cut off", "<kml><Document><Placemark>", "xml.malformed"],
    ["with entities", '<!DOCTYPE kml [<!ENTITY a "aaa">]><kml>&a;</kml>', "xml.entities"],
    ["without placemarks", "<kml><NetworkLink/></kml>", "kml.no-placemarks"],
    ["of placeless placemarks", "<kml><Placemark/></kml>", "geojson.nothing-usable"],
  ])("a file %s is refused", (_name, text, rule) => {
    expect(kmlFormat.read(strToU8(text), "a.kml")).toMatchObject({ ok: false, fault: { rule } });
  });
});

describe("KMZ", () => {
  const zip = zipSync({ "files/a.png": strToU8("?"), "doc.kml": kml(`<Placemark id="P">${at(1, 1)}</Placemark>`) });

  test("is the KML in it, and no study", () => {
    expect(findFormat(zip, "a.kmz")?.id).toBe("kmz");
    expect(rowsOfReading(kmzFormat.read(zip, "a.kmz")).sites.map(({ id }) => id)).toEqual(["P"]);
    expect(findFormat(readFileSync("tests/core/study/version-1.faultline"), "a.zip")?.id).toBe("faultline");
  });

  test("a bomb is refused before it goes off", () => {
    // The entry says it is 2 GiB.
    const bomb = zipSync({ "doc.kml": new Uint8Array(3_000_000) });
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 2 ** 31 - 1, true);
    expect(kmzFormat.read(bomb, "a.kmz")).toMatchObject({ ok: false, fault: { rule: "archive.entry-unreadable" } });
  });
});

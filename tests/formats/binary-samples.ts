/** Own samples of the formats that are bytes, some of them made by GDAL. */
import { Field, RecordBatch, Schema, Table, tableToIPC, Utf8, vectorFromArray } from "apache-arrow";
import { zipSync } from "fflate";
import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import { parquetWriteBuffer } from "hyparquet-writer";
import { writeStudy } from "../../src/core/study/write-study.ts";
import { aGeotiff } from "../builders/a-geotiff.ts";
import { aMif } from "../builders/a-mif.ts";
import { aStudy } from "../builders/a-study.ts";
import { aLedger, gbkDrawing, gbkShapefiles } from "../builders/field-files.ts";
import { gbkBytes } from "../builders/gbk-bytes.ts";
import { madeByGdal } from "../builders/made-by-gdal.ts";
import { file, type Sample } from "./sample.ts";
import { collection, FEATURES, placeOf, SITE_FEATURES, SITES, SPAN_FEATURES, SPANS } from "./small-network.ts";
import { TEXT_SAMPLES } from "./text-samples.ts";

const NETWORK = SITES.length + SPANS.length;
const wkt = ({ from, to }: (typeof SPANS)[number]) =>
  `LINESTRING (${[from, to].map((end) => placeOf(end).join(" ")).join(", ")})`;

function arrow(): Uint8Array {
  const text = (values: readonly string[]) => vectorFromArray([...values], new Utf8());
  const plain = new Table({
    id: text(SPANS.map(({ id }) => id)),
    敷设方式: text(SPANS.map(({ laying }) => laying)),
    geometry: text(SPANS.map(wkt)),
  });
  const about = new Map([
    ["ARROW:extension:name", "geoarrow.wkt"],
    ["ARROW:extension:metadata", "{}"],
  ]);
  const fields = plain.schema.fields.map((field) =>
    field.name === "geometry" ? new Field(field.name, field.type, true, about) : field,
  );
  const schema = new Schema(fields);
  const batches = plain.batches.map(({ data }) => new RecordBatch(schema, data));
  return tableToIPC(new Table(schema, batches), "stream");
}

function parquet(): Uint8Array {
  const text = (name: string, data: readonly string[]) => ({ name, data: [...data], type: "STRING" as const });
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        text(
          "id",
          SPANS.map(({ id }) => id),
        ),
        text(
          "敷设方式",
          SPANS.map(({ laying }) => laying),
        ),
        { name: "芯数", data: SPANS.map(({ fibres }) => fibres), type: "INT32" },
        text("geometry", SPANS.map(wkt)),
      ],
    }),
  );
}

function mif(): Sample["files"] {
  const rows = [
    ...SITES.map(({ id, name }) => ({ shape: placeOf(id), values: [name, ""] })),
    ...SPANS.map(({ name, from, to, laying }) => ({ shape: [placeOf(from), placeOf(to)], values: [name, laying] })),
  ];
  const made = aMif("Earth Projection 1, 104", ["名称", "敷设方式"], rows);
  return [file("net.mif", gbkBytes(made.mif)), file("net.mid", gbkBytes(made.mid))];
}

const LAYERS = { 局站: SITE_FEATURES, 光缆段: SPAN_FEATURES } as const;

export async function ownSamples(): Promise<readonly Sample[]> {
  const kml = TEXT_SAMPLES.find(({ format }) => format === "kml");
  const geopackage = await madeByGdal({ driver: "GPKG", extension: "gpkg", layers: LAYERS });
  const filegdb = await madeByGdal({ driver: "OpenFileGDB", extension: "gdb", layers: LAYERS });
  // GDAL writes no Chinese names of columns into tables of MapInfo.
  const english = FEATURES.map(({ geometry, properties }) => ({ geometry, properties: { ID: properties?.id } }));
  const tab = await madeByGdal({ driver: "MapInfo File", extension: "tab", layers: { data: english } });
  const dgn = await madeByGdal({ driver: "DGN", extension: "dgn", layers: { data: SPAN_FEATURES } });
  const loose = (made: ReadonlyMap<string, Uint8Array>) => [...made].map(([name, bytes]) => file(name, bytes));
  return [
    ...TEXT_SAMPLES,
    {
      ...{ format: "faultline", what: "A study of four sites and four spans" },
      files: [file("net.faultline", writeStudy(aStudy()))],
      rows: 8,
    },
    ...(["language byte", "cpg"] as const).map((saidBy) => ({
      ...{ format: "shapefile", what: `Two layers in GBK, as the ${saidBy === "cpg" ? ".cpg" : saidBy} says` },
      files: [file("net.zip", gbkShapefiles(saidBy))],
      rows: NETWORK,
    })),
    ...(["xlsx", "biff8", "ods"] as const).map((type) => ({
      ...{ format: "spreadsheet", what: `A ledger with merged headers and a sum, .${type === "biff8" ? "xls" : type}` },
      files: [file(`ledger.${type === "biff8" ? "xls" : type}`, aLedger(type))],
      rows: NETWORK + 1,
    })),
    {
      ...{ format: "kmz", what: "The KML above, packed" },
      files: [file("net.kmz", zipSync({ "doc.kml": kml?.files[0]?.bytes ?? new Uint8Array() }))],
      rows: kml?.rows ?? 0,
    },
    {
      ...{ format: "flatgeobuf", what: "Written by the format's own library" },
      files: [file("spans.fgb", serialize(collection(SPAN_FEATURES)))],
      rows: SPANS.length,
    },
    {
      ...{ format: "geoparquet", what: "Routes as WKT, written by hyparquet-writer" },
      files: [file("spans.parquet", parquet())],
      rows: SPANS.length,
    },
    {
      ...{ format: "arrow", what: "A stream with GeoArrow routes, written by Apache Arrow" },
      files: [file("spans.arrows", arrow())],
      rows: SPANS.length,
    },
    {
      ...{ format: "geotiff", what: "Six cells of depth: one hazard layer" },
      files: [file("depth_flood.tif", aGeotiff({ columns: 3, rows: 2, values: [1, 2, 3, 4, 5, 6] }))],
      rows: 1,
    },
    {
      ...{ format: "geopackage", what: "Two tables, written by GDAL" },
      files: loose(geopackage),
      rows: NETWORK,
    },
    {
      ...{ format: "filegdb", what: "Two feature classes in a zip, written by GDAL" },
      files: [file("net.gdb.zip", zipSync(Object.fromEntries(filegdb)))],
      rows: NETWORK,
    },
    {
      ...{ format: "mapinfo-tab", what: "A table with its three parts, written by GDAL" },
      files: loose(tab),
      rows: NETWORK,
    },
    { ...{ format: "mapinfo-mif", what: "Points and lines in GBK" }, files: mif(), rows: NETWORK },
    {
      ...{ format: "dxf", what: "CGCS2000 3° zone 35 with the zone in the easting, Chinese layers, ANSI_936" },
      files: [file("net.dxf", gbkDrawing())],
      rows: NETWORK,
    },
    {
      ...{ format: "dgn", what: "Two lines, written by GDAL" },
      files: loose(dgn),
      rows: SPANS.length,
    },
  ];
}

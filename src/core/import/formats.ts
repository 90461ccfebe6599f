/** Every file format there is, in the order in which their sniffing is asked. */
import type { Format } from "./format.ts";
import { arrowFormat } from "./formats/arrow/arrow-format.ts";
import { flatgeobufFormat } from "./formats/flatgeobuf/flatgeobuf-format.ts";
import { dgnFormat, dwgFormat, dxfFormat } from "./formats/gdal/drawing-formats.ts";
import { filegdbFormat } from "./formats/gdal/filegdb-format.ts";
import { geopackageFormat } from "./formats/gdal/geopackage-format.ts";
import { mapinfoPartFormat, mifFormat, tabFormat } from "./formats/gdal/mapinfo-format.ts";
import { geojsonFormat } from "./formats/geojson/geojson-format.ts";
import { gmlFormat } from "./formats/gml/gml-format.ts";
import { gpxFormat } from "./formats/gpx/gpx-format.ts";
import { graphmlFormat } from "./formats/graphml/graphml-format.ts";
import { asciiGridFormat, geotiffFormat, shakemapFormat, tracksFormat } from "./formats/hazard/hazard-formats.ts";
import { kmlFormat, kmzFormat } from "./formats/kml/kml-format.ts";
import { ndjsonFormat } from "./formats/ndjson/ndjson-format.ts";
import { nodeLinkFormat } from "./formats/node-link/node-link-format.ts";
import { ofdsFormat } from "./formats/ofds/ofds-format.ts";
import { parquetFormat } from "./formats/parquet/parquet-format.ts";
import { shapefileFormat, shapefilePartFormat } from "./formats/shapefile/shapefile-format.ts";
import { sndlibFormat } from "./formats/sndlib/sndlib-format.ts";
import { studyFormat } from "./formats/study-format.ts";
import { topojsonFormat } from "./formats/topojson/topojson-format.ts";
import { delimitedFormat } from "./table/delimited-format.ts";
import { spreadsheetFormat } from "./table/spreadsheet-format.ts";

export const FORMATS: readonly Format[] = [
  // Before the spreadsheets: its newer version lies in a container like theirs.
  dgnFormat,
  spreadsheetFormat,
  kmzFormat,
  studyFormat,
  // By their names, for indexes begin like the file they belong to.
  shapefilePartFormat,
  shapefileFormat,
  flatgeobufFormat,
  parquetFormat,
  arrowFormat,
  geopackageFormat,
  filegdbFormat,
  tabFormat,
  mifFormat,
  mapinfoPartFormat,
  dxfFormat,
  dwgFormat,
  geotiffFormat,
  asciiGridFormat,
  shakemapFormat,
  tracksFormat,
  kmlFormat,
  gpxFormat,
  graphmlFormat,
  sndlibFormat,
  ofdsFormat,
  nodeLinkFormat,
  gmlFormat,
  topojsonFormat,
  // Before the collections, for each of its lines looks like one.
  ndjsonFormat,
  geojsonFormat,
  // Last: any text with commas looks like it.
  delimitedFormat,
];

/** By what the bytes are; where no format knows them, by what the name says, so that its reader can say what is wrong. */
export function findFormat(bytes: Uint8Array, name: string): Format | null {
  return FORMATS.find((format) => format.sniff(bytes, name)) ?? findFormatByName(name);
}

export function findFormatByName(name: string): Format | null {
  const lower = name.toLowerCase();
  return FORMATS.find(({ extensions }) => extensions.some((extension) => lower.endsWith(`.${extension}`))) ?? null;
}

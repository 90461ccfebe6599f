/** Public data from elsewhere, where it lies beside the checkout; its rows are counted without our readers. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { ReadOptions } from "../../src/core/import/format.ts";
import { type FilesForGdal, readDataset } from "../../src/core/import/formats/gdal/read-dataset.ts";
import { file, type Sample } from "./sample.ts";

const DATA = "../shared/data";
export const HAS_PUBLIC_DATA = existsSync(DATA);

type Files = readonly string[];
type Source = {
  readonly format: string;
  readonly what: string;
  readonly files: Files;
  readonly options?: ReadOptions;
  readonly count: (files: readonly Uint8Array[]) => number | Promise<number>;
};

const parts = (stem: string, ...extensions: readonly string[]): Files => extensions.map((each) => `${stem}.${each}`);
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder("latin1").decode(bytes);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const tags =
  (...names: readonly string[]) =>
  (files: readonly Uint8Array[]): number =>
    sum(files.map((bytes) => textOf(bytes).match(new RegExp(`<(${names.join("|")})[\\s>/]`, "g"))?.length ?? 0));
const features = (files: readonly Uint8Array[]): number =>
  sum(files.map((bytes) => (JSON.parse(textOf(bytes)) as { features: unknown[] }).features.length));
/** Rows of the .dbf files, as their headers say. */
const dbfRows = (files: readonly Uint8Array[]): number =>
  sum(
    files
      .filter((bytes) => bytes[0] === 3)
      .map((bytes) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)),
  );
const zipped = ([zip]: readonly Uint8Array[]): number => dbfRows(Object.values(unzipSync(zip ?? new Uint8Array())));
const linesLike =
  (pattern: RegExp) =>
  ([bytes]: readonly Uint8Array[]): number =>
    textOf(bytes)
      .split(/\r?\n/)
      .filter((line) => pattern.test(line)).length;
/** Without the header; a line end within quotes ends no row. */
const csvRows = ([bytes]: readonly Uint8Array[]): number =>
  textOf(bytes)
    .replace(/"[^"]*"/g, "")
    .split(/\r?\n/)
    .filter((line) => line !== "").length - 1;
/** As many as GDAL hands over, layer by layer. */
async function gdalRows(wanted: FilesForGdal): Promise<number> {
  const reading = await readDataset(wanted);
  return reading.ok ? sum(reading.layers.map(({ features, unreadable }) => features.length + unreadable)) : 0;
}
const told = (rows: number) => (): number => rows;

const ofds = (country: string): Source => ({
  ...{ format: "ofds", what: `Open Fibre Data Standard, ${country}` },
  files: listed(`topologies/ofds/${country}`),
  count: features,
});
const zoo = (name: string): Source => ({
  ...{ format: "graphml", what: `Internet Topology Zoo, ${name}`, files: [`topologies/zoo/${name}.graphml`] },
  count: tags("node", "edge"),
});
const sndlib = (name: string): Source => ({
  ...{ format: "sndlib", what: `SNDlib, ${name}`, files: [`topologies/sndlib/${name}.json`] },
  count: ([bytes]) => {
    const { nodes, links, demands } = JSON.parse(textOf(bytes)) as Record<string, unknown[]>;
    return sum([nodes, links, demands].map((list) => list?.length ?? 0));
  },
});
const faults = (format: string, ...extensions: readonly string[]) => ({
  ...{ format, what: `HimaTibetMap faults, .${extensions[0]}` },
  files: parts("hazards/faults/HimaTibetMap", ...extensions),
});

const SOURCES: readonly Source[] = [
  ...["Cernet", "Chinanet", "Colt", "UsCarrier"].map(zoo),
  ...["abilene", "brain", "france", "germany50"].map(sndlib),
  ...["Georgia", "Rwanda", "Tanzania", "Togo"].map(ofds),
  { ...faults("shapefile", "shp", "dbf", "prj", "cpg", "shx"), count: dbfRows },
  { ...faults("geojson", "geojson"), count: features },
  { ...faults("kml", "kml"), count: tags("Placemark") },
  {
    ...{ format: "delimited", what: "NOAA significant earthquakes, .tsv with a row of search parameters" },
    files: ["hazards/earthquakes/NOAA-20240412.tsv"],
    count: linesLike(/^\t-?\d+\t/),
  },
  {
    ...{ format: "delimited", what: "NASA Global Landslide Catalog, .csv in windows-1252" },
    files: ["hazards/landslides/Global_Landslide_Catalog_Export.csv"],
    options: { encoding: "windows-1252" },
    count: csvRows,
  },
  {
    ...{ format: "shapefile", what: "Dartmouth Flood Observatory, flood areas" },
    files: parts("hazards/floods/dfo_polys_20191203", "shp", "dbf", "prj", "shx"),
    count: dbfRows,
  },
  {
    ...{ format: "shakemap", what: "USGS ShakeMap, Loma Prieta" },
    files: ["hazards/shakemap/lomaprieta_grid.xml"],
    count: linesLike(/^-?\d+\.\d+ +-?\d+\.\d+ /),
  },
  {
    ...{ format: "storm-tracks", what: "RSMC Tokyo best tracks" },
    files: ["hazards/typhoons/bst_all.txt"],
    count: linesLike(/^(?!66666)\S/),
  },
  {
    ...{ format: "geotiff", what: "Flood depths of Kampen, once in 100 years" },
    files: ["hazards/kampen/1in100_inundation_map.tif"],
    count: told(1),
  },
  {
    ...{ format: "shapefile", what: "Fiona's wilderness areas, zip" },
    files: ["importers/fiona/data/coutwildrnp.zip"],
    count: zipped,
  },
  {
    ...{ format: "ndjson", what: "Fiona's GeoJSON text sequence" },
    files: ["importers/fiona/data/trio.seq"],
    count: linesLike(/"Feature"/),
  },
  {
    ...{ format: "flatgeobuf", what: "FlatGeobuf's countries" },
    files: ["importers/flatgeobuf/test/data/countries.fgb"],
    count: () => features([bytesOf("importers/flatgeobuf/test/data/countries.geojson")]),
  },
  {
    ...{ format: "geoparquet", what: "GeoParquet specification, multi-polygons" },
    files: ["importers/geoparquet-spec/test_data/data-multipolygon-encoding_wkb.parquet"],
    count: () => csvRows([bytesOf("importers/geoparquet-spec/test_data/data-multipolygon-wkt.csv")]),
  },
  {
    ...{ format: "gpx", what: "togeojson's waypoints" },
    files: ["importers/togeojson/test/data/wpt.gpx"],
    count: tags("wpt"),
  },
  {
    ...{ format: "geopackage", what: "GDAL's sample GeoPackage" },
    files: ["importers/geopackage-js/fixtures/gdal_sample.gpkg"],
    count: ([bytes]) => gdalRows({ files: [{ path: "/in/data.gpkg", bytes: bytes as Uint8Array }], drivers: ["GPKG"] }),
  },
  {
    ...{ format: "filegdb", what: "GDAL's test geodatabase, zip" },
    files: ["importers/fiona/data/testopenfilegdb.gdb.zip"],
    count: ([bytes]) => {
      const entries = Object.entries(unzipSync(bytes as Uint8Array)).filter(([name]) => !name.endsWith("/"));
      const files = entries.map(([name, bytes]) => ({ path: `/in/data.gdb/${name.replace(/.*\//, "")}`, bytes }));
      return gdalRows({ files, open: "/in/data.gdb", drivers: ["OpenFileGDB"] });
    },
  },
];

function listed(folder: string): Files {
  return existsSync(`${DATA}/${folder}`) ? readdirSync(`${DATA}/${folder}`).map((name) => `${folder}/${name}`) : [];
}

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(`${DATA}/${path}`));
}

export function publicSamples(): Promise<readonly Sample[]> {
  return Promise.all(
    SOURCES.map(async ({ files, count, ...source }) => {
      const read = files.map((path) => file(path.replace(/.*\//, ""), bytesOf(path)));
      return { ...source, files: read, rows: await count(read.map(({ bytes }) => bytes)) };
    }),
  );
}

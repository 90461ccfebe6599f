/** The formats a study can be written in, by name alone: the panel offers them, and their writers are large. */
export type WritableFormat = {
  /** Of the format in formats.ts. */
  readonly id: string;
  /** Of the file that is written; several files lie in a zip, whose name says of which kind. */
  readonly extension: string;
  readonly use: "study" | "gis" | "tables" | "graphs";
};

export const WRITABLE_FORMATS: readonly WritableFormat[] = [
  { id: "faultline", extension: "faultline", use: "study" },
  { id: "geopackage", extension: "gpkg", use: "gis" },
  { id: "geojson", extension: "geojson", use: "gis" },
  { id: "shapefile", extension: "shp.zip", use: "gis" },
  { id: "flatgeobuf", extension: "fgb.zip", use: "gis" },
  { id: "geoparquet", extension: "parquet.zip", use: "gis" },
  { id: "kml", extension: "kml", use: "gis" },
  { id: "kmz", extension: "kmz", use: "gis" },
  { id: "spreadsheet", extension: "xlsx", use: "tables" },
  { id: "delimited", extension: "csv.zip", use: "tables" },
  { id: "graphml", extension: "graphml", use: "graphs" },
  { id: "ofds", extension: "ofds.json", use: "graphs" },
];

/** By its id, or by an ending: csv and csv.zip, shp, xlsx. */
export function findWritable(name: string): WritableFormat | null {
  const lower = name.toLowerCase();
  const is = ({ id, extension }: WritableFormat) => [id, extension, extension.split(".")[0]].includes(lower);
  return WRITABLE_FORMATS.find(is) ?? null;
}

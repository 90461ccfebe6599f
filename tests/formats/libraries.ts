/** Which package does the reading and the writing of a format; "own" is our own code. By the ids of formats. */
type Libraries = { readonly read: string; readonly written?: string };

const OWN = "own";
const GDAL = "gdal3.js";
const SAXES = "saxes";

export const LIBRARIES: Readonly<Record<string, Libraries>> = {
  arrow: { read: "apache-arrow" },
  "ascii-grid": { read: OWN },
  delimited: { read: OWN, written: OWN },
  dgn: { read: GDAL },
  dwg: { read: GDAL },
  dxf: { read: GDAL },
  faultline: { read: "fflate", written: "fflate" },
  filegdb: { read: GDAL },
  flatgeobuf: { read: OWN, written: OWN },
  geojson: { read: OWN, written: OWN },
  geopackage: { read: GDAL, written: GDAL },
  geoparquet: { read: "hyparquet, hyparquet-compressors", written: "hyparquet-writer" },
  geotiff: { read: "geotiff" },
  gml: { read: OWN },
  gpx: { read: SAXES },
  graphml: { read: SAXES, written: OWN },
  kml: { read: SAXES, written: OWN },
  kmz: { read: `fflate, ${SAXES}`, written: "fflate" },
  "mapinfo-mif": { read: GDAL },
  "mapinfo-tab": { read: GDAL },
  ndjson: { read: OWN },
  "node-link": { read: OWN },
  ofds: { read: OWN, written: OWN },
  shakemap: { read: SAXES },
  shapefile: { read: OWN, written: OWN },
  sndlib: { read: OWN },
  spreadsheet: { read: "@e965/xlsx", written: OWN },
  "storm-tracks": { read: OWN },
  topojson: { read: "topojson-client" },
};

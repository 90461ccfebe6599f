import { headText } from "../../bytes/sniff-bytes.ts";
import type { Format } from "../../format.ts";
import { readThroughGdal } from "./read-through-gdal.ts";
import { writeGeopackage } from "./write-geopackage.ts";

export const geopackageFormat = {
  id: "geopackage",
  extensions: ["gpkg"],
  sniff: (bytes, name) =>
    headText(bytes, 15) === "SQLite format 3" &&
    (/^GP(KG|1\d)/.test(headText(bytes.subarray(68), 4)) || /\.gpkg$/i.test(name)),
  read: (bytes, name, options = {}) =>
    readThroughGdal({ files: [{ path: "/in/data.gpkg", bytes }], drivers: ["GPKG"] }, name, options),
  write: writeGeopackage,
} satisfies Format;

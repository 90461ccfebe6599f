/** The formats a study can be written in, without those that are only read: their readers are large. */
import { geopackageFormat } from "./gdal/geopackage-format.ts";
import { geojsonFormat } from "./geojson/geojson-format.ts";
import { studyFormat } from "./study-format.ts";

export const WRITABLE_FORMATS = [studyFormat, geojsonFormat, geopackageFormat] as const;

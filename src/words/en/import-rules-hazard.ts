import type { Issue } from "../../core/model/index.ts";
import { countOf } from "../format.ts";

type Say = (values: Issue["values"]) => string;
const of = (values: Issue["values"], key: string) => String(values[key] ?? "");
const count = (values: Issue["values"], key: string) => Number(values[key] ?? 0);

/** What there is to say of hazards as they come: rasters, shaking maps, tracks. */
export const importRulesHazard = {
  "geojson.grids-left-out": (v) =>
    `${countOf(count(v, "grids"), "raster of hazards has", "rasters of hazards have")} no place in GeoJSON, only in the study file; first ${of(v, "first")}`,
  "grid.too-large": (v) =>
    `the raster has ${of(v, "columns")} × ${of(v, "rows")} cells; at most ${of(v, "limit")} are read at once: cut out your area or lower the resolution`,
  "grid.overview-used": (v) =>
    `the raster has ${of(v, "columns")} × ${of(v, "rows")} cells, more than ${of(v, "limit")}; its overview of ${of(v, "usedColumns")} × ${of(v, "usedRows")} was read instead: strengths are coarser than in the file`,
  "grid.bad-size": (v) => `a raster of ${of(v, "columns")} × ${of(v, "rows")} cells is none`,
  "grid.no-place": () => "the raster does not say where it lies: neither a position nor the size of its cells",
  "grid.crs-needed": (v) =>
    `nothing says in which coordinate system the raster lies, and its corner (${of(v, "x")}, ${of(v, "y")}) is not in degrees; say it with faultline import --crs, such as EPSG:4547`,
  "grid.crs-unknown": (v) =>
    `the coordinate system ${of(v, "crs")} of the raster is not known here; say a known one with faultline import --crs, or save the raster in WGS-84`,
  "grid.crs-assumed": () => "nothing says in which coordinate system the raster lies: taken as WGS-84 degrees",
  "grid.off-earth": (v) => `the raster's corner ${of(v, "x")}, ${of(v, "y")} is not on the earth`,
  "grid.all-unknown": () => "no cell of the raster has a value",
  "grid.bands-left-out": (v) => `the raster has ${of(v, "bands")} bands; only the first is read`,
  "grid.no-data-foreign": (v) =>
    `the file names ${of(v, "value")} for “no data”, a number its cells cannot hold: every cell counts as a value`,
  "grid.no-nodata": () => "the file names no number for “no data”: every cell counts as a value, zeros too",
  "grid.negative-depths": (v) =>
    `${countOf(count(v, "cells"), "cell has", "cells have")} a negative depth, down to ${of(v, "least")}; kept as they are`,
  "grid.unit-unknown": () => "the file does not say the unit of its values",
  "grid.return-period-by-name": (v) => `the return period of ${of(v, "years")} years was taken from the file's name`,
  "geotiff.malformed": (v) => `the GeoTIFF is damaged or cut off${v.message === "" ? "" : ` (${of(v, "message")})`}`,
  "geotiff.compression": (v) => `the GeoTIFF is compressed in a way that is not read here (${of(v, "compression")})`,
  "geotiff.no-numbers": () => "the cells of the GeoTIFF are not single numbers",
  "geotiff.colours": () =>
    "the GeoTIFF is a picture in colours, not a raster of values: export the values it was drawn from",
  "ascii-grid.header": (v) => `the ASCII grid lacks ${of(v, "missing")} in its header`,
  "ascii-grid.bad-value": (v) =>
    `${countOf(count(v, "cells"), "cell is", "cells are")} no number (first ${of(v, "found")}) and taken as unknown`,
  "ascii-grid.too-few": (v) => `the grid promises ${of(v, "promised")} values, the file ends after ${of(v, "found")}`,
  "ascii-grid.too-many": (v) =>
    `the file has more values than the ${of(v, "promised")} its header promises; the rest is left out`,
  "ascii-grid.bad-prj": () => "the .prj beside the grid cannot be understood",
  "shakemap.damaged": (v) => `the ShakeMap lacks ${of(v, "missing")}`,
  "shakemap.no-measures": () => "the ShakeMap holds no shaking, only positions",
  "shakemap.rows-missing": (v) =>
    `the grid promises ${of(v, "promised")} points, the file holds ${of(v, "found")}; the rest is unknown`,
  "shakemap.points-off": (v) =>
    `${countOf(count(v, "points"), "point lies", "points lie")} beside the grid or has no position, and is left out`,
  "shakemap.fields-left-out": (v) => `not kept, as they are no shaking: ${of(v, "fields")}`,
  "track.bad-line": (v) => `the line makes no position of a storm: ${of(v, "found")}`,
  "track.bad-position": (v) => `the position ${of(v, "lat")}, ${of(v, "lon")} is not on the earth`,
  "track.lines-missing": (v) => `storm ${of(v, "storm")} promises ${of(v, "promised")} lines and has ${of(v, "found")}`,
  "track.before-header": (v) =>
    `${countOf(count(v, "lines"), "line stands", "lines stand")} before the first storm and belongs to none`,
  "track.nothing": () => "this file of storm tracks holds no position",
} satisfies Readonly<Record<string, Say>>;

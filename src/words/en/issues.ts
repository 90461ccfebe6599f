import type { Issue } from "../../core/model/index.ts";
import { countOf } from "../format.ts";
import { exportRules } from "./export-rules.ts";
import { importRulesCoordinates } from "./import-rules-coordinates.ts";
import { importRulesGdal } from "./import-rules-gdal.ts";
import { importRulesGis } from "./import-rules-gis.ts";
import { importRulesGraphData } from "./import-rules-graph-data.ts";
import { importRulesHazard } from "./import-rules-hazard.ts";
import { importRulesTable } from "./import-rules-table.ts";
import { topologyRules } from "./topology-rules.ts";
import { updateRules } from "./updating.ts";

type Say = (values: Issue["values"]) => string;
const features = (values: Issue["values"]) => countOf(Number(values.features ?? 0), "feature", "features");
const of = (values: Issue["values"], key: string) => String(values[key] ?? "");

export const issues = {
  /** What is wrong with the first row, where all are wrong. */
  firstOf: (text: string, row: number | null, reason: string) =>
    `${text}${row === null ? "" : `; row ${row}, for one`}: ${reason}`,
  rules: {
    ...exportRules,
    ...importRulesGdal,
    ...importRulesCoordinates,
    ...importRulesGis,
    ...importRulesGraphData,
    ...importRulesHazard,
    ...importRulesTable,
    ...topologyRules,
    ...updateRules,
    "study.not-a-study": () => "this is not a Faultline study",
    "study.truncated": () => "the file ends before the study does: the copy or the download broke off",
    "study.damaged": (v) => `the study is damaged at ${of(v, "entry")}`,
    "study.newer-format": (v) =>
      `the study was written by a newer Faultline (format ${of(v, "found")}; this one reads up to ${of(v, "known")})`,
    "import.empty-file": () => "the file is empty",
    "import.unknown-format": () => "this is of no format that can be read, by its content or its name",
    "import.several-studies": () => "studies do not add up: take one of them",
    "import.id-taken": (v) =>
      `the id ${of(v, "id")} is taken in ${of(v, "table")}; the row is kept as ${of(v, "used")}`,
    "import.not-text": (v) => `the bytes are not text in ${of(v, "encoding")}`,
    "import.too-large": (v) =>
      `${of(v, "bytes")} bytes are more than the 536,870,880 this reader takes at once; split the file`,
    "import.unknown-crs": (v) =>
      `the coordinate system ${of(v, "crs")} is not known; say the right one with faultline import --crs, such as EPSG:4490`,
    "import.value-not-understood": (v) =>
      `${of(v, "field")} cannot be ${of(v, "value")}${v.kept === "" ? "" : `; kept as ${of(v, "kept")}`}`,
    "import.position-out-of-range": (v) => `the position ${of(v, "lon")}, ${of(v, "lat")} is not on the earth`,
    "geojson.not-json": (v) => `this is not JSON: ${of(v, "message")}`,
    "geojson.not-geojson": (v) =>
      `this JSON (${of(v, "found")}) is of no known kind: neither GeoJSON nor TopoJSON, nor a graph of nodes and links, nor OFDS or SNDlib; save tables as CSV or Excel`,
    "geojson.no-features": () => "a FeatureCollection without a list of features",
    "geojson.nothing-usable": (v) => `nothing of ${features(v)} could be used`,
    "geojson.damaged": (v) => `the part of the study beside the features is damaged at ${of(v, "entry")}`,
    "geojson.newer-format": (v) =>
      `the study was written by a newer Faultline (format ${of(v, "found")}; this one reads up to ${of(v, "known")})`,
    "geojson.not-a-feature": (v) => `this is no feature: its type is ${of(v, "found")}`,
    "geojson.no-geometry": () => "the feature has no geometry, so it is neither a site nor a span nor an area",
    "geojson.bad-geometry": (v) => `the coordinates do not make a ${of(v, "type")}`,
    "geojson.unknown-geometry": (v) => `there is no geometry called ${of(v, "type")}`,
    "geojson.bad-properties": () => "the properties are not an object and are left out",
    "geojson.wrong-geometry": (v) => `the geometry is none for the table ${of(v, "table")} and is left out`,
    "geojson.ring-closed": (v) => `a ring of the ${of(v, "type")} did not end where it began; it was closed`,
    "geojson.heights-left-out": (v) => `heights of ${features(v)} are not kept`,
    "geojson.ids-derived": (v) =>
      `${features(v)} without an id: named after the file and the feature's number, ${of(v, "first")} first`,
    "geojson.unknown-table": (v) => `there is no table called ${of(v, "table")}`,
    "geojson.change-left-out": (v) =>
      `${of(v, "changes")} changes of the branch ${of(v, "branch")} no longer fit the features and are left out`,
  } satisfies Readonly<Record<string, Say>>,
};

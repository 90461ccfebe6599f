import type { Evidence } from "../../core/geo/candidate.ts";
import type { Coordinates } from "../../core/import/format.ts";
import type { PlaceRole } from "../../core/import/meaning/field-synonyms.ts";
import type { Role } from "../../core/import/meaning/mapping.ts";
import { countOf, formatNumber } from "../format.ts";
import { model } from "./model.ts";

const roles: Readonly<Record<Role, string>> = {
  ...model.tables,
  hazard: "Hazard layer",
  "by-geometry": "By shape: points are sites, lines spans",
  ignore: "Leave out",
};

const places: Readonly<Record<PlaceRole, string>> = {
  lon: "Longitude or easting",
  lat: "Latitude or northing",
  geometry: "Route or shape",
  fromLon: "From: longitude",
  fromLat: "From: latitude",
  toLon: "To: longitude",
  toLat: "To: latitude",
  fromName: "From: name of the site",
  toName: "To: name of the site",
  otherSpan: "The other span beside it",
};

const confidence: Readonly<Record<Coordinates["confidence"], string>> = {
  stated: "stated in the file",
  "by-format": "by its format",
  given: "as you said",
  likely: "recognised",
  unsure: "please check",
};

const metres = (m: number) => (m < 1000 ? `${formatNumber(m)} m` : `${formatNumber(m / 1000, m < 10_000 ? 1 : 0)} km`);

const of = (values: Evidence["values"], key: string) => Number(values[key] ?? 0);
const evidence: Readonly<Record<Evidence["id"], (values: Evidence["values"]) => string>> = {
  "fits-range": () => "the numbers fit its range",
  "zone-prefix": (v) => `eastings begin with zone ${String(v.zone)}`,
  "in-mainland": () => "lies in the mainland of China",
  "near-towns": (v) => `about ${formatNumber(of(v, "km"), 1)} km from towns`,
  "named-towns": (v) => `${formatNumber(of(v, "matched"))} names match towns ${formatNumber(of(v, "km"), 1)} km away`,
  "far-from-named-towns": (v) => `towns of the same names are ${formatNumber(of(v, "km"))} km away`,
  "known-sites": (v) =>
    `${countOf(of(v, "matched"), "site", "sites")} of the study, ${metres(of(v, "m"))} from where they are known`,
  "near-known-sites": (v) => `in the area of the study, ${formatNumber(of(v, "km"), 1)} km from its sites`,
  "minutes-under-60": () => "no decimals reach 60, as in minutes",
  "same-numbers": (v) => `the numbers alone cannot tell it from ${String(v.other)}`,
};

/** By their ids; others are called by theirs in capitals, as GML, GPX and KML are. */
const formats: Readonly<Record<string, string>> = {
  arrow: "Arrow",
  "ascii-grid": "ASCII grid",
  delimited: "CSV",
  faultline: "Faultline",
  filegdb: "FileGDB",
  flatgeobuf: "FlatGeobuf",
  geojson: "GeoJSON",
  geopackage: "GeoPackage",
  geoparquet: "GeoParquet",
  geotiff: "GeoTIFF",
  graphml: "GraphML",
  "mapinfo-mif": "MapInfo MIF",
  "mapinfo-tab": "MapInfo TAB",
  ndjson: "NDJSON",
  "node-link": "Node-link JSON",
  ofds: "Open Fibre Data Standard",
  shakemap: "ShakeMap",
  shapefile: "Shapefile",
  sndlib: "SNDlib",
  spreadsheet: "Excel",
  "storm-tracks": "Storm tracks",
  topojson: "TopoJSON",
};

export const importing = {
  title: "Import",
  discard: "Discard",
  discardWhy: "The files stay as they are on the disk; nothing of them comes into a study.",
  waiting: "Files wait to come in",
  waitingWhy: (files: string) => `${files}. No study has anything of them yet.`,
  goOn: "Go on with the import",

  reading: (files: number) => `Reading ${countOf(files, "file", "files")}`,
  readingAgain: "Reading again with what you said",
  assembling: "Putting the network together",
  stopped: "Reading was cancelled. What you see is from before your last change.",
  readAgain: "Read again",
  failed: (why: string) => `The files could not be read: ${why}`,
  changedOnDisk: "A file has changed on the disk since it was dropped. Drop it again.",

  files: (count: number) => countOf(count, "file", "files"),
  found: (files: number, parts: readonly string[]) =>
    `${countOf(files, "file", "files")}: ${parts.length === 0 ? "nothing of a network" : parts.join(", ")}.`,
  hazards: (count: number) => countOf(count, "hazard layer", "hazard layers"),
  nothingRejected: "Nothing was rejected.",
  rejected: (rows: number, total: number) =>
    `${countOf(rows, "row", "rows")} of ${formatNumber(total)} ${rows === 1 ? "was" : "were"} rejected.`,
  faults: (count: number) =>
    count === 1 ? "One file cannot be used as it is." : `${formatNumber(count)} files cannot be used as they are.`,
  faultsWhy: "Put it right below, or leave it out and go on with the others.",
  unplaced: (count: number) =>
    count === 1 ? "One file does not say where it lies." : `${formatNumber(count)} files do not say where they lie.`,
  unplacedWhy: "Choose the place below, or leave the file out and go on with the others.",
  list: (parts: readonly string[]) => parts.join(", "),
  remarks: "Remarks on the data",
  times: (count: number) => `${formatNumber(count)} ×`,
  moreRules: (count: number) =>
    `and ${countOf(count, "more kind", "more kinds")} of remark, listed under Data afterwards`,

  format: (id: string) => (Object.hasOwn(formats, id) ? (formats[id] ?? id) : id.toUpperCase()),
  filesTitle: "Files",
  leaveOut: "Leave out",
  leaveOutFile: (file: string) => `Leave out ${file}`,
  takeIn: "Take in again",
  leftOut: "left out",
  rows: (rows: number) => countOf(rows, "row", "rows"),
  rowsRejected: (rows: number) => `${formatNumber(rows)} rejected`,
  encoding: "Text encoding",
  encodingAsFound: (encoding: string) => `As found: ${encoding}`,
  coordinates: "Coordinates",
  confidence,
  noPositions: "no positions",
  role: "What it is",
  roleOf: (table: string) => `What ${table} is`,
  roles,
  places,
  chooseTable: (table: string) => `Show the columns of ${table}`,

  landing: "Where does it land?",
  landingOf: (file: string) => `Where does ${file} land?`,
  landingWhy: "The file does not say how its positions are written. Choose the reading that puts it in its place.",
  land: "It lies here",
  readNow: "read so now",
  letters: "A letter marks each reading on the map.",
  nearTown: (town: string, m: number) => `${metres(m)} from ${town}`,
  namedTowns: (matched: number, m: number) => `${countOf(matched, "name", "names")} of towns, ${metres(m)} off`,
  knownSites: (matched: number, m: number) => `${countOf(matched, "site", "sites")} of the study, ${metres(m)} off`,
  evidence,
  otherSystem: "Another system",
  otherSystemHint: "EPSG:4544, EPSG:4326/yx, GCJ02, local …",
  notSystem: "No such system. Write it as EPSG:4544, EPSG:4326/yx, EPSG:4490/dm, GCJ02, BD09 or local.",
  changeLanding: "Change",
  previewLayer: "What would come in",
  landingLayer: "Where it may lie",

  zonePrefix: "with zone prefix",
  swapped: "north first",
  notations: {
    "degrees-minutes": "degrees.minutes",
    "degrees-minutes-seconds": "degrees.minutes and seconds",
    "packed-minutes": "degrees and minutes run together",
  },
  ownGrid: "A grid of its own: no place on earth",

  mapping: "Columns",
  columnsTab: "Columns",
  rowsTab: "First rows",
  tableOf: (table: string) => `Columns of ${table}`,
  header: "In the file",
  field: "Becomes",
  fieldOf: (header: string) => `What ${header} becomes`,
  ownName: "Kept under its own name",
  groupFields: "Attributes",
  hazardMeasure: "How strong it is",
  groupPlaces: "Where it lies",
  unit: "Unit",
  unitOf: (header: string) => `Unit of ${header}`,
  unitAsFound: "as found",
  empty: "empty",
  filled: (share: string) => `${share} filled`,
  values: (count: number) => countOf(count, "value", "values"),
  valuesUnknown: (count: number) => `${formatNumber(count)} not understood`,
  valuesOf: (header: string) => `Values of ${header}`,
  valueOf: (text: string) => `What ${text} means`,
  resetColumn: (header: string) => `Back to the guess for ${header}`,
  resetTable: "Back to what was guessed",
  rememberedHere: "As you mapped these headers before.",
  noTables: "Its format says what everything is; there is nothing to map.",
  hiddenRows: (rows: number) => `${formatNumber(rows)} rows more`,
  rowNumber: "Row",
  saveMapping: "Save the mapping as a file",
  useMapping: "Use a mapping file",
  mappingAlone: "A mapping file says what columns mean: drop it together with the files it is for.",
  noMapping: (file: string) => `${file} is no mapping file.`,

  joining: "Joining the ends of lines",
  joinedEnds: (snapped: number, joined: number, junctions: number, cut: number) =>
    `${countOf(snapped, "end", "ends")} met a site; ${formatNumber(joined)} met each other at ${countOf(junctions, "new junction", "new junctions")}${cut === 0 ? "" : `; ${countOf(cut, "line was", "lines were")} cut where another ends on ${cut === 1 ? "it" : "them"}`}.`,
  snap: "Ends meet within",
  snapWhy: "An end this near to a site or to another end is joined to it, where no file names its sites.",
  splitTees: "Cut lines where another one ends on them",
  splitTeesWhy: "Otherwise such an end is counted and left unconnected.",

  into: "Where it goes",
  intoNew: "Make a new study",
  intoOpen: (title: string) => `Add to ${title === "" ? "the open study" : `“${title}”`}`,
  intoNewWhy: "The open study stays among the recent ones.",
  intoOpenWhy: "One change on the open plan branch: undo takes it back.",
  intoUnionWhy: (title: string, most: number) =>
    `More than ${formatNumber(most)} rows are too many for one change: they make a new study together with “${title}”, which stays as it is.`,
  make: "Make a new study",
  add: "Add to the study",
  unionTitle: (title: string) => (title === "" ? "Joined study" : `${title}, joined`),
  why: (files: readonly string[]) => `Import of ${files.slice(0, 3).join(", ")}${files.length > 3 ? " …" : ""}`,
  joined: (parts: readonly string[]) =>
    parts.length === 0 ? "Added to the study." : `Added to the study: ${parts.join(", ")}.`,
};

import type { Issue } from "../../core/model/index.ts";
import { countOf } from "../format.ts";

type Values = Issue["values"];
type Say = (values: Values) => string;
const of = (values: Values, key: string) => String(values[key] ?? "");
const spans = (values: Values) => countOf(Number(values.spans ?? 0), "span", "spans");

export const importRulesGis = {
  "xml.malformed": (v) => `this is not well-formed XML: ${of(v, "message")}`,
  "xml.entities": () => "the XML declares entities of its own, which can blow up to any size; it is not opened",
  "xml.too-many-elements": (v) => `the XML has more than ${of(v, "limit")} elements`,
  "xml.too-deep": (v) => `the XML nests elements more than ${of(v, "limit")} deep`,
  "import.self-loop": (v) => `the span ${of(v, "span")} starts and ends at the one site ${of(v, "site")}`,
  "import.both-directions": (v) =>
    `${countOf(Number(v.pairs ?? 0), "link is", "links are")} listed in both directions (${of(v, "one")} and ${of(v, "other")} first): kept as parallel spans, which is not redundancy`,
  "import.straight-lines": (v) => `${spans(v)} without a route are drawn straight from site to site`,
  "graphml.no-graph": () => "this GraphML has neither nodes nor edges",
  "graphml.directed": (v) => `${spans(v)} have a direction, which is not kept`,
  "graphml.hyperedges": (v) =>
    `${countOf(Number(v.count ?? 0), "hyperedge joins", "hyperedges join")} more than two sites at once and are left out`,
  "graphml.graph-data": (v) => `${of(v, "count")} attributes of the graph as a whole are not kept`,
  "import.local-grid": (v) =>
    `the positions are pixels or metres of a local grid, not degrees: the places of ${countOf(Number(v.sites ?? 0), "site", "sites")} are unknown; the numbers are kept as x and y`,
  "import.positions-arbitrary": (v) => `the file itself says that its positions are invented: ${of(v, "said")}`,
  "sndlib.no-nodes": () => "this network has no nodes",
  "sndlib.paths-left-out": (v) =>
    `the admissible paths of ${countOf(Number(v.demands ?? 0), "demand", "demands")} are proposals, not circuits, and are left out`,
  "import.site-missing": (v) =>
    `${countOf(Number(v.spans ?? 0), "span ends", "spans end")} at a site that is not there; first ${of(v, "span")} at ${of(v, "site")}`,
  "import.sites-implied": (v) =>
    `${countOf(Number(v.sites ?? 0), "site is", "sites are")} known only from the ends of spans`,
  "import.groups-implied": (v) =>
    `${countOf(Number(v.groups ?? 0), "risk group is", "risk groups are")} known only from what is listed as lying in ${v.groups === 1 ? "it" : "them"}`,
  "ofds.nothing": () => "this file of the Open Fibre Data Standard has neither nodes nor spans",
  "archive.unreadable": () => "the zip is damaged or cut off",
  "archive.entry-unreadable": (v) => `${of(v, "entry")} cannot be unpacked: it is damaged, or would grow too large`,
  "kml.no-placemarks": (v) => `this KML has no placemarks${v.found === "" ? "" : `, only ${of(v, "found")}`}`,
  "kml.left-out": (v) => `${of(v, "count")} × ${of(v, "kind")} cannot become part of a network; nothing was fetched`,
  "gpx.nothing": () => "this GPX has neither waypoints nor routes nor tracks",
  "archive.nothing": (v) =>
    v.found === "" ? "the zip is empty" : `nothing in the zip is of a known format; it holds ${of(v, "found")}`,
  "archive.zip-inside": () => "a zip inside the zip is not opened: unpack it and drop what is in it",
  "archive.entry-left-out": () => "this entry of the zip is not data of a known format and is left out",
  "shapefile.not-shp": () => "this is not a shapefile: it does not begin like one",
  "shapefile.part-alone": () => "this is a part of a shapefile; drop the .shp of the same name with it",
  "shapefile.empty": () => "the shapefile has no rows",
  "shapefile.truncated": (v) => `the shapefile was cut off after ${countOf(Number(v.rows ?? 0), "row", "rows")}`,
  "shapefile.no-prj": (v) => `no .prj says which coordinate system this is: read as ${of(v, "used")}`,
  "shapefile.bad-prj": (v) =>
    `the .prj is no coordinate system (it begins with ${of(v, "found")}): read as ${of(v, "used")}`,
  "shapefile.no-dbf": () => "the .dbf is missing: the rows have no attributes",
  "shapefile.bad-dbf": () => "the .dbf is not a table: the rows have no attributes",
  "shapefile.encoding-not-understood": (v) =>
    `the encoding ${of(v, "found")} is not known; the text was read as ${of(v, "used")}`,
  "shapefile.bad-record": () => "the bytes of this row make no geometry",
  "shapefile.rows-differ": (v) => `${of(v, "shapes")} geometries, but ${of(v, "records")} rows of attributes`,
  "shapefile.deleted": (v) => `${countOf(Number(v.rows ?? 0), "row is", "rows are")} marked as deleted and not read`,
} satisfies Readonly<Record<string, Say>>;

import type { Issue } from "../../core/model/index.ts";
import { countOf } from "../format.ts";

type Values = Issue["values"];
type Say = (values: Values) => string;
const of = (values: Values, key: string) => String(values[key] ?? "");
const rows = (values: Values) => countOf(Number(values.rows ?? 0), "row", "rows");
const LOOKED_FOR =
  "sites need a longitude and a latitude, spans two ends (from and to, A端 and Z端) or a geometry, circuits their ends or paths";

export const importRulesTable = {
  "import.name-unknown": (v) =>
    `${of(v, "field")} of ${rows(v)} is ${of(v, "name")}, which is neither the id nor the name of any of the ${of(v, "target")}`,
  "import.name-of-several": (v) =>
    `${of(v, "field")} of ${rows(v)} is ${of(v, "name")}, the name of several ${of(v, "target")}: use their ids`,
  "table.binary": () => "this is no text: nothing of it can be read as a table",
  "table.one-line": (v) => `${of(v, "bytes")} bytes without an end of line in the first million are no table`,
  "table.no-headers": (v) =>
    v.found === "" ? "there is nothing in it" : `no row names its columns: ${LOOKED_FOR}; found: ${of(v, "found")}`,
  "table.no-role": (v) => `the columns are those of no table of a network: ${LOOKED_FOR}; found: ${of(v, "found")}`,
  "import.bad-mapping": (v) => `the mapping says what cannot be: ${of(v, "where")}`,
  "table.no-rows": (v) => `there are headers and no rows: ${of(v, "found")}`,
  "table.nothing-usable": (v) => `none of ${rows(v)} could be used`,
  "table.too-wide": (v) => `the table has ${of(v, "columns")} columns; up to ${of(v, "limit")} are read`,
  "table.rows-beside": (v) => `${rows(v)} beside the headers are not read as data: ${of(v, "first")}`,
  "table.stray-quote": () => "a quotation mark opens a cell and none closes it; it is kept as a character",
  "table.ragged": (v) =>
    `the row has ${countOf(Number(v.cells ?? 0), "cell", "cells")} under ${countOf(Number(v.columns ?? 0), "header", "headers")}`,
  "table.value-not-understood": (v) =>
    `${of(v, "field")} cannot be ${of(v, "value")}; kept as ${of(v, "kept")} in ${rows(v)}`,
  "table.values-not-understood": (v) =>
    `${countOf(Number(v.cells ?? 0), "more value", "more values")} could not be understood and are kept beside their columns`,
  "table.more-of-a-rule": (v) =>
    `${countOf(Number(v.rows ?? 0), "more row has", "more rows have")} what ${of(v, "rule")} says`,
  "table.position-not-understood": (v) => `longitude ${of(v, "lon")} and latitude ${of(v, "lat")} make no position`,
  "table.no-position": (v) => `${rows(v)} without a position`,
  "table.ids-derived": (v) =>
    `${rows(v)} without an id: named after the file and the row's number, ${of(v, "first")} first`,
  "table.straight-lines": (v) => `the routes of ${rows(v)} are straight lines between the coordinates of their ends`,
  "table.ends-apart": (v) =>
    `the end ${of(v, "site")} has different coordinates in different rows; ${of(v, "lon")}, ${of(v, "lat")} is kept`,
  "table.parts-joined": (v) => `the route is in ${of(v, "parts")} pieces, joined in their order`,
  "table.geometry-not-understood": (v) => `${of(v, "value")} is no geometry`,
  "table.geometry-empty": () => "the row has no geometry",
  "table.span-without-ends": () => "the span has neither an end nor a route",
  "table.circuit-without-ends": () => "the circuit has neither an end nor a path",
  "table.member-of-nothing": () => "the row names no risk group, or nothing that belongs to it",
  "table.row-without-name": () => "the row has neither an id nor a name nor a position",
  "table.total-row": () => "the row is a sum of others",
  "table.header-again": () => "the row repeats the headers",
  "layer.left-out": (v) =>
    `the layer ${of(v, "layer")} is left out: nothing in it lies anywhere, and its columns are those of no table of a network; found: ${of(v, "found")}`,
  "sheet.left-out": (v) =>
    `the sheet ${of(v, "sheet")} is left out: ${of(v, "found") === "" ? "it is empty" : `${LOOKED_FOR}; found: ${of(v, "found")}`}`,
  "sheet.no-table": (v) => `none of the sheets (${of(v, "sheets")}) is a table of a network: ${LOOKED_FOR}`,
  "sheet.unreadable": (v) => `the workbook cannot be opened: ${of(v, "message")}`,
  "sheet.too-large": (v) =>
    `the workbook says that it unpacks to ${of(v, "bytes")} bytes, more than ${of(v, "limit")}; it is not opened`,
  "sheet.repeats": (v) => `the workbook repeats a cell ${of(v, "times")} times; it is not opened`,
  "sheet.protected": () => "the workbook is locked with a password; save it without one",
} satisfies Readonly<Record<string, Say>>;

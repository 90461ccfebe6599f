import type { Issue } from "../../core/model/index.ts";
import { countOf } from "../format.ts";

type Values = Issue["values"];
type Say = (values: Values) => string;
const of = (values: Values, key: string) => String(values[key] ?? "");

export const importRulesGraphData = {
  "graph.no-nodes": () => "this graph has no nodes",
  "graph.broken-member": () => "this member of the list is no node or link",
  "gml.malformed": (v) => `this is not well-formed GML: something is wrong in line ${of(v, "line")}`,
  "gml.too-deep": (v) => `the GML nests lists more than ${of(v, "limit")} deep`,
  "gml.markup": () => "this is GML of the other kind, the Geography Markup Language; a graph was expected here",
  "ndjson.bad-record": (v) => `this record is no JSON object: ${of(v, "message")}`,
  "ndjson.nothing": (v) => `none of the records is a JSON object: ${of(v, "message")}`,
  "topojson.nothing": () => "this TopoJSON has no objects",
  "topojson.too-many-positions": (v) =>
    `the lines of this TopoJSON unfold to ${of(v, "positions")} positions; at most ${of(v, "limit")} are read`,
  "flatgeobuf.damaged": () => "this FlatGeobuf is damaged or cut off before its first row",
  "flatgeobuf.empty": () => "this FlatGeobuf has no rows",
  "flatgeobuf.bad-feature": () => "the bytes of this row make no feature",
  "flatgeobuf.truncated": (v) =>
    `the file was cut off: ${countOf(Number(v.rows ?? 0), "row", "rows")} of ${of(v, "count")} could be read`,
  "parquet.damaged": (v) => `this Parquet is damaged or cut off${v.message === "" ? "" : `: ${of(v, "message")}`}`,
  "parquet.encrypted": () => "this Parquet is encrypted; decrypt it before it is imported",
  "parquet.no-rows": () => "this Parquet has no rows",
  "parquet.too-many-rows": (v) => `this Parquet has ${of(v, "rows")} rows; at most ${of(v, "limit")} are read`,
  "parquet.column-left-out": (v) =>
    `the column ${of(v, "column")} cannot be read (it is damaged, encrypted or of an unknown type) and is left out`,
  "parquet.geometry-damaged": (v) => `the column ${of(v, "column")}, which says where the rows lie, cannot be read`,
  "arrow.damaged": () => "this Arrow file is damaged or cut off",
  "arrow.truncated": (v) => `the file was cut off: ${countOf(Number(v.rows ?? 0), "row", "rows")} could be read`,
  "arrow.no-rows": () => "this Arrow file has no rows",
  "arrow.no-schema": () =>
    "this Arrow file does not begin with what its columns are, as files from JavaScript do not; write it as a stream or as Parquet",
  "arrow.compressed": () =>
    "this Arrow file is compressed, which cannot be read; write it without compression, or as Parquet",
  "arrow.feather-1": () => "this is Feather of the first version; write it as Feather 2 or as Parquet",
} satisfies Readonly<Record<string, Say>>;

import type { Issue } from "../../core/model/index.ts";
import type { importRulesGraphData as English } from "../en/import-rules-graph-data.ts";

const of = (values: Issue["values"], key: string) => String(values[key] ?? "");

export const importRulesGraphData: typeof English = {
  "graph.no-nodes": () => "图中没有节点",
  "graph.broken-member": () => "列表中的这一项既不是节点也不是链路",
  "gml.malformed": (v) => `GML 格式有误：第 ${of(v, "line")} 行无法解析`,
  "gml.too-deep": (v) => `GML 列表嵌套超过 ${of(v, "limit")} 层`,
  "gml.markup": () => "这是地理标记语言 GML，此处需要的是图建模语言 GML",
  "ndjson.bad-record": (v) => `该记录不是 JSON 对象：${of(v, "message")}`,
  "ndjson.nothing": (v) => `没有一条记录是 JSON 对象：${of(v, "message")}`,
  "topojson.nothing": () => "TopoJSON 中没有对象",
  "topojson.too-many-positions": (v) =>
    `TopoJSON 的线展开后有 ${of(v, "positions")} 个点，最多读取 ${of(v, "limit")} 个`,
  "flatgeobuf.damaged": () => "FlatGeobuf 文件已损坏，或在第一行之前被截断",
  "flatgeobuf.empty": () => "FlatGeobuf 文件中没有数据行",
  "flatgeobuf.bad-feature": () => "该行的字节无法构成要素",
  "flatgeobuf.truncated": (v) => `文件被截断：共 ${of(v, "count")} 行，读出 ${of(v, "rows")} 行`,
  "parquet.damaged": (v) => `Parquet 文件已损坏或被截断${v.message === "" ? "" : `：${of(v, "message")}`}`,
  "parquet.encrypted": () => "Parquet 文件已加密，请解密后再导入",
  "parquet.no-rows": () => "Parquet 文件中没有数据行",
  "parquet.too-many-rows": (v) => `Parquet 文件有 ${of(v, "rows")} 行，最多读取 ${of(v, "limit")} 行`,
  "parquet.column-left-out": (v) => `列 ${of(v, "column")} 无法读取（已损坏、已加密或类型未知），未导入`,
  "parquet.geometry-damaged": (v) => `几何列 ${of(v, "column")} 无法读取，不知各行位于何处`,
  "arrow.damaged": () => "Arrow 文件已损坏或被截断",
  "arrow.truncated": (v) => `文件被截断：读出 ${of(v, "rows")} 行`,
  "arrow.no-rows": () => "Arrow 文件中没有数据行",
  "arrow.no-schema": () => "Arrow 文件开头没有列定义（由 JavaScript 写出的文件即如此），请改存为流格式或 Parquet",
  "arrow.compressed": () => "Arrow 文件经过压缩，无法读取；请以不压缩方式另存，或另存为 Parquet",
  "arrow.feather-1": () => "这是第一版 Feather 文件，请另存为 Feather 2 或 Parquet",
};

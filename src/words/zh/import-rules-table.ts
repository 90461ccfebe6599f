import type { Issue } from "../../core/model/index.ts";
import type { importRulesTable as English } from "../en/import-rules-table.ts";

type Values = Issue["values"];
const of = (values: Values, key: string) => String(values[key] ?? "");
const LOOKED_FOR = "局站表需要经度和纬度，光缆段表需要两端（A端、Z端或起点、终点）或几何，电路表需要两端或路由";

export const importRulesTable: typeof English = {
  "import.name-unknown": (v) =>
    `${of(v, "rows")} 行的 ${of(v, "field")} 为“${of(v, "name")}”，在 ${of(v, "target")} 中既不是编号也不是名称`,
  "import.name-of-several": (v) =>
    `${of(v, "rows")} 行的 ${of(v, "field")} 为“${of(v, "name")}”，在 ${of(v, "target")} 中有多行同名，请改用编号`,
  "table.binary": () => "不是文本文件，无法按表格读取",
  "table.one-line": (v) => `共 ${of(v, "bytes")} 字节，前一百万字节没有换行，不是表格`,
  "table.no-headers": (v) =>
    v.found === "" ? "里面没有内容" : `没有找到表头：${LOOKED_FOR}；文件内容为：${of(v, "found")}`,
  "table.no-role": (v) => `这些列不属于任何一种网络表：${LOOKED_FOR}；文件中的列为：${of(v, "found")}`,
  "import.bad-mapping": (v) => `字段对应表有误：${of(v, "where")}`,
  "table.no-rows": (v) => `只有表头，没有数据行：${of(v, "found")}`,
  "table.nothing-usable": (v) => `${of(v, "rows")} 行都无法使用`,
  "table.too-wide": (v) => `表格有 ${of(v, "columns")} 列，最多读取 ${of(v, "limit")} 列`,
  "table.rows-beside": (v) => `表头附近有 ${of(v, "rows")} 行不作为数据读取：${of(v, "first")}`,
  "table.stray-quote": () => "引号没有配对，按普通字符保留",
  "table.ragged": (v) => `该行有 ${of(v, "cells")} 格，表头有 ${of(v, "columns")} 列`,
  "table.value-not-understood": (v) =>
    `${of(v, "field")} 不能取“${of(v, "value")}”；${of(v, "rows")} 行的原值保留在 ${of(v, "kept")} 列`,
  "table.values-not-understood": (v) => `另有 ${of(v, "cells")} 个值无法识别，已保留在相应的附加列中`,
  "table.more-of-a-rule": (v) => `另有 ${of(v, "rows")} 行有同样的问题（${of(v, "rule")}）`,
  "table.position-not-understood": (v) => `经度“${of(v, "lon")}”、纬度“${of(v, "lat")}”不能构成坐标`,
  "table.no-position": (v) => `${of(v, "rows")} 行没有坐标`,
  "table.ids-derived": (v) => `${of(v, "rows")} 行没有编号，以文件名加行号为编号，如 ${of(v, "first")}`,
  "table.straight-lines": (v) => `${of(v, "rows")} 行按两端坐标连成直线`,
  "table.ends-apart": (v) => `端点“${of(v, "site")}”在不同行中坐标不一致，采用 ${of(v, "lon")}, ${of(v, "lat")}`,
  "table.parts-joined": (v) => `路由由 ${of(v, "parts")} 段组成，已按顺序连成一条`,
  "table.geometry-not-understood": (v) => `“${of(v, "value")}”不是几何`,
  "table.geometry-empty": () => "该行没有几何",
  "table.span-without-ends": () => "光缆段既没有端点也没有路由",
  "table.circuit-without-ends": () => "电路既没有端点也没有路由",
  "table.member-of-nothing": () => "该行没有写明风险组，或没有写明其成员",
  "table.row-without-name": () => "该行没有编号、名称和坐标",
  "table.total-row": () => "该行是合计行",
  "table.header-again": () => "该行重复了表头",
  "layer.left-out": (v) =>
    `图层“${of(v, "layer")}”未采用：没有空间位置，各列也不属于任何一种网络表；图层中的列为：${of(v, "found")}`,
  "sheet.left-out": (v) =>
    `工作表“${of(v, "sheet")}”未读取：${of(v, "found") === "" ? "内容为空" : `${LOOKED_FOR}；其中的列为：${of(v, "found")}`}`,
  "sheet.no-table": (v) => `没有一个工作表（${of(v, "sheets")}）是网络表：${LOOKED_FOR}`,
  "sheet.unreadable": (v) => `无法打开工作簿：${of(v, "message")}`,
  "sheet.too-large": (v) => `工作簿解压后有 ${of(v, "bytes")} 字节，超过上限 ${of(v, "limit")} 字节，未打开`,
  "sheet.repeats": (v) => `工作簿把一个单元格重复 ${of(v, "times")} 次，未打开`,
  "sheet.protected": () => "工作簿设有密码，请另存为不加密的文件",
};

import type { Issue } from "../../core/model/index.ts";
import type { exportRules as English } from "../en/export-rules.ts";

type Values = Issue["values"];
const of = (values: Values, key: string) => String(values[key] ?? "");

const LEFT_OUT: Readonly<Record<string, (rows: string) => string>> = {
  sites: (rows) => `${rows} 个局站`,
  spans: (rows) => `${rows} 个光缆段`,
  groups: (rows) => `${rows} 个共享风险组`,
  members: (rows) => `${rows} 个风险组成员`,
  cables: (rows) => `${rows} 条光缆`,
  circuits: (rows) => `${rows} 条电路`,
  areas: (rows) => `${rows} 个区域`,
  hazards: (rows) => `${rows} 个灾害图层`,
  scenarios: (rows) => `${rows} 个场景`,
  branches: (rows) => `${rows} 个其他方案`,
  changes: (rows) => `${rows} 项变更的逐步记录（变更后的结果已写入）`,
  findings: (rows) => `${rows} 条问题`,
  provenance: (rows) => `${rows} 条数据来源`,
  settings: () => "出口局的设置",
  shapes: (rows) => `${rows} 个不完整的几何`,
  attributes: (rows) => `${rows} 个属性值`,
};

export const exportRules: typeof English = {
  "export.left-out": (v) =>
    `未写入文件：${LEFT_OUT[of(v, "what")]?.(of(v, "rows")) ?? `${of(v, "what")} ${of(v, "rows")} 行`}${v.names === undefined ? "" : `（${of(v, "names")}）`}`,
  "export.cut": (v) =>
    `${of(v, "rows")} 行的 ${of(v, "field")} 超出该格式的长度，已截至 ${of(v, "limit")} 个${v.unit === "bytes" ? "字节" : "字符"}`,
  "export.characters": (v) => `${of(v, "rows")} 行的 ${of(v, "field")} 中有该格式不能保存的字符，已写成 �`,
  "export.too-large": (v) => `${of(v, "field")} 未写入文件：${of(v, "rows")} 行超出该格式 ${of(v, "limit")} 字节的上限`,
};

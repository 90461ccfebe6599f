import type { Issue } from "../../core/model/index.ts";
import type { topologyRules as English } from "../en/topology-rules.ts";
import { formatNumber } from "../format.ts";

type Values = Issue["values"];
const number = (values: Values, key: string) => formatNumber(Number(values[key] ?? 0), 3);
const of = (values: Values, key: string) => String(values[key] ?? "");
const metres = (values: Values, key = "metres") => {
  const value = Number(values[key] ?? 0);
  return `${formatNumber(value, value < 10 ? 2 : 0)} m`;
};
const endOf = (values: Values, span: string, end: string) =>
  `${of(values, span)} 的${of(values, end) === "to" ? "末端" : "首端"}`;
const alike = (values: Values) => (Number(values.alike ?? 0) === 1 ? "其余属性也相同" : "其余属性不同");

export const topologyRules: typeof English = {
  "topology.ends-joined": (v) =>
    `部分光缆段的端点没有局站：按 ${number(v, "metres")} m 容差，${number(v, "snapped")} 个端点接入已有局站，${number(v, "joined")} 个端点彼此相接，新建 ${number(v, "junctions")} 个分歧点${!v.first ? "" : `，如 ${of(v, "first")}`}`,
  "topology.spans-split": (v) =>
    `${number(v, "spans")} 条光缆段的中段 ${number(v, "metres")} m 内有局站或其他光缆段的端点，已在该处断开相接${!v.first ? "" : `，如 ${of(v, "first")}`}；详见变更列表`,
  "topology.dangling-end": (v) =>
    `${endOf(v, "span", "end")}${v.site ? `所指的局站 ${of(v, "site")} 不存在` : "没有局站"}`,
  "topology.near-miss": (v) => {
    const what = v.span ? `${endOf(v, "span", "end")}未接任何光缆段` : `局站 ${of(v, "site")} 未接任何光缆段`;
    const target = { line: " 的线路", end: " 的端点", site: "" }[of(v, "to")] ?? "";
    return `${what}，距${v.to === "site" ? "局站 " : " "}${of(v, "other")}${target} ${metres(v)}`;
  },
  "topology.touch": (v) =>
    `${v.site ? `局站 ${of(v, "site")} ` : endOf(v, "other", "otherEnd")}落在 ${of(v, "span")} 的中段（距线路 ${metres(v)}），但未与之连通`,
  "topology.crossing": (v) =>
    `${of(v, "span")} 与 ${of(v, "other")} 交叉${Number(v.times ?? 0) > 1 ? ` ${number(v, "times")} 处` : ""}，交叉处没有局站，未予连通`,
  "topology.end-off-site": (v) => `${of(v, "span")} 的线路端点距其所属局站 ${of(v, "site")} ${metres(v)}`,
  "topology.duplicate-span": (v) => `${of(v, "span")} 与 ${of(v, "other")} 两端局站和路由都相同；${alike(v)}`,
  "topology.listed-both-ways": (v) => `${of(v, "span")} 与 ${of(v, "other")} 首末端互换，实为同一条光缆段；${alike(v)}`,
  "topology.self-loop": (v) => `${of(v, "span")} 首末端同为局站 ${of(v, "site")}`,
  "topology.zero-length": (v) => `${of(v, "span")} 的线路长度为零，各点重合`,
  "topology.length-far-from-stated": (v) => {
    const [stated, other] = [metres(v, "stated"), metres(v)];
    if (v.what === "stated-short") return `${of(v, "span")} 登记长度 ${stated}，比两端局站的直线距离 ${other} 还短`;
    return v.what === "detour"
      ? `${of(v, "span")} 的线路长 ${stated}，而两端局站相距仅 ${other}`
      : `${of(v, "span")} 登记长度 ${stated}，图上长度 ${other}，相差过大`;
  },
  "topology.site-far-from-name": (v) =>
    `局站 ${of(v, "name")} 距同名城镇 ${formatNumber(Number(v.metres ?? 0) / 1000)} km`,
  "topology.parts-apart": (v) =>
    `${of(v, "other")} 与 ${of(v, "span")} 在文件中是同一条线的两部分，但不相接，相距 ${metres(v)}`,
  "topology.more": (v) => `另有 ${number(v, "count")} 条 ${of(v, "rule")}`,
};

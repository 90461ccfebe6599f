import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

export const hazards: Words["hazards"] = {
  tab: "图层",
  title: "灾害图层",
  question: "这里可能遭受什么灾害，在哪里？",
  none: "本项目还没有灾害图层。",
  features: (n) => `${count(n)} 个要素`,
  illustrative: "示意",
  illustrativeWhy: "仅用于演示软件，并非实测，不可用于决策。",
  source: "来源",
  returnPeriod: (years) => `${count(years)} 年一遇`,
  show: "显示",
  hide: "隐藏",
  zoom: "缩放到图层",
  kind: "灾种",
  status: "状态",
  measures: {
    PGA: "峰值加速度 PGA",
    PGV: "峰值速度 PGV",
    MMI: "烈度 MMI",
    depth: "水深",
    depthM: "水深",
    windMs: "风速",
    magnitude: "震级",
    level: "易发等级",
  },
  cells: (columns, rows) => `${count(columns)} × ${count(rows)} 个像元`,
  unitUnknown: "单位不明",
  close: "关闭灾害信息",
  track: "台风路径",
  epicentre: "震中",
  strengthZero: (measure) => `${measure} 0`,
  strengthUnknown: (measure) => `${measure}未知`,
  strengthRange: (measure, from, to, unit) => {
    const said = unit === null ? "（单位不明）" : unit === "" ? "" : ` ${unit}`;
    if (from === null && to === null) return `${measure} 大于 0${said}`;
    if (from === null) return `${measure} < ${count(to ?? 0, 2)}${said}`;
    if (to === null) return `${measure} ≥ ${count(from, 2)}${said}`;
    return `${measure} ${count(from, 2)}–${count(to, 2)}${said}`;
  },
  sized: (peril, measure, unit) =>
    unit === null || unit === "" ? `${peril}，大小表示${measure}` : `${peril}，大小表示${measure}（${unit}）`,
};

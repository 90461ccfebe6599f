import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

export const hazards: Words["hazards"] = {
  tab: "图层",
  title: "灾害图层",
  question: "这里可能遭受什么灾害，在哪里？",
  none: "本项目还没有灾害图层。",
  noneHow: "可将面、线、点或栅格文件拖到地图上，也可手绘图层。",
  features: (n) => `${count(n)} 个要素`,
  illustrative: "示意",
  illustrativeWhy: "仅用于演示软件，并非实测，不可用于决策。",
  source: "来源",
  sourceOf: (source) => `来源：${source}`,
  returnPeriod: (years) => `${count(years)} 年一遇`,
  returnPeriodLabel: "重现期",
  time: "时间",
  at: (time) => `时间 ${time}`,
  valid: (from, to) => `有效期 ${from} 至 ${to}`,
  over: "已失效",
  measured: (measure, unit) => (unit === null ? measure : `${measure}（${unit}）`),
  rename: "重命名",
  remove: "删除图层",
  removeTitle: (layer) => `删除“${layer}”？`,
  removeWhy: "图层将从项目中移除，此处无法恢复；引用它的场景会提示图层缺失。",
  draw: {
    title: "手绘图层",
    name: "名称",
    nameOf: (peril) => `手绘${peril}`,
    form: "形状",
    forms: { polygons: "面", lines: "线", points: "点" },
    radius: "影响半径",
    halfWidth: "两侧影响宽度",
    onlyCrossed: "仅计穿越",
    notANumber: "请填不小于 0 的数，或留空。",
    begin: "在地图上绘制",
    note: "同名再绘会并入该图层；强度留空即为未知。",
    noteRadius: "点状灾害必须填写影响半径；同名再绘会并入该图层。",
    source: "手绘",
    say: {
      polygons: (name) => `绘制${name}的范围`,
      lines: (name) => `绘制${name}的走向`,
      points: (name) => `点选${name}的位置`,
    },
  },
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
    pgaG: "峰值加速度",
    iceMm: "覆冰厚度",
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

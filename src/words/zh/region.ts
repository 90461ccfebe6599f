import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

export const region: Words["region"] = {
  count: "一个圆可同时命中的极大光缆段集合",
  largest: "其中最大集合的光缆段数",
  worst: "何处一个圆使最多人失联",
  place: "圆心",
  spans: "命中光缆段",
  cutOffSites: "失联局站",
  people: "人口",
  curve: "按半径列出最不利位置",
  radius: "半径（公里）",
  more: (rows) => `另有 ${count(rows)} 处，--json 可列全`,
  assumeLattice: "光缆段过多，无法逐圆穷举：圆心取半径四分之一间距的格点，其间可能有更不利的位置。",
  assumeHit: "光缆段任何一部分在圆内即计为中断，局站在圆内即计为失效。",
  noPlane: "没有局站带有平面图所需的数值 x_km 与 y_km（或 x_m 与 y_m）",
};

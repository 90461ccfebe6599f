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
  assumeUnlisted: "极大集合过多，未逐一列出；最不利位置仍为精确结果。",
  assumeHit: "光缆段任何一部分在圆内即计为中断，局站在圆内即计为失效。",
  assumePlaces:
    "圆心可在任意地点。没有任何圆比第一处失联人口更多；其后各处与前面各处至少相距两倍半径。没有出口局时按失联局站数而非人口排序。",
  noPlane: "没有局站带有平面图所需的数值 x_km 与 y_km（或 x_m 与 y_m）",
  critical: {
    answers: {
      found: (from, to) => `能把 ${from} 与${to === null ? "全部出口局" : ` ${to} `}分开的最小圆：`,
      none: (from, to, mostKm) =>
        `半径不超过 ${count(mostKm)} 公里的圆都不能把 ${from} 与${to === null ? "全部出口局" : ` ${to} `}分开。`,
      apart: (from, to) => `${from} 与${to === null ? "任何出口局" : ` ${to} `}本不相通，无从分开。`,
      unplaced: () => "其中一个局站位置未知，无法让圆避开它。",
    },
    radius: "半径（公里）",
    sites: "命中局站",
    assumeClear: (metres, toGateways) =>
      `圆与${toGateways ? "该局站" : "两端局站"}至少相距 ${count(metres, 1)} 米${toGateways ? "，出口局可被命中" : ""}：紧靠局站处各方向光缆汇集一处。`,
    onePoint: "一点即可分隔：两者之间全靠一个光缆段或局站。",
    assumePrecision: (metres) => `半径再小 ${count(metres, 2)} 米以上的圆都做不到。`,
  },
  cuts: {
    title: (features) =>
      features === 0 ? "没有要素触及光缆段或局站。" : `${count(features)} 个要素触及光缆段或局站，最严重的在前：`,
    feature: "要素",
    unnamed: (row) => `第 ${count(row)} 个`,
    assume: (metres) =>
      `要素触及的光缆段和局站同时失效；线按 ${count(metres, 1)} 米宽的条带计（两侧各半），点按同样直径的圆计，面按原样。`,
    assumeUnplaced: (rows) => `${count(rows)} 个光缆段或局站没有图上位置，不会被触及。`,
  },
};

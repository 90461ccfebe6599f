import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

export const routes: Words["routes"] = {
  pairs: "局站对",
  connected: "连通",
  protectable: "有两条互不共享的路由",
  shortest: "最短路由合计（公里）",
  disjoint: "双路由合计（公里）",
  route: (number) => `路由 ${number}`,
  length: (km) => `${km} 公里`,
  total: (km) => `合计 ${km} 公里`,
  none: (from, to) => `${from} 与 ${to} 之间没有路由。`,
  fewer: (found, wanted) =>
    `互不共享的路由有 ${count(found)} 条，不足 ${count(wanted)} 条。不绕开以下各项，就不会有更多：`,
  fallback: "共享最少的路由：",
  notProvedShortest: "搜索到达上限前未找到更短的一对，但未能证明这就是最短。",
  noneApart: "不存在既不共享光缆段、也不共享风险组的两条路由。以下任一项单独失效，两站之间就没有路由：",
  allTried: "不存在既不共享光缆段、也不共享风险组的两条路由：已穷尽所有可能。",
  undecided: "搜索到达上限前未找到不共享风险组的两条路由，是否存在尚不能断定。",
  fallbackSeen: "在已考察的路由对中，共享最少的是：",
  sharedGroups: (names) => `共享 ${names}。`,
  separation: ({ minM, p05M, nearM, withinM }) =>
    `两条路由最近相距 ${count(minM)} 米，95% 的长度上相距不小于 ${count(p05M)} 米，有 ${count(nearM)} 米在 ${count(withinM, 1)} 米以内。`,
  assumeSeparation: (endM) => `路由间距沿第一条路由量取，不计两端各 ${count(endM)} 米。`,
  assumeStraight: (spans) => `其中 ${count(spans)} 段为两端直线，实际走向可能不同。`,
  assumeNoSeparation: "路由间距未知：其中有光缆段没有走向。",
  assumeLengths: ({ straight, unknown }) => [
    ...(straight > 0 ? [`${count(straight)} 段没有走向，按两端直线计。`] : []),
    ...(unknown > 0 ? [`${count(unknown)} 段长度未知，按零计。`] : []),
  ],
  assumeLimits: ({ layingUnknown, ownerUnknown }) => [
    ...(layingUnknown > 0 ? [`${count(layingUnknown)} 段敷设方式未知，未予使用。`] : []),
    ...(ownerUnknown > 0 ? [`${count(ownerUnknown)} 段产权单位未知，未予使用。`] : []),
  ],
};

import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

const far = (metres: number) => (metres < 1000 ? ` ${count(metres)} 米` : ` ${count(metres / 1000, 1)} 公里`);

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
  why: {
    parted: (level, found, wanted) =>
      level === "group"
        ? "不存在既不共享光缆段、也不共享风险组的两条路由。以下任一项单独失效，两站之间就没有路由："
        : `只有 ${count(found)} 条，不足 ${count(wanted)} 条：两站之间的每条路由都要经过以下之一：`,
    tried: () => "不存在既不共享光缆段、也不共享风险组的两条路由：已穷尽所有可能。",
    open: () => "搜索到达上限前未找到不共享风险组的两条路由，是否存在尚不能断定。",
    beyond: () => "存在互不共享的两条路由，但没有满足其余要求的：已穷尽所有可能。",
    "beyond-open": () => "存在互不共享的两条路由，但搜索到达上限前未找到满足其余要求的，是否存在尚不能断定。",
  },
  fallbackOf: (why, proved) =>
    why === "beyond" || why === "beyond-open"
      ? proved
        ? "不计其余要求时最短的两条："
        : "不计其余要求时，已找到的最短两条："
      : proved
        ? "共享最少的路由："
        : "在已考察的路由对中，共享最少的是：",
  notProvedShortest: "搜索到达上限前未找到更短的一对，但未能证明这就是最短。",
  sharedGroups: (names) => `共享 ${names}。`,
  separation: ({ minM, p05M, nearM, withinM }) =>
    `两条路由最近相距${far(minM)}，${p05M > 0 ? `95% 的长度上间距不小于${far(p05M)}，` : ""}间距在 ${count(withinM, 1)} 米以内的有${far(nearM)}。`,
  assumeSeparation: (endM) => `路由间距沿第一条路由量取，不计两端各 ${count(endM)} 米。`,
  assumeStraight: (spans) => `其中 ${count(spans)} 段为两端直线，实际走向可能不同。`,
  assumeNoSeparation: "路由间距未知：其中有光缆段没有走向。",
  assumeLengths: ({ straight, unknown, impossible }) => [
    ...(impossible > 0 ? [`${count(impossible)} 段所填长度不可能（为负或过长），不予采用。`] : []),
    ...(straight > 0 ? [`${count(straight)} 段没有走向，按两端直线计。`] : []),
    ...(unknown > 0 ? [`${count(unknown)} 段长度未知，按零计。`] : []),
  ],
  assumeThrough: (site) => `第一条路由（主用）须经过 ${site}，它可能是较长的一条；另一条不限。`,
  assumeDemandsDropped: "替代给出的路由不受所提长度和必经局站要求的约束。",
  assumeEnds: {
    span: "同一局站的两条路由不共享光缆段，可终于同一出口局，也可终于不同出口局。",
    site: "同一局站的两条路由不共享光缆段和局站，因此终于两个不同的出口局。",
    oneGateway: "只有一个出口局，各局站的两条路由都终于该局。",
  },
  noGateways: "没有出口局，因此没有到出口局的路由；请指定哪些局站为其余局站提供业务。",
  site: "局站",
  shortestKm: "最短（公里）",
  workingKm: "主用（公里）",
  backupKm: "备用（公里）",
  gateways: "出口局",
  paired: "有双路由的局站",
  single: "只有一条路由的局站",
  unreached: "没有路由的局站",
  onlyFirst: (shown, all) => `共 ${count(all)} 个，列出前 ${count(shown)} 个：先列没有双路由的，再按备用路由由长到短。`,
  assumeLimits: ({ layingUnknown, ownerUnknown }) => [
    ...(layingUnknown > 0 ? [`${count(layingUnknown)} 段敷设方式未知，未予使用。`] : []),
    ...(ownerUnknown > 0 ? [`${count(ownerUnknown)} 段产权单位未知，未予使用。`] : []),
  ],
};

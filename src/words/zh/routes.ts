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
  sharedGroups: (names) => `共享 ${names}。`,
  assumeLengths: ({ straight, unknown }) => [
    ...(straight > 0 ? [`${count(straight)} 段没有走向，按两端直线计。`] : []),
    ...(unknown > 0 ? [`${count(unknown)} 段长度未知，按零计。`] : []),
  ],
};

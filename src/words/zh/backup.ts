import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

/** Metres up to a kilometre. */
export function kilometres(metres: number): string {
  return metres < 1000 ? `${count(metres)} 米` : `${count(metres / 1000, 1)} 公里`;
}

export const backup: Words["backup"] = {
  protected: "有备份路由的局站",
  unprotected: "缺乏备份路由的局站",
  site: "局站",
  reason: "原因",
  people: "人口",
  byArea: "按区域，缺乏备份路由人口最多在前",
  area: "区域",
  sites: "局站",
  without: "缺乏备份",
  reasons: {
    "no-way": () => "没有路由可达出口局",
    span: (needed) => `全部路由都经过光缆段 ${needed}`,
    site: (needed) => `全部路由都经过局站 ${needed}`,
    group: (needed) => `全部路由都经过共享风险组 ${needed}`,
  },
  reasonsOfMany: {
    "no-way": (enough) => `可达的出口局不足 ${count(enough)} 个`,
    span: (enough, needed) => `没有光缆段 ${needed}，可达的出口局不足 ${count(enough)} 个`,
    site: (enough, needed) => `没有局站 ${needed}，可达的出口局不足 ${count(enough)} 个`,
    group: (enough, needed) => `共享风险组 ${needed} 失效，可达的出口局不足 ${count(enough)} 个`,
  },
  more: (rows) => `另有 ${count(rows)} 个，--json 可列全`,
  unknownPeople: "未知",
  connect: "可增加一条路由的最近接入点",
  connectTo: (name, metres) => `${name}，${kilometres(metres)}`,
  connectShares: (group) => `共享风险组 ${group} 会使两条路由同时中断`,
  noPlace: "未找到",
  km: kilometres,
  closures: "最佳补环：每公里使最多人口增加一条路由的链路，逐条在前一条建成后再选",
  from: "起点",
  to: "接入点",
  distance: "直线距离",
  assumeConnections: ({ enough, withoutPlace }) =>
    enough > 1
      ? [`须可达 ${count(enough)} 个出口局时，一条新链路未必足够，因此不给出最近接入点。`]
      : [
          "最近接入点的距离为直线距离，实际新建路由更长。接入点为局站，或可做接头的光缆段上的点（微波和海缆除外）。除另行注明外，新旧路由不会被同一个已知共享风险组同时中断；不区分产权单位，未登记的同沟同杆未计。",
          ...(withoutPlace > 0 ? [`${count(withoutPlace)} 个缺乏备份路由的局站位置未知，无法给出最近接入点。`] : []),
        ],
  assumeReference: (site) => `没有局站是出口局：路由数按到 ${site} 计，即最大环上连接最多的局站。`,
  assumeGateways: (gateways, enough) =>
    enough === 1
      ? `路由数按到 ${count(gateways)} 个出口局中任意一个计。`
      : `任意单个要素失效后仍可达 ${count(gateways)} 个出口局中的 ${count(enough)} 个，即视为有备份路由。`,
  assumeGroups: "某一共享风险组单独失效会使局站失去全部路由时才计；两条路由交替共享多个组的情形未查。",
  assumeOneGateway: "只有一个出口局：其自身失效不计入所服务局站的缺陷。",
};

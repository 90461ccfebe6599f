import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

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
  assumeReference: (site) => `没有局站是出口局：路由数按到 ${site} 计，即最大环上连接最多的局站。`,
  assumeGateways: (gateways, enough) =>
    enough === 1
      ? `路由数按到 ${count(gateways)} 个出口局中任意一个计。`
      : `任意单个要素失效后仍可达 ${count(gateways)} 个出口局中的 ${count(enough)} 个，即视为有备份路由。`,
  assumeGroups: "某一共享风险组单独失效会使局站失去全部路由时才计；两条路由交替共享多个组的情形未查。",
  assumeOneGateway: "只有一个出口局：其自身失效不计入所服务局站的缺陷。",
};

import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

export const spof: Words["spof"] = {
  sites: "局站",
  spans: "在用光缆段",
  parts: "互不相连的部分",
  newLinks: "消除全部无迂回段至少需新增的链路",
  span: "光缆段",
  site: "局站",
  group: "共享风险组",
  cutOffSites: "失联局站",
  people: "影响人口",
  circuits: "影响电路",
  spanTitle: "中断后有局站失联的光缆段，影响最大在前",
  siteTitle: "失效后使其他局站失联的局站，影响最大在前",
  groupTitle: "共享风险组，影响最大在前",
  pair: "两段光缆",
  pairTitle: (pairs) => `单独中断无影响、同时中断则有局站失联的光缆段共 ${count(pairs)} 对，影响最大在前`,
  pairsTo: (site) => `没有局站是出口局：以到 ${site} 的路由为准。`,
  more: (rows) => `另有 ${count(rows)} 条，--json 可列全`,
  peopleOf: (people, unknownSites) =>
    unknownSites === 0 ? count(people) : `${count(people)}，另 ${count(unknownSites)} 个局站人口未知`,
};

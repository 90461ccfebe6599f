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
  more: (rows) => `另有 ${count(rows)} 条，--json 可列全`,
  peopleOf: (people, unknownSites) =>
    unknownSites === 0 ? count(people) : `${count(people)}，另 ${count(unknownSites)} 个局站人口未知`,
  assume: ({ statusUnknown, selfLoops, endsUnknown, notInService, listedTwice, gateways, populationUnknown }) => [
    gateways === 0
      ? "没有局站是出口局：失联指与所在连通部分中余下的最大一块脱离。"
      : `失联指没有任何路由可达 ${count(gateways)} 个出口局。`,
    ...(listedTwice > 0 ? [`文件把每段光缆按两个方向各列一次：${count(listedTwice)} 条重复列项未计。`] : []),
    ...(populationUnknown > 0 ? [`${count(populationUnknown)} 个局站人口未知，未计入任何合计。`] : []),
    ...(statusUnknown > 0 ? [`${count(statusUnknown)} 个局站和光缆段状态未知，按在用计。`] : []),
    ...(notInService > 0 ? [`${count(notInService)} 个规划或已拆除的局站和光缆段未计。`] : []),
    ...(endsUnknown > 0 ? [`${count(endsUnknown)} 段光缆因端点局站不明未计。`] : []),
    ...(selfLoops > 0 ? [`${count(selfLoops)} 段起止于同一局站，不起保护作用。`] : []),
  ],
};

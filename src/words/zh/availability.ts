import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

export const availability: Words["availability"] = {
  unknown: "未知",
  circuit: "电路",
  site: "局站",
  minutes: "分钟/年",
  working: "仅主用路由",
  common: "其中主备共有部分",
  atLeast: "至少（分钟/年）",
  atMost: "至多（分钟/年）",
  circuits: (all, unknown) => `${count(all)} 条电路，其中 ${count(unknown)} 条无法判定；中断最长的：`,
  sites: (all, unknown) => `${count(all)} 个局站，其中 ${count(unknown)} 个无法判定；中断最长的：`,
  assume: [
    "只计光缆中断，按敷设方式取障碍率，其中若干数值未经证实；不计设备和电源故障。",
    "主备路由共有的光缆段或风险组作为一个原因，只计一次；倒换时间不计。",
    "风险组的中断按其最长的成员计；同时危及主备路由的灾害不在此数之内。",
  ],
  assumeAnyGateway: (enough) =>
    enough === 1 ? [] : [`此处局站只要可达任意一个出口局即计为可用，不按须可达 ${enough} 个计。`],
  assumeCauses: ({ layingUnknown, rateUnknown }) => [
    ...(layingUnknown > 0 ? [`${count(layingUnknown)} 段敷设方式未知，按干线光缆计。`] : []),
    ...(rateUnknown > 0 ? [`${count(rateUnknown)} 段没有障碍率资料，依赖它们的结果为未知。`] : []),
  ],
  statuses: { confirmed: "已证实", "second-hand": "转引", derived: "推算", unconfirmed: "未证实" },
};

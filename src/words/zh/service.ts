import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

export const service: Words["service"] = {
  assume: ({ gateways, populationUnknown }, enough = 1) => [
    gateways === 0
      ? "没有局站是出口局：失联指与所在连通部分中余下的最大一块脱离。"
      : enough === 1
        ? `失联指没有任何路由可达 ${count(gateways)} 个出口局。`
        : `失联指 ${count(gateways)} 个出口局中可达的不足 ${count(enough)} 个。`,
    ...(populationUnknown > 0 ? [`${count(populationUnknown)} 个局站人口未知，未计入任何合计。`] : []),
  ],
  assumeNetwork: ({ statusUnknown, selfLoops, endsUnknown, notInService, listedTwice }) => [
    ...(listedTwice > 0 ? [`文件把每段光缆按两个方向各列一次：${count(listedTwice)} 条重复列项未计。`] : []),
    ...(statusUnknown > 0 ? [`${count(statusUnknown)} 个局站和光缆段状态未知，按在用计。`] : []),
    ...(notInService > 0 ? [`${count(notInService)} 个规划或已拆除的局站和光缆段未计。`] : []),
    ...(endsUnknown > 0 ? [`${count(endsUnknown)} 段光缆因端点局站不明未计。`] : []),
    ...(selfLoops > 0 ? [`${count(selfLoops)} 段光缆起止于同一局站，不通向任何地方。`] : []),
  ],
  assumeTurnedDown: (turnedDown) =>
    turnedDown > 0 ? [`${count(turnedDown)} 个共享风险组经人工否定，不计为风险。`] : [],
};

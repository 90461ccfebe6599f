import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

const path = (which: string) => ({
  "unknown-span": (place: string) => `${which}第 ${place} 段不在网络中`,
  "span-ends-unknown": (place: string) => `${which}第 ${place} 段的端点局站不明`,
  "not-in-use": (place: string) => `${which}第 ${place} 段不在用`,
  gap: (place: string) => `${which}在第 ${place} 段之前断开`,
  "wrong-ends": () => `${which}没有连接电路两端`,
  "ends-unknown": () => `电路两端局站不明，${which}无法核对`,
});
const working = path("主用路由");
const protection = path("备用路由");

export const audit: Words["audit"] = {
  verdicts: { pass: "主备分离", fail: "主备未分离", unknown: "无法判定" },
  reasons: {
    "shared-group": (names) => `主备路由同属共享风险组：${names}`,
    "shared-span": (names) => `主备路由共用光缆段：${names}`,
    "shared-site": (names) => `主备路由都经过局站：${names}`,
    "working-empty": () => "没有登记主用路由",
    "working-unknown-span": working["unknown-span"],
    "working-span-ends-unknown": working["span-ends-unknown"],
    "working-not-in-use": working["not-in-use"],
    "working-gap": working.gap,
    "working-wrong-ends": working["wrong-ends"],
    "working-ends-unknown": working["ends-unknown"],
    "protection-empty": () => "没有登记备用路由：可能没有，也可能未录入",
    "protection-unknown-span": protection["unknown-span"],
    "protection-span-ends-unknown": protection["span-ends-unknown"],
    "protection-not-in-use": protection["not-in-use"],
    "protection-gap": protection.gap,
    "protection-wrong-ends": protection["wrong-ends"],
    "protection-ends-unknown": protection["ends-unknown"],
    "no-groups": () => "没有共享风险组资料",
  },
  several: (names, more) => `${names.join("、")}${more > 0 ? `等，另有 ${count(more)} 项` : ""}`,
  reroute: (names, km, groups, sites) =>
    `更优备用路由，${km} 公里，${
      groups + sites === 0
        ? "与主用路由无共享"
        : `共享 ${[
            ...(groups > 0 ? [`${count(groups)} 个风险组`] : []),
            ...(sites > 0 ? [`${count(sites)} 个局站`] : []),
          ].join("、")}`
    }：${names}`,
  assumeNoGroups: "没有共享风险组资料，不能断定主备路由没有同组。",
  assumeReroute: "建议的路由只用该电路现有路由所属产权单位的光缆段；主用路由不经微波时也不用微波。",
  hazardIn: (layer, name) => (name === null ? layer : `${layer}：${name}`),
  commonHazards: (names) => `主备路由同处灾害区：${names}`,
  assumeHazards:
    "主备路由各有任一部分落在灾害图层的同一要素内，即计为同处灾害区，不论强度；栅格图层从第一级起计。此项单列，不影响判定结论。",
  assumeNoHazards: "项目中没有灾害图层，主备路由是否同处灾害区无法判定。",
  assumeSeparation: (endM) => `主备路由间距不计两端各 ${count(endM)} 米；路由较短时，不计两端各十分之一。`,
};

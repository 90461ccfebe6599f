import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

export const shared: Words["shared"] = {
  corridors: "疑似同路由的通道",
  entrances: "疑似共用的进局口",
  pairs: "同路由的光缆段对",
  rings: "同路由环",
  title: "共享之处，按失联影响从大到小",
  kinds: { corridor: "同路由通道", "building-entrance": "进局口" },
  kind: "类型",
  spans: "光缆段",
  length: "并行长度（米）",
  apart: "平均间距（米）",
  confidence: "置信度",
  ring: "同路由环",
  names: (first, more) => (more > 0 ? `${first} 等 ${count(more + 1)} 段` : first),
  assumeRule: ({ withinM, overM, endM }) =>
    `两段光缆间距不超过 ${count(withinM, 1)} 米、累计并行超过 ${count(overM, 1)} 米即视为同路由；在同一端点相接时，仅在端点 ${count(endM, 1)} 米以内的并行不作依据。`,
  assumeInferred: "由图上走向推断并非已知事实：置信度只是排序用的经验值，经人工确认后才计为共享风险组。",
  assumeWithoutLine: (spans) => `${count(spans)} 段没有走向，是否同路由未知。`,
  assumeRadio: (links) => `${count(links)} 条微波链路不占用地下或杆路，未计入。`,
  assumeStraight: (spans) => `${count(spans)} 段为两端直线，其并行可能只是画法所致；同两点之间的多条直线不作依据。`,
  assumeIncomplete: "光缆走向过密，未能全部比对：实际同路由的不止这里所列。",
};

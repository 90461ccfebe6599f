import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

export const hazards: Words["hazards"] = {
  title: "灾害图层",
  question: "这里可能遭受什么灾害，在哪里？",
  none: "本项目还没有灾害图层。",
  features: (n) => `${count(n)} 个要素`,
  illustrative: "示意",
  illustrativeWhy: "仅用于演示软件，并非实测，不可用于决策。",
  source: "来源",
  returnPeriod: (years) => `${count(years)} 年一遇`,
  show: "显示",
  hide: "隐藏",
  zoom: "缩放到图层",
  kind: "灾种",
  status: "状态",
  sized: (peril, measure, unit) =>
    unit === null || unit === "" ? `${peril}，大小表示${measure}` : `${peril}，大小表示${measure}（${unit}）`,
};

import { formatNumber as count, formatShare } from "../format.ts";
import type { Words } from "../index.ts";

export const rings: Words["rings"] = {
  tab: "成环",
  title: "成环与连通",
  question: "哪些局站在环上，断一处仍有路可走？",
  rate: "成环率",
  rateWhy: "在环局站数 ÷ 在用局站数。同两站之间的两条平行光缆段算作两点环。",
  onRing: "在环局站",
  of: (total) => `共 ${count(total)}`,
  parts: "互不相连的部分",
  partsWhy: "彼此之间没有光缆段相连的部分。只有一个部分即全网连通。",
  bridges: "无迂回光缆段",
  bridgesWhy: "其中任何一段单独中断，都会使一部分与其余脱离。",
  byArea: "按区域，最差在前",
  area: "区域",
  sites: "局站",
  onRingOfAll: "在环 / 全部",
  noArea: "区域未知",
  showOffRing: "选中不在环上的局站",
  showBridges: "选中无迂回光缆段",
  stale: "以下结果统计之后，网络已有变动。",
  unanswered: "统计已取消或失败。",
  countAgain: "重新统计",
  running: "正在统计…",
  nothing: "还没有局站。打开项目或拖入文件即可开始。",
  layer: "无迂回路由",
  legendBridge: (from, to) =>
    to === null
      ? from === 1
        ? "中断即造成局站脱离"
        : `中断使 ${from} 个及以上局站脱离`
      : `中断使 ${from === to ? from : `${from} 至 ${to}`} 个局站脱离`,
  worst: "影响最大的光缆段",
  span: "光缆段",
  parted: "脱离局站",
  legendOffRing: "不在任何环上的局站",
  how: "算法",
  version: "数据版本",
  assumptions: "默认前提",
  share: (rate) => (rate === null ? "未知" : formatShare(rate)),
};

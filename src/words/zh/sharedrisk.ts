import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

const metres = (value: number) => `${count(value, value < 10 ? 1 : 0)} 米`;
const length = (value: number) => (value < 1000 ? metres(value) : `${count(value / 1000, 1)} 公里`);

export const sharedrisk: Words["sharedrisk"] = {
  tab: "同路由",
  title: "同路由与共享风险",
  question: "哪些光缆同沟、同杆路或同一进局口，一处开挖会同时中断？",
  nothing: "还没有光缆段。请打开项目或拖入文件。",
  metreUnit: "米",
  within: "间距不超过",
  over: "并行超过",
  metresError: (most) => `0 至 ${count(most)} 米`,
  running: "正在沿线比对…",
  stale: "网络、出口局或距离设置已变，以下是先前的结果。",
  unanswered: "未在比对：已被停止、出错，或网络较大需手动开始。",
  countNow: "查找同路由",
  how: "算法",
  version: "数据版本",

  corridors: "同路由通道",
  corridorsWhy: "光缆段并行足够长的地方，依图上走向推断。",
  entrances: "共用进局口",
  entrancesWhy: "多段光缆进局前最后 50 米内间距不超过 5 米的局站。",
  shared: "同路由长度",
  sharedWhy: "各通道沿主线长度之和。",
  km: "公里",
  rings: "同路由环",
  ringsWhy: "组内有同一环上的两段以上光缆，同时中断会使局站失联：名义成环，实为同路由。",

  lists: "共享风险",
  listNames: { inferred: (many) => `推断 ${count(many)}`, given: (many) => `数据已有 ${count(many)}` },
  sift: "显示",
  all: "全部",
  verdicts: { open: "待确认", accepted: "已确认", "turned-down": "已否定" },
  option: (label, many) => `${label}（${count(many)}）`,
  listOf: { inferred: "推断的共享风险组，按失联人口从多到少", given: "数据中的共享风险组，按失联人口从多到少" },
  shown: (some, all) => (some === all ? `共 ${count(all)} 组` : `${count(some)} / ${count(all)} 组`),
  noneLeft: "没有此类。",
  noneInferred: "有走向的光缆段中，没有在此间距内并行这么长的。",
  noneGiven: "数据中没有共享风险组。",
  names: (named, more) => (more > 0 ? `${named} 及另外 ${count(more)} 段` : named),
  entranceOf: (site, spans) => `${site}：${count(spans)} 段共用进局口`,
  together: length,
  cutsOff: (sites, people) => (sites === 0 ? "无局站失联" : `${count(sites)} 个局站，${people}`),
  ringMark: "同路由环",
  membersOf: (many) => `${count(many)} 个成员`,
  lossUnknown: "失联影响尚未计算",

  card: { corridor: "同路由光缆段", "building-entrance": "共用进局口的光缆段" },
  close: "关闭",
  evidence: {
    corridor: (withinM, lengthM, minM, meanM) =>
      `间距不超过 ${metres(withinM)}，并行 ${length(lengthM)}，最近 ${metres(minM)}，平均 ${metres(meanM)}。`,
    "building-entrance": (_withinM, lengthM, minM, meanM) =>
      `进局前最后 ${metres(lengthM)}，最近 ${metres(minM)}，平均间距 ${metres(meanM)}。`,
  },
  sameLine: (lengthM) => `图上走向完全重合 ${length(lengthM)}。`,
  laid: (modes) => `敷设方式：${modes.join("、")}。`,
  unknownLaying: "未知",
  loss: (sites, people, circuits) =>
    sites === 0
      ? "同时中断不致任何局站失联。"
      : `同时中断将使 ${count(sites)} 个局站失联，${people}${circuits > 0 ? `，涉及 ${count(circuits)} 个电路端点` : ""}。`,
  ring: (spans) => `其中 ${count(spans)} 段属于同一环：此处名义成环、实为同路由，起不到保护作用。`,
  confidence: "置信度",
  confidences: { likely: "较高", possible: "中等", weak: "较低" },
  sure: { likely: "置信度较高", possible: "置信度中等", weak: "置信度较低" },
  confidenceWhy: "间距 × 并行长度 × 敷设方式是否一致：用于排序的经验值，不是概率。",
  members: "组成",
  stretch: (fromM, toM) => `${count(fromM / 1000, 2)}–${count(toM / 1000, 2)} 公里处`,
  moreMembers: (many) => `另有 ${count(many)} 段`,
  verified: "已核对。",
  verifiedWhy: "各段每隔几米取点，已对照走向重新量算。",
  notVerified: "重新量算与结论不符，这是程序错误，请反馈。",

  accept: "确认为共享风险组",
  turnDown: "否定",
  countAgain: "恢复计入",
  acceptedNote: "已确认：各项分析均按共享风险组计。",
  turnedDownNote: "已否定：不计为风险。",
  undoNote: "一步完成，可撤销。",
  readOnly: "项目正由另一标签页编辑，此处不能确认或否定。",
  bulk: "批量处理",
  threshold: "置信度不低于",
  bulkNote: (many) => `待确认中有 ${count(many)} 组达到此值。`,
  acceptAll: (many) => `确认 ${count(many)} 组`,
  turnDownAll: (many) => `否定 ${count(many)} 组`,
  why: {
    accepted: (many) => `确认 ${count(many)} 个共享风险组`,
    "turned-down": (many) => `否定 ${count(many)} 个共享风险组`,
  },

  layer: "同路由",
  legendShared: "并行的光缆段",
  legendChosen: "所选同路由段",
  legendEnds: "起止点",
  assumptions: "默认前提",
};

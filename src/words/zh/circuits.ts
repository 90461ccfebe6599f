import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

export const circuits: Words["circuits"] = {
  tab: "电路",
  title: "电路",
  question: "每条电路的备用路由是否避开主用路由？哪条路由可以避开？",
  nothing: "还没有电路",
  nothingWhy: "拖入带主用、备用路由的电路表即可开始。",
  running: "正在核查…",
  stale: "以下结果核查之后，网络已有变动。",
  unanswered: "核查已取消或失败。",
  countAgain: "重新核查",
  how: "算法",
  version: "数据版本",
  of: (total) => `共 ${count(total)}`,
  showOnly: (what) => `只看：${what}`,
  verdictWhy: {
    fail: "主备路由共用光缆段、中间局站或同属一个共享风险组的电路。",
    unknown: "资料不足、无法判定的电路：路由缺失或不通，或没有共享风险组资料。",
    pass: "主备路由均完整，且不共用光缆段、中间局站，也不同属任何共享风险组的电路。",
  },
  inHazards: "主备同处灾害区",
  inHazardsWhy: "主用、备用路由都落在同一灾害要素内的电路，不论强度。单列，不影响判定结论。",

  list: "电路，未分离的在前",
  find: "名称或编号",
  filter: "筛选",
  filterOn: (on) => `筛选（${count(on)}）`,
  any: "不限",
  verdict: "结论",
  owner: "产权单位",
  tier: "等级",
  tierOf: (tier) => `${count(tier)} 级`,
  people: (people) => `${count(people)} 人`,
  minutes: (minutes) => `${minutes} 分钟/年`,
  sharing: (groups, spans, sites) =>
    `共用 ${[
      ...(groups > 0 ? [`${count(groups)} 个风险组`] : []),
      ...(spans > 0 ? [`${count(spans)} 段光缆`] : []),
      ...(sites > 0 ? [`${count(sites)} 个局站`] : []),
    ].join("、")}`,
  noneLeft: "没有符合条件的电路。",
  shown: (rows, all) => (rows === all ? `${count(all)} 条电路` : `${count(all)} 条电路中的 ${count(rows)} 条`),
  clearFilter: "显示全部",

  clearable: (known, failing) =>
    `${count(failing)} 条未分离的电路中，${count(known)} 条有与主用路由无任何共享的备用路由可选。`,
  takeAll: (rows) => (rows === 1 ? "采用该路由" : `全部采用（${count(rows)} 条）`),
  takeAllWhy: (rows) => `按核查建议调整 ${count(rows)} 条电路的备用路由`,
  take: "采用该备用路由",
  takeWhy: (name) => `按核查建议调整“${name}”的备用路由`,
  taken: (rows) => `已调整 ${count(rows)} 条备用路由。`,

  card: "电路核查",
  close: "关闭电路核查",
  passWhy: "主备路由不共用光缆段、中间局站，也不同属任何共享风险组。",
  working: "主用路由",
  protection: "备用路由",
  proposed: "更优备用路由",
  km: (km) => `${km} 公里`,
  notWhole: "不完整",
  hazards: "主备同处的灾害区",
  noHazard: "项目内的灾害图层中没有。",
  hazardUnknown: "未发现；但路由不完整，或有光缆段没有走向。",
  bothIn: (working, protection) => `主用 ${working} 公里，备用 ${protection} 公里`,
  bothCross: "主备均穿越",
  atEnd: "端点局站在其中",
  moreOf: (more) => `另有 ${count(more)} 处`,
  better: "更优路由",
  noBetter: "现有光缆中没有共享更少的备用路由，需新建。",

  downTime: "年中断时间",
  workingAlone: "仅主用路由中断",
  protectionAlone: "仅备用路由中断",
  ratesUsed: "按以下障碍率和修复时长计算，带点线的琥珀色数值未经证实。",
  laying: "敷设方式",
  kmHead: "公里",
  cuts: "次/千公里·年",
  repair: "修复（小时）",

  availability: "年中断分钟数分布",
  ofCircuits: "电路",
  ofSites: "局站（上限）",
  median: (minutes) => `半数不足 ${minutes} 分钟`,
  unknownOf: (unknown) => `${count(unknown)} 个未知`,
  bin: (from, to) =>
    to === null
      ? `${count(from)} 分钟以上`
      : from === 0
        ? `不足 ${count(to)} 分钟`
        : `${count(from)}–${count(to)} 分钟`,
  assumptions: "默认前提",

  layer: "电路主备路由",
  legendShared: "主备共同依赖",
  legendSharedSite: "主备都经过",
};

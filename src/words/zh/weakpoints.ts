import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";
import { kilometres } from "./backup.ts";

const sites = (many: number) => `${count(many)} 个局站`;

const cables: Readonly<Record<string, string>> = {
  duct: "管道光缆",
  "direct-buried": "直埋光缆",
  aerial: "架空光缆",
  tunnel: "管廊光缆",
  submarine: "海缆",
  microwave: "微波链路",
  "bridge-attached": "桥梁附挂光缆",
};

function people(known: number, unknownSites: number): string {
  if (unknownSites === 0) return `${count(known)} 人`;
  if (known === 0) return `${sites(unknownSites)}人口未知`;
  return `${count(known)} 人（另 ${sites(unknownSites)}人口未知）`;
}

export const weakpoints: Words["weakpoints"] = {
  tab: "单点",
  title: "单点与备份路由",
  question: "哪里一断就失联，谁受影响，为什么没有第二条路？",
  nothing: "还没有局站。打开项目或拖入文件即可开始。",
  running: "正在统计…",
  stale: "以下结果统计之后，网络或出口局已有变动。",
  unanswered: "统计已取消或失败。",
  countAgain: "开始统计",
  how: "算法",
  version: "数据版本",

  spans: "单点光缆段",
  spansWhy: "单独中断即有局站失去全部出口路由的光缆段。",
  sites: "单点局站",
  sitesWhy: "单独失效即有其他局站失去全部出口路由的局站。",
  groups: "单点风险组",
  groupsWhy: "组内光缆段和局站同时失效，即有局站失去全部出口路由的共享风险组。",
  withoutBackup: "缺乏备份路由局站",
  withoutBackupWhy: {
    span: "到出口局没有两条不同光缆段路由的局站。",
    site: "到出口局没有两条既不同光缆段、也不同局站路由的局站。",
    group: "某一个共享风险组失效即失去全部路由的局站。",
  },
  peopleWithout: "缺乏备份路由人口",
  peopleWithoutWhy: "上述局站所服务的人口，只计已知的。",
  plusUnknown: (unknownSites) => `另 ${sites(unknownSites)}未知`,
  ringRate: "全网成环率",
  ringRateWhy: "在环局站数 ÷ 在用局站数。",
  of: (total) => `共 ${count(total)}`,
  showList: (what) => `查看清单：${what}`,

  gatewaysInForce: (many) => `${count(many)} 个出口局`,
  byKind: (kinds) => `按类型：${kinds}`,
  byChoice: "逐个指定",
  noGateway: "没有局站是出口局：仍与最大部分相连即视为在网。",
  changeGateways: "更改",
  kindsTitle: "以下类型的全部局站",
  applyKinds: "采用所选类型",
  takeSelected: (many) => `改用选中的 ${sites(many)}`,
  selectFirst: "也可以先在地图或表中选中局站，再指定为出口局。",
  enough: "局站至少须可达的出口局数",
  enoughNote: "少于此数即计为失联。",
  enoughError: "请填不小于 1 的整数",
  needsEnough: (many) => (many === 1 ? "可达一个出口局即为在网。" : `须可达 ${count(many)} 个出口局才算在网。`),
  gatewaysUndo: "随项目保存。撤销只针对网络的变更，不含此项。",
  gatewaysChanged: (many) => `出口局已更改：现有 ${sites(many)}。`,
  gatewaysBack: "改回",
  readOnly: "项目正由另一个标签页编辑，此处不能更改出口局。",

  lists: "薄弱环节",
  tabs: { spans: "光缆段", sites: "局站", groups: "风险组", pairs: "双断", backup: "无备份" },
  listOf: {
    spans: "单点光缆段，影响最大在前",
    sites: "单点局站，影响最大在前",
    groups: "单点风险组，影响最大在前",
    pairs: "同时中断才造成失联的两段光缆，影响最大在前",
    backup: "缺乏备份路由的局站，人口最多在前",
  },
  find: "名称或编号",
  filter: "筛选",
  filterOn: (many) => `筛选：已设 ${count(many)} 项`,
  laying: "敷设方式",
  owner: "产权单位",
  area: "区域",
  any: "全部",
  atLeast: "影响人口不少于",
  atLeastError: "请填整数",
  clearFilter: "清除筛选",
  shown: (some, all) => (some === all ? `共 ${count(all)} 条` : `${count(some)} 条，共 ${count(all)} 条`),
  none: {
    spans: "没有任何一段光缆单独中断会造成局站失联。",
    sites: "没有任何一个局站单独失效会造成其他局站失联。",
    groups: "没有任何一个共享风险组失效会造成局站失联。",
    pairs: "没有任何两段光缆会在单断无碍时因同断造成局站失联。",
    backup: "全部局站都有备份路由。",
  },
  noneLeft: "没有符合筛选条件的条目。",
  noGroups: "该网络尚无共享风险组。",
  unknownLeft: (rows) => `另有 ${count(rows)} 条可能达到该人数：部分局站人口未知。`,
  sitesOf: sites,
  people,
  circuits: (many) => `${count(many)} 条电路`,
  unknownPeople: "人口未知",
  noRoute: "没有任何路由",
  onlyOver: (needed) => `必经 ${needed}`,
  level: "备份路由不得共用",
  levels: { span: "光缆段", site: "局站", group: "共享风险组" },
  areaRest: (many) => `另有 ${count(many)} 个区域，见结果表`,

  card: "为什么是单点",
  pairCard: "为什么同断会失联",
  pairsWhy: (pairs) =>
    `单断无碍、同断则失联的光缆段共 ${count(pairs)} 对。以下每行是一条链，链上任意两段同断都会造成失联，以最外侧两段为代表。`,
  pairsTo: (site) => `没有局站是出口局：以到 ${site} 的路由为准。`,
  anyTwoOf: (links) => `链上 ${count(links)} 段任意两段`,
  backupCard: "为什么没有备份路由",
  close: "关闭",
  sentence: {
    span: (laying, { name, sites: dark, people: who }) =>
      `断开 ${name} ${(laying === null ? undefined : cables[laying]) ?? "光缆"}，${sites(dark)}、${who}失去全部路由。`,
    site: ({ name, sites: dark, people: who }) => `${name} 失效，连同自身 ${sites(dark)}、${who}失去全部路由。`,
    pair: ({ name, sites: dark, people: who }) =>
      `${name} 同时断开，${sites(dark)}、${who}失去全部路由；只断其中一段无人失联。`,
    group: ({ name, sites: dark, people: who }) => `${name} 失效，${sites(dark)}、${who}失去全部路由。`,
  },
  why: {
    pair: (links) =>
      links === 2
        ? "这些局站到出口局的每条路由都要经过这两段之一。"
        : `两端通往出口局的是一条由 ${count(links)} 段光缆串成的链：任意两段同断，其间的局站都会失联，这两段之间最多。`,
    span: "这些局站到出口局的全部路由都经过这一段，没有第二条路可绕。",
    site: (pieces) =>
      pieces > 1
        ? `网络有 ${count(pieces)} 个部分都只挂在这一个局站上，均没有其他路由可达出口局。`
        : "这些局站到出口局的全部路由都经过这一个局站。",
    group: (spans, ownSites) =>
      `${[...(spans > 0 ? [`${count(spans)} 段光缆`] : []), ...(ownSites > 0 ? [sites(ownSites)] : [])].join("和")}会同时失效，这些局站到出口局没有一条路由能全部避开。`,
  },
  backupSentence: {
    span: (site, needed) => `${site} 缺乏备份路由：全部路由都经过光缆段 ${needed}。`,
    site: (site, needed) => `${site} 缺乏备份路由：全部路由都经过 ${needed}。`,
    group: (site, needed) => `${site} 缺乏备份路由：全部路由都经过共享风险组 ${needed}。`,
  },
  noWay: (site) => `${site} 没有任何路由可达出口局。`,
  needs: {
    span: (needed) => `需要一条避开 ${needed} 的第二路由。`,
    site: (needed) => `需要一条不经过 ${needed} 的第二路由。`,
    group: (needed) => `需要一条不在 ${needed} 内的第二路由。`,
  },
  needsFirst: "首先需要一条可达的路由。",
  alsoDark: (others, who) => (others === 0 ? "受影响的只有该局站。" : `同受影响的还有 ${sites(others)}，合计 ${who}。`),
  keeps: "保持在网",
  darkens: "失去全部路由",
  litGateways: (many) => `${count(many)} 个出口局`,
  largestPart: "最大部分",
  piecesOf: (many) => `${count(many)} 个部分`,
  figure: "示意图：保持在网的部分、失效的环节、失联的部分",
  where: "所在区域",
  byOwner: "产权单位",
  critical: (many) => `其中 ${sites(many)}有重要用户`,
  noArea: "区域未知",
  noOwner: "产权单位未知",
  moreOf: (many) => `另有 ${count(many)} 个`,
  proving: "正在核验…",
  verified: "已核验",
  verifiedWhy: (dark) =>
    `不用排序所用的算法，仅沿光缆段逐站走查：没有它，${sites(dark)}无路可达出口局，其余局站均可达。`,
  notVerified: "核验结果与排序不一致。请勿采用该结果，并请反馈。",
  notProved: "核验已取消或失败。",
  selectDark: "选中失联局站",

  fix: "如何补救",
  fixSite: (place, metres, isFirst) =>
    `可提供${isFirst ? "首条" : "第二"}路由的最近接入点：${place}，直线 ${kilometres(metres)}。`,
  fixSpan: (from, to, metres) =>
    `与该段成环、使其不再是单点的最短新链路：${from} 至 ${to}，直线 ${kilometres(metres)}。`,
  fixMore: (from, to, metres) => `按长度收益最大：${from} 至 ${to}，直线 ${kilometres(metres)}。`,
  fixGain: (many, who, isFirst) => `建成后 ${sites(many)}、${who}获得${isFirst ? "首条" : "第二"}路由。`,
  fixShares: (group) => `但共享风险组 ${group} 会使两条路由同时中断，没有找到可避开的接入点。`,
  fixWhy: "实际新建路由更长；未登记的同沟同杆未计。",
  fixShow: "在地图上查看",
  askConnections: "查找最近接入点",
  fixNone: "没有找到只需一条链路即可解决的接入点。",
  fixShort: (metres) => `第二路由 ${kilometres(metres)}`,
  fixLayer: "最近接入",
  legendFix: (metres) => `新建链路，直线 ${metres.map(kilometres).join("或")}`,
  closures: (area) => (area === null ? "最佳补环" : `最佳补环：${area}`),
  closure: "新建链路",
  closureFar: "直线",
  closureGain: "获得路由",
  gained: (many, who) => `${sites(many)}，${who}`,
  closuresWhy: "每公里使最多人口增加一条路由的链路，逐条在前一条建成后再选。仅供研判，不是预算内的最优方案。",

  darkLayer: "失联范围",
  legendLost: "失效的环节",
  legendDark: (many) => `失联：${sites(many)}`,
  legendDarkSpans: "其间的光缆段",
  legendLit: "仍可达的出口局",
  darkLabel: (many) => `${sites(many)}失联`,
  waysLayer: "到出口局的路由数",
  legendWays: {
    span: ["没有路由", "一条路由", "两条不同光缆段的路由", "三条及以上"],
    site: ["没有路由", "一条路由", "两条及以上不同局站的路由"],
    group: ["没有路由", "全部路由经过同一风险组", "任一风险组失效仍有路由"],
  },
  ofMany: {
    sentence: (enough, { name, sites: dark, people: who }) =>
      `${name} 中断后，${sites(dark)}、${who}可达的出口局不足 ${count(enough)} 个。`,
    why: (enough) => `与这些局站仍相连的部分里，出口局不足 ${count(enough)} 个。`,
    backup: (enough, site, needed) => `${site} 缺乏备份路由：没有 ${needed}，可达的出口局不足 ${count(enough)} 个。`,
    noWay: (enough, site) => `全部正常时，${site} 可达的出口局也不足 ${count(enough)} 个。`,
    verifiedWhy: (enough, dark) =>
      `不用排序所用的算法，仅沿光缆段逐站走查：没有它，${sites(dark)}可达的出口局不足 ${count(enough)} 个，其余局站均足数。`,
    legend: (enough) => [
      `可达出口局不足 ${count(enough)} 个`,
      `可达 ${count(enough)} 个，单个要素失效即不足`,
      `任一单个要素失效仍可达 ${count(enough)} 个`,
    ],
  },
  assumptions: "默认前提",
};

import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

const sites = (many: number) => `${count(many)} 个局站`;
const elements = (ofSpans: number, ofSites: number) =>
  [...(ofSpans > 0 ? [`${count(ofSpans)} 段光缆`] : []), ...(ofSites > 0 ? [sites(ofSites)] : [])].join("、") || "无";

export const whatif: Words["whatif"] = {
  sites,
  elements,
  off: "已中断",
  picks: {
    spans: "光缆段",
    sites: "局站",
    groups: "共享风险组",
    owners: "权属",
    layings: "敷设方式",
    areas: "区域",
    polygon: "多边形",
    strip: "沿线带",
  },
  strip: (metres) => `距线 ${metres < 1000 ? `${count(metres)} 米` : `${count(metres / 1000, 2)} 公里`}以内`,
  polygon: (corners) => `${count(corners)} 个顶点的多边形`,

  before: "中断前",
  after: "中断后",
  lost: "损失",
  sitesServed: "通达局站",
  peopleServed: "通达人口",
  circuitsWhole: "未受影响电路",
  states: {
    lost: "主备用全断或端局失效",
    unprotected: "主用中断，未登记备用路由",
    switched: "已倒换至备用路由",
    exposed: "备用中断，主用单路运行",
    unknown: "路由资料不全，无法判断",
    whole: "未受影响",
  },

  dark: "失联片区，影响人口多者在前",
  place: "片区",
  people: "人口",
  escape: "应急逃生路由",
  planned: (names) => `规划光缆：${names}`,
  satellite: (many) => `卫星备份 ${sites(many)}`,
  other: (name, km, owner) => `${owner}：${name}，${km}`,
  noEscape: "未知有可用者",
  andMore: (first, more) => (more === 0 ? first : `${first}等 ${sites(more + 1)}`),
  oneWay: "仍通但仅剩单路由：再断一处即失联",
  hangsOn: "仅靠光缆段",
  overOthers: "仍通但仅靠其他权属的光缆",
  critical: "失联的重要用户局站",
  areas: "分区域",
  area: "区域",
  circuits: "受影响电路",
  circuit: "电路",
  state: "状态",

  window: "割接窗口",
  hours: (hours) => `${count(hours, 2)} 小时`,
  peopleHours: "影响人时（上限）",
  peopleHoursOf: (value) => count(value),
  steps: "步骤",
  step: (number) => `第 ${count(number)} 步`,

  assumeOff: "图形触及者均计为中断：光缆段任何一部分在图形内，或局站位于其内。",
  assumeEscape:
    "各权属的在用光缆均已计为通路，故失联者在任何一家网络中都已无路可走。规划光缆为恢复该片区所需的最少段数；其他权属局站为 50 公里内最近者，尚无连接。",
  assumeOneWay: (enough) => (enough > 1 ? ["是否仅剩单路由按到任一出口局计，尽管需可达多个出口局。"] : []),
  assumeCircuits: "电路只有在某条路由完整已知时才算保持；其端局是否与全网相通另计。",
  assumePeopleHours: "影响人时按失联人口在整个窗口内全程失联计算。",
  assumeUnplaced: (many) => `${count(many)} 个光缆段或局站没有图上位置，可能在图形内。`,
  assumeMissing: (names) =>
    `本网络中没有、因而未中断：${names.slice(0, 12).join("、")}${names.length > 12 ? "……" : ""}。`,
  assumeSteps: "各步单独计算：前一步中断的在后一步已恢复。",

  noPolygon: (path) => `${path}：其中没有多边形`,
  noLine: (path) => `${path}：其中没有线`,
  noGeojson: (path) => `${path}：不是 GeoJSON`,
  nothingChosen: "没有中断任何对象：请指定名称、图形或场景",
  noScenario: (name, known) =>
    known.length === 0 ? `没有场景 ${name}：本项目没有场景` : `没有场景 ${name}；现有：${known.join("、")}`,
  noWindow: "--from 和 --to 须为带时区的时刻，如 2026-03-01T23:00+08:00，且结束晚于开始",
  saved: (name) => `已作为场景“${name}”保存在项目中。`,
  saveNeedsOut: "--save 需要用 --out 指定要写的项目文件",
};

import type { IndicatorId } from "../../core/redundancy/indicators/thresholds.ts";
import { formatNumber as count, formatShare } from "../format.ts";
import type { Words } from "../index.ts";

const sites = (many: number) => `${count(many)} 个局站`;
const kilometres = (metres: number) => `${count(metres / 1000, 1)} 公里`;

const figures: Readonly<Record<IndicatorId, (value: number) => string>> = {
  "ring-rate": formatShare,
  "dual-homing-rate": formatShare,
  "dual-homing-rate-site": formatShare,
  "chain-sites": sites,
  "chain-m": kilometres,
  "aggregation-sites": sites,
  "aggregation-people": (value) => `${count(value)} 人`,
  "diameter-hops": (value) => `${count(value)} 段`,
  "diameter-m": kilometres,
  "gateway-m-mean": kilometres,
  "gateway-m-longest": kilometres,
};

export const indicators: Words["indicators"] = {
  tab: "指标",
  title: "网络指标",
  question: "按考核指标，网络处于什么水平？",
  nothing: "还没有局站。打开项目或拖入文件即可开始。",
  running: "正在统计…",
  stale: "以下结果统计之后，网络或出口局已有变动。",
  unanswered: "统计已取消或失败。",
  countAgain: "开始统计",
  names: {
    "ring-rate": "成环率",
    "dual-homing-rate": "双归率",
    "dual-homing-rate-site": "双归率（不同局站）",
    "chain-sites": "单链最多局站数",
    "chain-m": "最长单链",
    "aggregation-sites": "单个汇聚点最多下挂局站",
    "aggregation-people": "单个汇聚点最多下挂人口",
    "diameter-hops": "网络直径（段数）",
    "diameter-m": "网络直径",
    "gateway-m-mean": "到出口局平均路由长度",
    "gateway-m-longest": "到出口局最长路由",
  },
  why: {
    "ring-rate": "在环局站数 ÷ 在用局站数。同两站之间的两条平行光缆段算作两点环。",
    "dual-homing-rate":
      "有两条不同光缆段路由分别到达两个不同出口局的局站数 ÷ 接入和汇聚局站数。出口局、核心局站、人孔和接头点不计。",
    "dual-homing-rate-site": "有两条既不同光缆段、也不同局站的路由分别到达两个不同出口局的局站数 ÷ 接入和汇聚局站数。",
    "chain-sites": "单链：经一段光缆挂在环、出口局或二者之间路由上，自身不含环的全部局站，含分支。",
    "chain-m": "沿光缆计，从挂接点到最远局站。",
    "aggregation-sites": "只经过该局站才能到达出口局的局站数，不含其自身。出口局不计。",
    "aggregation-people": "只经过该局站才能到达出口局的局站所服务的人口，只计已知的。",
    "diameter-hops": "任意两局站之间最少段数中的最大值；有多个互不相连部分时取最大的一个。",
    "diameter-m": "任意两局站之间最短路由中最长的一条，沿光缆计；有多个互不相连部分时取最大的一个。",
    "gateway-m-mean": "沿光缆计，对可达出口局的全部局站取平均，不含出口局。",
    "gateway-m-longest": "沿光缆计，到最近的出口局。",
  },
  figure: (id, value, upper) => {
    const isAnythingKnown = value !== null && (value > 0 || upper !== Number.POSITIVE_INFINITY);
    if (!isAnythingKnown) return "未知";
    const lower = figures[id](value);
    if (upper === null || upper <= value * (1 + 1e-9)) return lower;
    return upper === Number.POSITIVE_INFINITY ? `不少于 ${lower}` : `${lower} 至 ${figures[id](upper)}`;
  },
  threshold: (id, threshold) =>
    threshold === null
      ? "未设"
      : `${threshold.is === "at-least" ? "不低于" : "不超过"} ${figures[id](threshold.value)}`,
  noThreshold: "未设门限",
  behind: {
    "ring-rate": "不在环上的局站",
    "dual-homing-rate": "未双归的局站",
    "dual-homing-rate-site": "未双归的局站",
    "chain-sites": "该单链上的局站",
    "chain-m": "该单链上的局站",
    "aggregation-sites": "下挂最多的汇聚点",
    "aggregation-people": "下挂最多的汇聚点",
    "diameter-hops": "相距最远的两个局站",
    "diameter-m": "相距最远的两个局站",
    "gateway-m-mean": "可达出口局的局站",
    "gateway-m-longest": "最远的局站",
  },
  verdicts: { pass: "达标", fail: "未达标", unknown: "待定" },
  indicator: "指标",
  value: "数值",
  thresholdHead: "门限",
  verdict: "结论",
  status: "门限状态",
  source: "门限出处",
  how: "算法",
  version: "数据版本",

  chains: "长单链",
  noChains: "没有超过门限的单链。",
  chain: "单链",
  chainOf: (at, last) => `${at} … ${last}`,
  hangsOver: (span) => `经 ${span}`,
  aggregation: "超大汇聚点",
  noAggregation: "没有超过门限的汇聚点。",
  site: "局站",
  sites: "局站",
  sitesOf: sites,
  metres: kilometres,
  people: (known, unknown) =>
    unknown === 0 ? `${count(known)} 人` : `${count(known)} 人（另 ${sites(unknown)}人口未知）`,
  longest: "长度",
  peopleHead: "人口",
  more: (rows) => `另有 ${count(rows)} 个，--json 可列全`,

  byArea: "按区域",
  area: "区域",
  noArea: "区域未知",
  ringRate: "成环率",
  dualRate: "双归率",
  withoutBackup: "缺乏备份",
  meanWay: "平均路由",
  level: "区域级别",
  districts: "每一条为一个区域，点名称可查看其局站。",
  areaRest: (many) => `另有 ${count(many)} 个区域，见结果表`,

  ways: "局站按到出口局的路由数",
  waysOf: ["没有路由", "一条路由", "两条路由", "三条及以上"],
  waysOfMany: (enough) => [
    `可达出口局不足 ${count(enough)} 个`,
    `可达 ${count(enough)} 个，断一段即不足`,
    `断任一段仍可达 ${count(enough)} 个`,
  ],
  distances: "局站按到最近出口局的路由长度",
  distanceBin: (from, to) =>
    to === null ? `${count(from / 1000)} 公里以上` : `${count(from / 1000)}–${count(to / 1000)} 公里`,
  noWay: "没有路由",
  share: formatShare,
  select: (what) => `选中：${what}`,
  measuring: "统计指标",
  assumptions: "默认前提",
  assumeThresholds: (unconfirmed) =>
    unconfirmed === 0 ? [] : [`${count(unconfirmed)} 个门限为经验值，尚未经任何单位确认。`],
  assumeDiameter: "网络直径只给出上下界：在限定的搜索次数内未能确定。",
  statuses: { confirmed: "已公布", derived: "由已公布数值推得", unconfirmed: "待确认" },
};

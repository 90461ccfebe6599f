import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

export const risk: Words["risk"] = {
  what: (name, kind) => (name === kind ? name : `${name}（${kind}）`),
  served: (people, sites) => `灾前在网：${people} 人，${sites} 个局站`,
  cases: {
    most: "未知项按失效计（--case most）",
    least: "未知项按完好计（--case least）",
  },
  expected: "期望值",
  interval: "95% 置信区间",
  bounds: "未知项完好 … 失效",
  rows: {
    people: "失联人口",
    sites: "失联局站",
    userHours: "失联人时",
    annual: "年均失联人时",
  },
  range: (from, to) => `${from} … ${to}`,
  notKnown: "未知",
  never: "无期限",
  exceedance: "失联人口超越概率",
  atLeast: "人口",
  chance: "概率",

  areas: "乡镇与区县，按期望失联人口由多到少",
  area: "区域",
  sites: "局站，按期望失联人口由多到少",
  site: "局站",
  spans: "可能中断的光缆段，按加固后可减少的失联人口由多到少",
  span: "光缆段",
  expectedPeople: "人口",
  hours: "小时",
  saves: "加固可减少失联人口",
  unknown: "未知项",
  sources: "依据的公式与曲线",
  method: (method) => `${method}。`,
  settingsUnconfirmed: (names) => `以下为工作取值，待用户确认：${names.join("；")}。`,

  noCost: "未估算修复费用：此处没有单价资料。",
  noPeriod: "无年均值：场景及其图层均未给出重现期（returnPeriodYears，不小于 1 年）。",
  onePeriod: (years) =>
    `年均值按 ${count(years)} 年一遇的损失除以重现期计，更罕见的事件按损失不再增加处理，更频繁的事件未计入。`,
  hoursPlayed: (outcomes) => `时长由 ${count(outcomes)} 种结果的抢修推演得出。`,
  hoursNever: "时长无期限：有设施始终未修复，或没有抢修队伍。",
  hoursUnknown: "时长未知：部分失效设施的修复时间无人知晓。",
  cutOffMeans: "失联人口和局站只计设备与光缆失效（蓄电池仍在供电）；失联人时同时计入断电。",

  noScenario: (name, known) =>
    known.length === 0
      ? `${name} 既不是文件，也不是项目中的灾害场景（项目中没有灾害场景）`
      : `${name} 既不是文件，也不是项目中的灾害场景；现有：${known.join("、")}`,
  noSites: "项目中没有局站，无法评估业务损失",
  isOutage: (name) => `${name} 是停用场景，不是灾害场景；请用 faultline whatif 推演`,
  badSetting: (name, setting, range) =>
    range === null ? `${name}：没有 settings.${setting} 这一参数` : `${name}：settings.${setting} 应为 ${range}`,
  refused: (name, of, why) => `${name}：event.${of}：${why}`,

  events: {
    history: "历史灾害，可按编号重演",
    layers: "灾害图层可推演的事件，--json 输出为场景文件",
    id: "编号",
    name: "名称",
    date: "日期",
    event: "事件",
    layer: "图层",
    whole: "整个图层",
    guessed: (fields) => `推定：${fields.join("、")}`,
    magnitude: (ms) => `Ms ${ms}`,
  },

  timeline: {
    typical: "仅推演损失居中的一次抽样，各时长并非平均值。",
    curve: "业务恢复过程",
    hour: "小时",
    people: "在网人口",
    sites: "在网局站",
    back: (half, most) => `恢复一半用时 ${half}，恢复九成用时 ${most}`,
    userHours: (value) => `失联人时：${value}`,
    hoursOf: (hours) => `${hours} 小时`,
    never: "无法恢复",
    dark: (overH) => `中断超过 ${count(overH)} 小时的区域`,
    darkPeople: "中断人口",
    darkSites: "中断局站",
    longest: "最长（小时）",
    failed: (sites, spans, mains) =>
      `失效：局站 ${count(sites)} 个，光缆段 ${count(spans)} 段；市电中断局站 ${count(mains)} 个`,
    rounded: (share) => `时刻向上取整，误差不超过 ${share}。`,
  },
};

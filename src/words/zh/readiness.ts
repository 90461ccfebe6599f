import type { DrillLoss } from "../../core/readiness/drill-sheet.ts";
import type { CriterionId } from "../../core/readiness/grading.ts";
import type { AreaReadiness } from "../../core/readiness/measure-readiness.ts";
import type { MeasureRule } from "../../core/readiness/suggest-measures.ts";
import type { ReasonNames } from "../en/readiness.ts";
import { formatNumber as count, formatShare } from "../format.ts";
import type { Words } from "../index.ts";

const sites = (many: number) => `${count(many)} 个局站`;
const hours = (h: number) => (h === Number.POSITIVE_INFINITY ? "始终未恢复" : Number.isNaN(h) ? "未知" : `${count(h, 1)} 小时`); // biome-ignore format: one line
const short = (value: number) => (value >= 10_000 ? `${count(value / 10_000, 1)} 万` : count(value));
const percent = (share: number) => `${count(100 * share)} %`;
const km = (metres: number) => `${count(metres / 1000, 1)} 公里`;
const range = (least: number, most: number, say: (value: number) => string) => {
  if (!Number.isFinite(least)) return "未知";
  if (!Number.isFinite(most)) return `不少于 ${say(least)}`;
  return least === most ? say(least) : `${say(least)} 至 ${say(most)}`;
};

const reasons: Readonly<Record<CriterionId, (area: AreaReadiness, names: ReasonNames) => string>> = {
  "way-out": ({ ways: { best } }) =>
    best >= 2
      ? "任何一段光缆、任何一个共享风险组单独失效，都不会使全区失联。"
      : best === 1
        ? "一段光缆或一个共享风险组失效，即可使全区失联。"
        : "区内局站均无到出口局的路由。",
  "second-ways": ({ ways, sites: all }) => {
    const without = ways.none + ways.one + ways.shared;
    const parts = [
      ...(ways.none > 0 ? [`其中 ${count(ways.none)} 个无任何路由可达`] : []),
      ...(ways.shared > 0 ? [`${count(ways.shared)} 个的两条路由同属一个共享风险组`] : []),
    ];
    return `${sites(all)}中有 ${count(without)} 个缺乏到出口局的第二路由${parts.length > 0 ? `（${parts.join("，")}）` : ""}。`;
  },
  power: ({ power: { asked, short, unknown, leastH, medianH } }) =>
    `${sites(asked)}中有 ${count(short)} 个后备时长不足${unknown > 0 ? `，另有 ${count(unknown)} 个未知` : ""}${leastH === null || medianH === null ? "" : `；已知的局站中最短 ${hours(leastH)}，中位数 ${hours(medianH)}`}。`,
  satellite: ({ satellite: { yes, unknown }, ways: { best } }) =>
    `${yes === 0 ? "未见有卫星备份的局站" : `${sites(yes)}有卫星备份`}${unknown > 0 ? `，另有 ${count(unknown)} 个未知` : ""}${yes === 0 && best >= 2 ? "；全区已有第二出口路由，不因此降级" : ""}。`,
  crew: ({ crew: { furthest, unknown } }, { furthest: site, base }) =>
    `${furthest === null ? "抢修路程未知" : `最远的 ${site} 距抢修驻点 ${base} 车程 ${hours(furthest.hours)}（直线 ${km(furthest.metres)}）`}${unknown > 0 && furthest !== null ? `，另有 ${sites(unknown)}路程未知` : ""}。`,
  exposure: ({ exposure, sites: all }, { layer }) => {
    const told = exposure?.layers.filter(({ strongM, strongSites }) => strongM[1] > 0 || strongSites[1] > 0) ?? [];
    if (exposure === null || told.length === 0) return "区内光缆和局站均不在灾害强烈的地带。";
    const parts = told.map(
      (each) =>
        `${layer(each.layer)}：光缆 ${range(each.strongM[0] / 1000, each.strongM[1] / 1000, (value) => count(value, 1))} / ${km(exposure.metres)}，局站 ${range(each.strongSites[0], each.strongSites[1], count)} / ${count(all)} 个`,
    );
    return `位于灾害强烈地带——${parts.join("；")}。`;
  },
  isolation: ({ isolation }) =>
    isolation === null
      ? ""
      : `在已推演的最不利场景下，全区用户平均失联 ${range(isolation.least.darkH, isolation.most.darkH, hours)}；最易失联的局站失联概率 ${range(isolation.least.chance, isolation.most.chance, formatShare)}。`,
};

const measures: Readonly<Record<MeasureRule, (many: number, first: string) => string>> = {
  "second-route": (many) => `为 ${sites(many)}建设第二路由，或以一段光缆将多个局站成环`,
  "separate-routes": (many) => `将 ${sites(many)}的两条路由物理分离：现同属一个共享风险组`,
  satellite: (_, first) => `配备卫星终端或卫星电话，首选 ${first}`,
  "super-site": (_, first) => `建设超级基站（卫星回传、长时自备供电、加固），选址 ${first}`,
  battery: (many) => `为 ${sites(many)}扩容蓄电池`,
  fuel: (many) => `为 ${sites(many)}的油机增加储油`,
  generator: (many) => `为 ${sites(many)}配备油机，或预留移动油机接口`,
  harden: (many) => `加固或迁改 ${sites(many)}：位于灾害强烈地带`,
  survey: (many) => `核查 ${sites(many)}的后备时长与卫星备份情况`,
};

const losses: Readonly<Record<DrillLoss["what"], (many: number) => string>> = {
  fails: (many) => `${count(many)} 处局站或光缆段中断`,
  "loses-mains": (many) => `${sites(many)}市电中断`,
  "generator-fails": (many) => `${sites(many)}油机启动失败`,
  "runs-out": (many) => `${sites(many)}电力耗尽`,
};

export const readiness: Words["readiness"] = {
  tab: "应急准备",
  title: "各区域应急准备评级",
  question: "灾害来临时，哪些区县会整体失联？补什么最有用？",
  nothing: "还没有局站。打开项目或拖入文件即可开始。",
  noAreas: "本项目没有区域，全部局站列为一行。可导入区县边界文件，或在局站表中填写所属区域。",
  running: "正在评级…",
  stale: "评级之后，网络、灾害图层或场景已有变动。",
  unanswered: "未在评级：已取消或失败。",
  ask: "开始评级",
  measuring: "应急准备评级",
  grades: { A: "较好", B: "一般", C: "较弱", D: "薄弱" },
  open: "待定",
  grade: "评级",
  gradeOf: ({ grade, best, worst }) => grade ?? (best === null || worst === null ? "–" : `${best}–${worst}`),
  gradeWhy: ({ grade, best }) =>
    grade !== null ? readiness.grades[grade] : best === null ? "区内无局站" : "取决于未知数据，只给出最好与最差",
  area: "区域",
  noArea: "未填区域",
  level: "级别",
  levelless: "未注明级别",
  sites: "局站",
  people: "人口",
  wayOut: "出口路由",
  noSecond: "缺备份",
  short: "电力不足",
  crew: "抢修车程",
  exposed: "暴露",
  dark: "失联",
  remote: "偏远",
  inTable: "在属性表中查看全部数据",
  remoteOnly: "只看偏远地区",
  remoteSaid: (remote) => (remote === null ? "是否偏远未注明" : remote ? "偏远地区" : "非偏远地区"),
  share: formatShare,
  percent,
  hours,
  range,
  countGrade: (grade, many) => `${grade}：${count(many)} 个区域`,
  remoteWithout: (areas, people) =>
    areas === 0
      ? "没有全区仅靠一条路由的偏远地区。"
      : `缺乏备份路由的偏远地区 ${count(areas)} 个，涉及 ${count(people)} 人。`,
  more: (rows) => `另有 ${count(rows)} 个，--json 可列全`,

  criteria: {
    "way-out": "出口路由",
    "second-ways": "第二路由",
    power: "后备供电",
    satellite: "卫星备份",
    crew: "抢修力量",
    exposure: "灾害暴露",
    isolation: "最不利场景失联",
  },
  reason: (area, criterion, names) => reasons[criterion](area, names),
  reasons: "评级依据",
  limits: (atMost, isHours, isShare) =>
    `A、B、C 上限依次为 ${atMost.map((limit) => (isShare ? `${count(100 * limit)} %` : count(limit))).join("、")}${isHours ? " 小时" : ""}，超过为 D`,
  limitsUnconfirmed: "分级界限待核实",
  remoteLimits: "偏远地区",
  source: "出处",
  status: "状态",
  measures: "建议措施",
  noMeasures: "未发现已知的欠缺。",
  measure: (rule, many, first) => measures[rule](many, first),
  facts: (area) =>
    `${sites(area.sites)} · ${count(area.people)} 人${area.peopleUnknown > 0 ? `（另 ${sites(area.peopleUnknown)}人口未知）` : ""}`,
  ownPeople: (people) => `区域自报人口 ${count(people)} 人`,
  close: "关闭",
  layer: "应急准备评级",
  legend: (grade, word) => `${grade}：${word}`,
  legendOpen: "待定：已知数据不足以评级",

  assumptions: "默认前提",
  assume: ({ assumed: { neededH, travelKmH, bases, isScenario, noRemote, undrawn, areasBy }, grading }) => [
    "区域评级取各项中最差的一项；局站计入所属区域及其全部上级区域。",
    ...(grading.criteria.some(({ status }) => status === "unconfirmed")
      ? ["分级界限为经验值，尚未经任何单位确认；界限是数据文件，可由使用单位自行设定。"]
      : []),
    `后备时长为蓄电池与油机储油之和，油机按可启动计；按局站类型要求 ${neededH.map((h) => count(h)).join("、")} 小时，取自国外通行做法。`,
    "仅共用供电的风险组计入后备时长，不计入路由；其余未被否定的共享风险组均计入路由。",
    bases === 0
      ? "没有已知的抢修驻点：既无核心、汇聚局站，也无出口局。"
      : `抢修队从 ${count(bases)} 个核心、汇聚局站出发，车速 ${count(travelKmH)} 公里/小时，路程按直线距离加三分之一计，道路按畅通计。`,
    ...(areasBy === null ? ["没有灾害图层，未评灾害暴露。"] : []),
    ...(areasBy === "ends" ? ["各区域均无边界：光缆段按两端局站共同所属的区域计。"] : []),
    ...(undrawn > 0 ? [`${count(undrawn)} 段光缆没有走向，是否位于灾害区内未知。`] : []),
    ...(noRemote ? ["没有区域注明是否偏远，均按非偏远评级。"] : []),
    isScenario ? "场景失联取已推演各场景中对每个局站最不利的结果。" : "尚未推演场景；推演后将一并评定预期失联时长。",
  ],

  yearly: "年均损失",
  yearlyOf: (least, most) => `按已推演的保存场景，年均失联 ${range(least, most, count)} 人时。`,
  yearlyWhy:
    "按重现期加权各场景损失：年损失 = ∫ 损失 dp，年超越概率 p = 1 / T，重现期之间按直线；比最常见者更频繁的按无损失，比最罕见者更罕见的按与其相同。",
  userHours: (least, most) => `失联 ${range(least, most, count)} 人时`,
  byHazard: (hazard, periods) => `${hazard}，${periods.map((years) => `${count(years)}`).join("、")} 年一遇`,
  onePeriod: "只有一个重现期：为下限",
  falls: "更罕见的场景损失反而较小：各自影响不同地点",
  withoutPeriod: (names) => `未注明重现期，未计入：${names.join("、")}。`,
  behindWorse: (names) => `同一重现期另有更重的场景，未计入：${names.join("、")}。`,
  yearlyUnknown: (hazards) => `损失未知，未计入：${hazards.join("、")}。`,
  runAll: (many) => `推演已保存的 ${count(many)} 个场景`,
  runningAll: (done, all) => `正在推演第 ${count(done + 1)} 个，共 ${count(all)} 个…`,
  noScenarios: "本项目尚未保存灾害场景。请在“场景推演”中设定并保存；注明重现期后即计入此处。",

  matrix: "风险矩阵",
  likelihood: "发生频度",
  severity: "失联人时",
  oncePer: (from, to) =>
    to === null ? `每年 ≥${count(from ?? 0, 2)} 次` : from === null ? `>${count(1 / to)} 年一遇` : `${count(1 / to, 1)}–${count(1 / from)} 年一遇`, // biome-ignore format: one line
  userHoursFrom: (from, to) => (from === null ? `<${short(to ?? 0)}` : `≥${short(from)}`),
  cell: (level, likelihood, severity) => `${level}：${likelihood}，失联 ${severity} 人时。点击可修改`,
  matrixBack: "恢复默认",
  highest: "多项风险取最高一格，不取平均。",
  riskRange: (least, most) => `${least}至${most}`,

  extreme: "极端事故场景",
  noExtreme: "尚无。可推演场景，或在“任意地点”中求最不利位置、在“单点”中统计共享风险组。",
  extremeFrom: { scenario: "灾害场景", place: "最不利位置", group: "共享风险组" },
  placeName: (rank, radiusKm) => `最不利位置 ${count(rank)}，半径 ${count(radiusKm, 1)} 公里`,
  extremeFacts: (people, siteCount) => `${people} 人、${siteCount} 个局站`,
  equipment: "关键设备",
  noEquipment: "尚无：没有单独失效即致失联的设备，或尚未统计单点。",
  equipmentFacts: (people, siteCount, unknown) =>
    `单独失效影响 ${count(people)} 人${unknown > 0 ? `（另 ${sites(unknown)}人口未知）` : ""}、${sites(siteCount)}`,
  equipmentSaves: (people) => `若不失效，场景中可少失联 ${count(people)} 人`,

  drill: "演练脚本",
  drillPrint: "保存演练脚本",
  drillWhy: "依据“逐时过程”中回放的一次推演生成。",
  drillNothing: "请先推演场景并打开“逐时过程”，此处即列出损失、决策点与所需资源。",
  drillHead: (name) => `演练：${name}`,
  drillMore: (many) => `另有 ${count(many)} 行，见保存的文件`,
  drillLosses: "损失（按先后）",
  drillDecisions: "决策点",
  drillNeeds: "所需资源",
  drillLine: (hour, what) => `${readiness.atHour(hour)}：${what}`,
  lossLine: (lost, then) => `${lost}。${then}`,
  atHour: (hour) => (hour === 0 ? "灾害发生时" : `${hours(hour)}后`),
  loss: ({ what, elements }, first) =>
    `${losses[what](elements.length)}${elements.length === 1 ? `：${first}` : `，含 ${first}`}`,
  darkThen: (people, siteCount) => `此时 ${count(people)} 人、${sites(siteCount)}失联`,
  decision: (decision, area) => {
    switch (decision.rule) {
      case "report":
        return `${count(decision.people)} 人失联：按 2009 年办法达到最高等级，须立即口头报告、4 小时内书面报告`;
      case "order-repairs":
        return `${count(decision.waiting)} 处待修，抢修队 ${count(decision.crews)} 支：先修哪里？`;
      case "send-fuel":
        return `${sites(decision.sites)}将在此时断电：油料或移动油机先送哪里？`;
      case "give-voice":
        return `${area}全区失联，${decision.untilH === Number.POSITIVE_INFINITY ? "始终未恢复" : `至第 ${count(decision.untilH, 1)} 小时`}：以卫星保障基本通话`;
      case "plan-without":
        return `${count(decision.elements)} 处恢复时间未知或无法恢复：预案按其不可用安排`;
    }
  },
  needs: {
    crews: (many) => `同时出动抢修队 ${count(many)} 支`,
    crewRepairs: (spans) => `抢修光缆 ${count(spans)} 段`,
    siteRepairs: (many) => `${sites(many)}受损，按恢复天数自行恢复，不占用抢修队`,
    refuels: (many) => `送油 ${count(many)} 次`,
    generators: (many) => `移动油机：${sites(many)}电力耗尽且无油机`,
    satelliteKits: (many) => `卫星便携站：${count(many)} 个区域`,
  },
  drillLeftOut: (many) => `另有 ${count(many)} 项事件过多未列，未计入以上数量。`,
  back: (t50H, t90H) => `半数用户恢复用时：${hours(t50H)}；九成用户：${hours(t90H)}。`,
};

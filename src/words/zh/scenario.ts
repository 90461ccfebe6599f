import type { StormClass } from "../../core/hazard/models/storm-class.ts";
import { formatNumber as count, formatShare } from "../format.ts";
import type { Words } from "../index.ts";
import { scenarioForm } from "./scenario-form.ts";

const duration = (hours: number) =>
  Math.abs(hours) < 48 ? `${count(hours, 1)} 小时` : `${count(hours / 24, Math.abs(hours) < 240 ? 1 : 0)} 天`;

function short(value: number, apart: number): string {
  const decimals = (unit: number) => Math.max(0, Math.ceil(Math.log10(unit / apart)) + 1);
  if (value >= 1e8) return `${count(value / 1e8, decimals(1e8))} 亿`;
  return value >= 1e4 ? `${count(value / 1e4, decimals(1e4))} 万` : count(value);
}

const storms: Readonly<Record<StormClass, string>> = {
  TD: "热带低压",
  TS: "热带风暴",
  STS: "强热带风暴",
  TY: "台风",
  STY: "强台风",
  SuperTY: "超强台风",
};

export const scenario: Words["scenario"] = {
  tab: "场景推演",
  title: "灾害场景推演",
  question: "假设发生这样的灾害：哪里失联，失联多久？",
  nothing: "还没有局站。打开项目或拖入文件即可开始。",
  views: { make: "事件", read: "结果", play: "逐时过程" },
  viewsLabel: "设定、结果、过程",
  form: scenarioForm,

  map: {
    event: "灾害场景：事件范围",
    intensity: (degree) => `烈度 ${degree} 度及以上`,
    depth: (from, to) =>
      from === null
        ? to === null
          ? "淹没范围"
          : `水深小于 ${to} 米`
        : to === null
          ? `水深 ${from} 米及以上`
          : `水深 ${from}–${to} 米`,
    depthEverywhere: (depth) => `淹没水深 ${depth} 米`,
    slopes: (chance) => (chance === null ? "潜在失稳坡体" : `坡体，单处失稳概率 ${chance}`),
    fire: "过火范围",
    ice: (rain, hours) => `冻雨 ${rain} 毫米/小时，持续 ${hours} 小时`,
    cut: (metres) => `${metres} 米以内的海缆中断`,
    noMains: "市电中断",
    wind: (of, from) => `${count(from, 1)} m/s 及以上：${storms[of]}`,
    result: "灾害场景：失联概率",
    chance: (from, to) =>
      from === null
        ? `概率小于 ${count(100 * (to ?? 0))} %`
        : to === null
          ? `概率 ${count(100 * from)} % 及以上`
          : `概率 ${count(100 * from)}–${count(100 * to)} %`,
    cutOff: "圆：局站失联，概率越大圆越大",
    fails: "底色：光缆段中断，概率越大越宽",
    unknownChance: "失联概率不明的局站",
    play: "灾害场景：当前时刻",
    dark: (n) => `失联局站 ${count(n)} 个`,
    back: (n) => `已恢复局站 ${count(n)} 个`,
    broken: "已中断，尚未修复",
    windNow: (force, from) => `此刻 ${count(force)} 级风圈（${count(from, 1)} m/s 及以上）`,
  },

  keepTitle: "项目中的场景",
  name: "名称",
  save: "保存",
  replace: "替换",
  saved: (name) => `场景已保存在项目中：${name}`,
  none: "还没有场景。场景把事件和参数以一个名称保存，网络变动后可再次打开推演。",
  open: (name) => `打开 ${name}`,
  openShort: "打开",
  rename: (name) => `重命名 ${name}`,
  newName: "新名称",
  nameTaken: (name) => `已有名为“${name}”的场景。`,
  removeOne: (name) => `删除 ${name}`,
  removeTitle: (name) => `删除场景“${name}”？`,
  removeWhy: "场景将从项目中删除，撤销不能恢复。",
  removeDo: "删除场景",
  readOnly: "另一个标签页正在使用本项目，此处不能保存场景。",
  every: (years) => `${count(years)} 年一遇`,

  run: "开始推演",
  runAgain: "重新推演",
  running: "正在抽样推演…",
  progress: (done, total) => (total > 0 ? `抽样与抢修推演 ${count(done)} / ${count(total)}` : "正在准备"),
  cancel: "取消",
  cancelled: "已取消或失败，没有结果。",
  stale: "推演之后，事件、参数、出口局或网络已有变动。",
  notYet: "尚未推演。请先设定事件，再开始推演。",
  toMake: "去设定事件",

  bound: "资料不明的对象",
  bounds: { most: "按失效计", least: "按完好计" },
  people: "预期失联人口",
  sites: "预期失联局站",
  userHours: "预期失联人时",
  t50: "恢复一半所需",
  t90: "恢复九成所需",
  duration,
  short,
  never: "无法恢复",
  interval: (from, to) => `均值的 95 % 区间 ${from}–${to}`,
  exact: "精确值：已计入全部失效组合",
  between: (least, most) => `资料不明者全部完好则为 ${least}，全部失效则为 ${most}`,
  ofBefore: (share, before) => `占灾前在网 ${before} 的 ${share}`,
  hoursAtLeast: (hours) => `失联人时不少于 ${hours}：资料不明者全部完好时的数值。`,
  typicalOf: "以上时长取自损失居中的一次抽样，并非均值。",

  curve: "失联人口超越概率（不低于某值的概率）",
  curvePeople: "失联人口",
  curvePeopleBent: "失联人口（小值段放大）",
  curveChance: "概率",
  curveTable: "曲线数值",
  atLeast: (value) => `≥ ${value}`,
  noLoss: "所有抽样中均无人失联。",

  lists: "按地点和对象的结果",
  tabs: { townships: "乡镇", elements: "关键设备", unknown: "资料不明" },
  area: "乡镇或区县",
  noArea: "不属任何区域",
  expected: "人口",
  chance: "概率",
  dark: "时长",
  townshipFacts: (people, chance, hours) => `${people} 人 · ${chance} · 失联 ${hours}`,
  townshipsNote: (n) => `${count(n)} 个区域有失联风险，多者在前：预期失联人口、最不利局站的失联概率、平均失联时长。`,
  noTownship: "没有区域有失联风险。",
  elementFacts: (chance, saves) => (saves === null ? chance : `${chance} · 若不失效可减少 ${saves} 人`),
  elementsNote: "对损失影响最大的对象：失效概率，以及若其不失效预期失联人口减少多少。",
  noElements: "没有对象失效。",
  unknownNote: (n) => `${count(n)} 项缺少判断所需的资料。既不当作安全，也不略去，见两种极端结果。`,
  noUnknown: "事件波及的对象资料齐全。",
  unknownAsset: "对象",
  unknownMissing: "缺少",
  unknownCount: "数量",

  how: "计算方法",
  method: { exact: "精确计算：计入全部失效组合", sampled: "抽样计算：在整个事件上抽样" },
  draws: (draws, patterns) => `抽样 ${count(draws)} 次，失效组合 ${count(patterns)} 种，相同组合只算一次。`,
  seed: (seed) => `随机种子 ${seed}：种子相同，结果相同。`,
  residual: (share, method) => (method === "exact" ? `未计入的概率：${share}。` : `95 % 区间的一半为均值的 ${share}。`),
  stopped: {
    "all-patterns": "全部组合均已计入。",
    "narrow-enough": "区间已足够窄，停止抽样。",
    "most-draws": "已达抽样次数上限。",
  },
  causes: "所用曲线和规则",
  assumptions: "计算前提",

  play: {
    title: "逐时服务过程",
    begin: "播放损失居中的一次抽样",
    notYet: "请先推演，再播放损失居中的一次抽样。",
    running: "正在派遣抢修队…",
    cut: "在网人口",
    axis: "事件后时间（前段放大）",
    hour: "时刻",
    hourOf: (hour) => (hour < 0 ? `事件前 ${duration(-hour)}` : duration(hour)),
    play: "播放",
    pause: "暂停",
    step: "下一变化",
    back: "上一变化",
    start: "回到开始",
    speed: "速度",
    speedOf: (hours) => `每秒 ${count(hours, 1)} 小时`,
    peopleDark: "此刻失联人口",
    sitesDark: "此刻失联局站",
    crews: "作业中的抢修队",
    userHours: "全部恢复前的失联人时",
    happenings: "过程",
    happeningsLeft: (n) => `另有 ${count(n)} 条影响人口较少，未列出。`,
    nothingHappens: "此次抽样没有对象失效。",
    what: {
      fails: (what) => `${what} 中断`,
      "loses-mains": (what) => `${what} 市电中断`,
      "generator-starts": (what) => `${what} 油机启动`,
      "generator-fails": (what) => `${what} 油机启动失败`,
      "on-battery": (what) => `${what} 转蓄电池供电`,
      "runs-out": (what) => `${what} 后备电源耗尽`,
      refuelled: (what) => `${what} 已补充油料`,
      "crew-leaves": (what) => `抢修队出发前往 ${what}`,
      "crew-begins": (what) => `抢修队开始抢修 ${what}`,
      repaired: (what) => `${what} 修复`,
      "mains-return": (what) => `${what} 市电恢复`,
    },
    at: (hour, what) => `${duration(hour)} · ${what}`,
    toDrill: "生成演练脚本",
    saveCurve: "曲线 CSV",
    saveFrame: "此刻 PNG",
    saveFrames: "各时刻 PNG（zip）",
    frameTitle: (name, hour, people, sites) => `${name} · ${hour} · 失联 ${people} 人、${sites} 个局站`,
    framesTaken: (done, total) => `已生成 ${count(done)} / ${count(total)} 张`,
    frameFailed: (message) => `未能生成图片：${message}`,
    csv: { hour: "小时", people: "在网人口", sites: "在网局站" },
    unknown: (n) => `${count(n)} 个对象的恢复时间不明`,
    never: (n) => `${count(n)} 个对象无抢修队可派`,
    bound: (of) => `播放时资料不明者${of}。`,
  },
  share: formatShare,
  command: "灾害场景：点选震中设定地震",
};

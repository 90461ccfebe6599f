import { formatNumber as count, formatShare } from "../format.ts";
import type { Words } from "../index.ts";

const hours = (value: number) =>
  value < 48 ? `${count(value, 1)} 小时` : `${count(value / 24, value < 240 ? 1 : 0)} 天`;
const sites = (many: number) => `${count(many)} 个局站`;

export const restore: Words["restore"] = {
  assume: (figures) => [
    figures.crews === 0
      ? "无抢修队：线路中断后始终无法恢复；局站仍按恢复天数自行恢复。"
      : `全网 ${count(figures.crews)} 支线路抢修队，灾后 ${count(figures.mobiliseH, 1)} 小时出动；首次从最近的完好核心或汇聚局站出发，此后从上一抢修点直接转场。`,
    "受损局站按 Hazus 各破坏等级的恢复天数（待确认）自行恢复，其中已含人员和备件到位时间，不占用抢修队。",
    `无公开修复时间的，线路按抢修工时 ${count(figures.otherRepairH, 1)} 小时、局站按中断 ${count(figures.otherRepairH, 1)} 小时计。`,
    `行程按直线距离加长三分之一、平均车速 ${count(figures.travelKmH)} 公里/小时计。烈度 8 度及以上、被水淹以及局站或线路被滑坡等冲毁之处，道路中断，另加 ${count(figures.roadDelayH, 1)} 小时。`,
    "线路按每抢修工时可恢复的人口从多到少派单，人口按供电正常估算一次；抢修队修通后才转场。派单为贪心法，个别情况下增派一队反而更慢。",
    `市电中断后先由油机发电，油机停机后由蓄电池放电。变电站受损造成的停电，市电 ${count(figures.mainsOutH, 1)} 小时后恢复；油料 ${count(figures.refuelH, 1)} 小时后送达，此后持续补给。`,
    `${formatShare(figures.generatorStartFailure)} 的油机启动失败；由随机种子确定，各次抽样相同，置信区间不含这一随机性。`,
    "设备修复期间蓄电池照常放电。海缆按其修复周期自行恢复，不占用陆上抢修队。",
    "按“视为完好”计算时，未知行程记为 0，路况不明按畅通，未知的蓄电池与油料视为够用；按“视为失效”计算时，路况不明按中断，未知的蓄电池与油料视为没有，行程未知的线路何时修复未知。两种情形派单顺序相同，对同一组失效，前者的损失不会超过后者。",
  ],
  rounded: (share) => `状态变化过多，各时刻向上取整，误差小于该时刻的 ${formatShare(share)}。`,

  dark: {
    title: "长时间失联",
    over: "列出失联超过该时长的区域",
    overUnit: "小时",
    none: (overH) => `各区域均无失联超过 ${count(overH, 1)} 小时的局站。`,
    people: (known, unknown) =>
      unknown === 0 ? `${count(known)} 人` : `${count(known)} 人，另 ${sites(unknown)}人口未知`,
    facts: ({ darkSites, unknownSites, sites: of, longestH }) =>
      [
        ...(darkSites > 0 ? [longestH === Number.POSITIVE_INFINITY ? "无法恢复" : `最长 ${hours(longestH)}`] : []),
        `${count(of)} 个局站中 ${count(darkSites)} 个失联`,
        ...(unknownSites > 0 ? [`${count(unknownSites)} 个时长未知`] : []),
      ].join(" · "),
    whole: (wholeH) =>
      Number.isNaN(wholeH)
        ? "全域失联，时长未知"
        : wholeH === Number.POSITIVE_INFINITY
          ? "自某一时刻起全域失联且无法恢复"
          : `全域失联 ${hours(wholeH)}`,
    power: ({ lostMains, short, maybeShort, shortMostH }) =>
      [
        `${sites(lostMains)}市电中断`,
        ...(short > 0 ? [`${count(short)} 个后备时长不足`] : []),
        ...(maybeShort > 0 ? [`${count(maybeShort)} 个可能不足`] : []),
        ...(short + maybeShort > 0 ? [`最多差 ${hours(shortMostH)}`] : []),
      ].join(" · "),
  },

  staging: {
    title: "应急资源前置",
    question: "移动油机、油料、卫星便携站和应急通信车应前置到哪里？",
    kinds: { generator: "移动油机", fuel: "油料", satellite: "卫星便携站", vehicle: "应急通信车" },
    kind: "资源",
    figuresTitle: "资源数量与到位时间",
    run: "计算前置方案",
    running: "计算中…",
    savesHead: "可减少",
    figures: {
      withinH: "统计时段（灾后前）",
      generator: "移动油机数量",
      fuel: "油料份数",
      satellite: "卫星便携站数量",
      vehicle: "应急通信车数量",
      generatorFromH: "移动油机开始供电（灾后）",
      fuelFromH: "油料送达（灾后）",
      satelliteFromH: "卫星便携站开通（灾后）",
      vehicleFromH: "应急通信车开通（灾后）",
    },
    lost: (userHours, withinH) => `不前置任何资源时，灾后前 ${count(withinH)} 小时损失 ${count(userHours)} 人时。`,
    saved: (saved, lost) => `可减少 ${count(saved)} 人时${lost > 0 ? `（${formatShare(saved / lost)}）` : ""}。`,
    bounds: ({ saved, atMostIfFalling, atMost }) =>
      `若每项资源的作用不因其他资源到位而增大，任何前置方案最多减少 ${count(Math.min(atMostIfFalling, atMost))} 人时；即使处处配齐，也最多减少 ${count(atMost)} 人时。${atMost > 0 ? `本方案达到后者的 ${formatShare(saved / atMost)}。` : ""}`,
    none: "前置任何资源都不能减少损失。",
    placed: (kind, site) => `${kind}：${site}`,
    saves: (userHours) => `${count(userHours)} 人时`,
    notAsked: (many) => `另有 ${count(many)} 个候选点影响人口较少，未逐一计算，也不计入前一上限。`,
    assume: [
      "移动油机到位后该局站持续有电；油料只供本站能启动的固定油机；卫星便携站只开通本站业务、不带动其下游局站，且需要供电；应急通信车只保障一个基站的用户，不受该站自身状态影响。",
      "贪心法：每次前置到减少损失最多的局站。作用递减时，单一资源不低于最优方案的 63%，多种资源不低于一半。",
    ],
  },
};

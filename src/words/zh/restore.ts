import { formatNumber as count, formatShare } from "../format.ts";
import type { Words } from "../index.ts";

const hours = (value: number) =>
  value < 48 ? `${count(value, 1)} 小时` : `${count(value / 24, value < 240 ? 1 : 0)} 天`;
const sites = (many: number) => `${count(many)} 个局站`;

export const restore: Words["restore"] = {
  assume: (figures) => [
    figures.crews === 0
      ? "无抢修队：需抢修的对象始终无法恢复。"
      : `全网 ${count(figures.crews)} 支抢修队，灾后 ${count(figures.mobiliseH, 1)} 小时出动；首次从最近的完好核心或汇聚局站出发，此后从上一抢修点出发。`,
    `行程按直线距离加长三分之一、时速 ${count(figures.travelKmH)} 公里计。烈度 8 度及以上、水淹处以及致损对象所在处道路中断，另加 ${count(figures.roadDelayH, 1)} 小时。`,
    "按每抢修工时可恢复的人口排序，先多后少；人口只在供电正常的前提下估算一次。抢修队在修复完成前不离开。排序为贪心法：偶有增派一队反而更慢的情况。",
    `市电中断后先由油机供电，再由蓄电池供电。因变电站受损而失去的市电在 ${count(figures.mainsOutH, 1)} 小时后恢复；油料在 ${count(figures.refuelH, 1)} 小时后送达，此后持续补给。`,
    `${formatShare(figures.generatorStartFailure)} 的油机启动失败；由随机种子确定，各次抽样相同。`,
    "设备抢修期间蓄电池照常放电。海缆按其修复时长自行恢复，不占用陆上抢修队。",
    "按“视为完好”计算时，未知的工时与行程记为 0，未知的蓄电池与油料视为够用；按“视为失效”计算时，后备视为没有，何时修复未知。",
  ],
  rounded: (share) => `时刻过多，各时刻向上取整，误差小于其自身的 ${formatShare(share)}。`,

  dark: {
    title: "长时间失联",
    over: "列出失联超过该时长的区域",
    overUnit: "小时",
    none: (overH) => `没有区域存在失联超过 ${count(overH, 1)} 小时的局站。`,
    people: (known, unknown) =>
      unknown === 0 ? `${count(known)} 人` : `${count(known)} 人，另 ${sites(unknown)}人口未知`,
    facts: ({ darkSites, unknownSites, sites: of, longestH }) =>
      [
        ...(darkSites > 0 ? [longestH === Number.POSITIVE_INFINITY ? "无法恢复" : `最长 ${hours(longestH)}`] : []),
        `${count(of)} 个局站中 ${count(darkSites)} 个`,
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
        ...(short > 0 ? [`${count(short)} 个后备不足`] : []),
        ...(maybeShort > 0 ? [`${count(maybeShort)} 个可能不足`] : []),
        ...(short + maybeShort > 0 ? [`最多差 ${hours(shortMostH)}`] : []),
      ].join(" · "),
  },

  staging: {
    title: "应急资源前置",
    question: "油机、油料、卫星便携站和应急通信车应放在哪里？",
    kinds: { generator: "移动油机", fuel: "油料", satellite: "卫星便携站", vehicle: "应急通信车" },
    kind: "资源",
    figuresTitle: "资源数量与到位时间",
    run: "计算放置方案",
    running: "计算中…",
    savesHead: "可减少",
    figures: {
      withinH: "统计灾后前",
      generator: "移动油机数量",
      fuel: "油料份数",
      satellite: "卫星便携站数量",
      vehicle: "应急通信车数量",
      generatorFromH: "油机自第几小时起供电",
      fuelFromH: "油料自第几小时起到位",
      satelliteFromH: "卫星便携站自第几小时起开通",
      vehicleFromH: "应急通信车自第几小时起开通",
    },
    lost: (userHours, withinH) => `不前置任何资源时，灾后前 ${count(withinH)} 小时损失 ${count(userHours)} 人时。`,
    saved: (saved, lost) => `可减少 ${count(saved)} 人时${lost > 0 ? `（${formatShare(saved / lost)}）` : ""}。`,
    bounds: ({ saved, atMostIfFalling, atMost }) =>
      `若单项收益不随其他资源到位而增大，任何摆放方式最多减少 ${count(Math.min(atMostIfFalling, atMost))} 人时；即使处处配齐，也最多减少 ${count(atMost)} 人时。${atMost > 0 ? `本方案达到后者的 ${formatShare(saved / atMost)}。` : ""}`,
    none: "前置任何资源都不能减少损失。",
    placed: (kind, site) => `${kind}：${site}`,
    saves: (userHours) => `${count(userHours)} 人时`,
    notAsked: (many) => `另有 ${count(many)} 个候选影响人口较少，未逐一计算，也不计入前一上限。`,
    assume: [
      "移动油机到位后该局站持续有电；油料只供本站能启动的油机；卫星便携站只保障本站、不带动其下游，且需要供电；应急通信车只保障一个基站的用户，与该站状态无关。",
      "贪心法：每次放在减少损失最多处。收益递减时，单一资源不低于最优的 63%，多种资源不低于一半。",
    ],
  },
};

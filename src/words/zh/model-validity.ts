import type { ModelName } from "../../core/engineering-models.ts";

export const modelValidity: Readonly<Record<ModelName, string>> = {
  availability: "各次中断在时间上相互分散：Λ · L / 1000 · MTTR 远小于 8760 小时。",
  "paired-routes":
    "working、protection 和 both 均为中断时间占比。若 b 既可能与 a、也可能与 e 同时中断，both 取 P(a 且 b) + P(b 且 e) − P(a、b 且 e)。未给出 both 时，只有 atWorst 是确定的。",
  "ground-motion":
    "中位值，对应原关系所依据的场地（基岩或 II 类场地，待确认），未计场地系数。intensity 用于制图和列表，pgaGal、pgvCms 用于易损性计算；两种烈度不可混用。",
  liquefaction:
    "易发性分级按 HAZUS 的制图口径。settlementCm 为该级全部场地的期望沉降，spreadCm 仅指发生液化之处。没有场地土图层时，不评估地基失效。",
  displacement: "模型 a 不含震级，模型 b 的拟合范围为 Mw 5.3 至 7.6。未达到临界加速度时，边坡不发生位移。",
  wind: "按静止气旋、开阔平坦地面计算。holland1980 的 speedMs 为摩擦层以上风速，到地面约减一成；surfaceMs 为 10 m 高处 1 分钟平均风速。台风等级按 2 分钟平均风速划分。环境气压取 1010 hPa 属惯例，待确认。",
  ice: "假定雨水落到导线上全部冻结。实测冰厚与降水量之比有一半落在 0.20 至 0.40 之间。",
  "rain-fade": "mmPerH 为一年中 0.01 % 时间被超过的 1 分钟降雨强度，由用户给出。未核查视距和菲涅耳区净空。",
  fragility:
    "slight 至 complete：达到或超过该破坏等级的概率；isNone 至 isComplete：恰为该等级的概率，合计为 1；functionLost：达到或超过功能丧失等级的概率。不表示损失金额，也不表示中断时长。",
  "repair-rate":
    "系类比取值，原始数据来自供水管道。脆性管 k 取 1，延性管取 0.3；在只考虑地震动的美国生命线联盟公式中，k 为矶山权重之积（管径 1.6 至 0.5，地形 3.2 至 0.4，液化 2.4、2.0 或 1，管材 0.3 至 1.2）。造成光缆中断的是断裂，不是渗漏。",
  flood:
    "damageShare 为损失金额占资产价值的比例；functionLost 取 1 或 0。静水不会中断光缆：桥梁和河流穿越处的冲刷另行考虑。",
  "rain-landslide":
    "仅作提示：这类阈值曲线误报较多（Bogaard 与 Greco，2018），也不考虑坡度和土质。有易发性分区图时应优先采用。",
  lightning: "适用于高度不超过 100 m 的建筑物。用于局站排序，不用于设计；k 视局站所处环境取 1 至 2。",
  power:
    "未给出 fuelH 或 fuelLitres 即视为没有油机。refuelH 时补给的油料可使油机运行到市电恢复；未给出 refuelH 则无补给。空调和传输可能先行中断：局站能坚持多久，取决于其中最先失效的一项。",
  battery:
    "适用于铅酸蓄电池；容量为 25 °C 下的 10 小时率容量。K 已计入老化余量，新电池的后备时间更长。温度取机房最低温度。",
  restoration:
    "restored：处于该破坏等级的局站在若干天后恢复的比例；daysLost：平均中断天数。天数自灾害发生起算，已含通常的人员和备件到位时间，未计人员、备件紧缺造成的延长。",
  "repair-time": "按一处断点、一支抢修队伍计算；海缆由敷缆船抢修，其航程时间已计入作业时间。",
  "annual-damage":
    "两端均为假定：比最罕遇重现期更罕见的事件，损失按不超过该重现期计（rareEnd，已计入总和）；比首个重现期更频繁的事件按无损失计（frequentEndAtMost 为由此略去部分的上限）。每年至多一次事件。",
};

import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

export const verify: Words["verify"] = {
  wrong: (checked) => `答案经不起核对：复核到第 ${count(checked)} 项时不成立。这是程序错误，请反馈`,
  points: (checked) =>
    `已核对：${count(checked)} 个光缆段和局站逐一断开，仅沿光缆遍历；各共享风险组及光缆对亦逐一断开。失联范围与数目均成立，无遗漏。`,
  rings: (checked) => `已核对：${count(checked)} 段光缆逐段寻找另一条通路，有无均与答案一致。`,
  backup: (checked) =>
    `已核对：${count(checked)} 个局站逐一核对，无抽样：断开其必经之处即失联；有备份路由者，其路由上任一处单独中断均不失联。`,
  connections: "每个最近接入点的位置和距离属实，接入后确实多一条路由；是否另有更近的接入点未核对。",
  indicators: (checked) =>
    `已核对 ${count(checked)} 步：成环、双归、长单链均沿光缆段逐站走查，到出口局的路由长度逐段重新量算。是否另有相距更远的局站，以及各局站下挂的数量未核对。`,
  routes: (checked) =>
    `已核对 ${count(checked)} 步：每条路由均由在用光缆段首尾相接，长度相符；所共享的与所述一致；断开阻断集后两端确不相通。是否最短未核对。`,
  everyPair: {
    measured: (pairs) => `已核对：${count(pairs)} 对局站逐对重新量算。`,
    counted: (pairs) =>
      `已核对：${count(pairs)} 对局站中相通的对数，以及按光缆段计有两条路由的对数。网络较大，未逐对重新量算长度。`,
  },
  gatewayRoutes: {
    measured: (sites) => `已核对：${count(sites)} 个局站的主备路由逐一重新量算。`,
    counted: (sites) => `已核对：${count(sites)} 个局站到最近出口局的长度。网络较大，未逐一重新量算第二路由。`,
  },
  audit: (checked) => `已核对：${count(checked)} 条电路按各表编号重新核对：主备路由的共享之处、结论和建议的改道路由。`,
  availability: (checked) =>
    `已核对：${count(checked)} 条电路和局站按各中断原因逐一重新合计。局站中断时间的上限仅核对其不小于下限。`,
  outage: (checked) =>
    `已核对 ${count(checked)} 项：失联范围仅沿光缆遍历，无遗漏；仅剩单路由者断开其所依光缆段即失联；规划光缆确能恢复；电路状态与中断对象相符。规划光缆是否最少、其他产权单位的局站是否最近未核对。`,
  regions: (checked) =>
    `已核对 ${count(checked)} 项：各圆从圆心到光缆段逐一量距，各最不利位置失效后的剩余网络重新遍历。是否没有更不利的位置未核对。`,
  critical: (checked) =>
    checked === 0
      ? "无圆可核对；是否确无此圆未核对。"
      : "已核对：该圆命中对象属实，失去这些对象后局站确已不通。是否没有更小的圆未核对。",
  cuts: (checked) =>
    `已核对：逐一去掉 ${count(checked)} 个要素所触及的对象并重新遍历，失联影响属实。要素触及哪些光缆段未核对。`,
  shared: (checked) =>
    `已核对：${count(checked)} 组光缆段每隔几米取点，间距均如所述，失联影响亦逐组复核。是否有遗漏的组未核对。`,
  exposure: (checked) =>
    `已核验：对 ${count(checked)} 个光缆段和局站每隔数米逐点询问所在灾害区，各要素、图层、分级内的长度在步长精度内与结果一致，局站所在灾害区无误。`,
  risk: (checked) =>
    `已核验 ${count(checked)} 步：失效概率由各失效要素（单一曲线决定的由曲线本身）重新推算；均值、区间、超越概率曲线与上下界相互吻合；居中一次抽样已逐段走通核对。未重新抽样。`,
  timeline: (checked) =>
    `已核验 ${count(checked)} 步：若干时刻按当时中断的设施逐段走通核对在网局站；曲线上方面积与各局站中断时长重新累加。抢修和蓄电池时长未核验。`,
};

import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

export const failure: Words["failure"] = {
  named: ({ zh }) => zh,
  assets: { site: "类型不明的局站", span: "敷设方式不明的光缆段", substation: "变电站" },
  rules: {
    "no-curve": "无公开易损性曲线",
    "floor-under-water": "水位达到设备层地面",
    zone: "滑坡、跨越点等整体失效区",
    "no-substation": "供电变电站不明",
  },
  relations: {
    "hazus-shaking": "地震动每公里断点率（Hazus）",
    "hazus-ground": "地面变形每公里断点率（Hazus）",
    "ala-linear": "地震动每公里断点率（ALA 线性式）",
    "ala-power": "地震动每公里断点率（ALA 幂函数式）",
  },
  analogy: (of) => `类比：${of.zh}`,

  unknown: "资料缺失：最有利情形按不失效计，最不利情形按失效计",
  unknownOf: (asset, missing, many) => `${asset}：${missing}（${count(many)}）`,
  missing: {
    curve: "无易损性曲线",
    strength: "灾害强度不明",
    kind: "类型不明",
    laying: "敷设方式不明",
    anchored: "设备是否加固不明",
    designWindMs: "设计风速不明",
    designIceMm: "设计冰厚不明",
    floorHeightM: "设备层地面高度不明",
    substation: "市电来源登记不全",
    chance: "失效概率不明",
  },

  notes: {
    "mains-not-assessed": () => "未评估本次灾害是否造成市电中断。",
    passive: (many) => `${count(many)} 个无源局站（接头、人孔）不单独失效，其中的光缆随所在光缆段计算。`,
    "substation-at-site": (many) =>
      `${count(many)} 个局站的市电随所属变电站中断；变电站位置不明，地震动按局站所在处取值，电压等级按中压计。`,
    "substations-together": (many) =>
      `${count(many)} 个局站由多座变电站供电，全部变电站失效才中断市电；事件强度给定时各站相互独立。`,
    "laying-bounds": (many) =>
      `${count(many)} 段光缆敷设方式不明，按管道、直埋、管廊、架空四种方式的最有利与最不利情形计。`,
    "water-cuts-nothing": () => "仅被水淹没不会中断光缆。",
    "groups-not-accepted": (many) => `${count(many)} 个推断的共享风险组尚未确认，未按同时失效计算。`,
    "no-repair-time": (many) => `${count(many)} 个局站和光缆段无公开修复时间数据，按推演参数中的暂定修复历时计。`,
  },

  assume: [
    "局站中等破坏及以上即中断业务；光缆仅因断裂中断，渗漏类损坏不计；杆路以 1 公里为一段成片倒杆。",
    "线路关系式取自供水管道和电力线路，属类比。",
    "默认四分之一的离散性为整个事件所共有，其余随地点变化，体现为曲线变缓。",
    "被淹局站的修复时间按地震严重破坏计，被滑坡等冲毁的按完全破坏计，均为暂定值；烈度不足 6 度、风速不足 25.7 m/s、覆冰不足 5 毫米、地面变形不足 1 英寸，或距火线 100 米以外时，无曲线的对象按不失效计。",
    "同一共享风险组内的区段按完全相关计算：抗灾能力较强者失效时，较弱者必已失效。",
  ],
};

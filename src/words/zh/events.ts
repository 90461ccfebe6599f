import type { Refusal } from "../../core/engineering-model.ts";
import type { Hit } from "../../core/hazard/events/event-note.ts";
import type { RefusedFor } from "../../core/hazard/events/refuse.ts";
import type { Wanted } from "../../core/study/decode.ts";
import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";
import { models } from "./models.ts";

const both = (...parts: readonly (readonly [many: number, of: string])[]) =>
  parts.flatMap(([many, of]) => (many > 0 ? [`${count(many)} ${of}`] : [])).join("、");
const hit = ({ sites, spans }: Hit) => both([sites, "个局站"], [spans, "段光缆"]);

const strengths: Words["events"]["strengths"] = {
  pgaG: "峰值加速度",
  pgvCms: "峰值速度",
  intensity: "地震烈度",
  pgdCm: "地基失效处永久位移",
  groundChance: "地基失效概率",
  windMs: "最大风速",
  iceMm: "覆冰厚度",
  depthM: "淹没水深",
  fireM: "距火场距离",
};

const failing = {
  slopes: "地震引发的滑坡（需坡体临界加速度）",
  soil: "砂土液化（需液化敏感性）",
};
const filled = { pcHpa: "中心气压", vMaxMs: "最大风速", rmKm: "最大风速半径", penvHpa: "外围气压" };

const holland = (year: string, more: string) => ({
  formula: `Holland ${year} 风场：${more}取全过程最大值，含移动分量；为开阔地面 10 m 高 1 分钟平均风速。`,
  valid: "台风路径 300 km 以内；未计地形与城镇摩擦。日本气象厅路径为 10 分钟平均风速，除以 0.88 换算。",
});

const relations: Words["events"]["relations"] = {
  motion: {
    formula: "ln Y = a + b·Ms + c·ln(R + d·exp(e·Ms))，Y 为峰值加速度或峰值速度；等震线为沿断层走向的椭圆。",
    valid: "Ms 5–8.5，震中距 400 km 以内；中值，按关系式适用场地，未计场地影响系数。",
  },
  intensity: {
    formula: "I = A + B·Ms + C·lg(R + R0)，椭圆长短轴另有系数。",
    valid: "供制图和列表使用；破坏按加速度、速度计算。",
  },
  "shaken-slopes": {
    formula:
      "临界加速度为 ac 的坡体在峰值加速度 a 下滑移 lg D = 0.215 + lg((1 − ac/a)^2.341 · (ac/a)^−1.438) cm，失稳概率 0.335·(1 − exp(−0.048·D^1.565))。",
    valid: "ac/a 为 0.05–1，低于 0.05 时取 0.05；取坡体边界上地震动中值的最大值。",
  },
  "shaken-soil": {
    formula:
      "按液化敏感性等级分别计算液化概率与液化后的位移（沉降加侧向扩展）。局站失效概率为液化概率乘以该位移下的失效概率，线路断点率为该位移下的断点率乘以液化概率。",
    valid: "HAZUS 敏感性分级；地下水位按地面下 5 ft；以 Ms 代震级；计入地震动离散性。",
  },
  measured: { formula: "逐点取图层数值，不计离散。", valid: "限图层范围内；范围以外无数据。" },
  holland1980: holland("1980", "梯度层环状风场，折减一成至地面。"),
  holland2008: holland("2008", "由气压、纬度、移动速度定地面形状参数。"),
  holland2010: holland("2010", "同 2008，外围衰减至 300 km 处 17 m/s。"),
  depth: {
    formula: "取图层要素与栅格在该处的最大水深；手绘范围内水深一致。",
    valid: "静水；未计流速、波浪和浸泡时间。水深本身不致光缆中断。",
  },
  scour: {
    formula: "水中桥梁上的附挂光缆按同一概率冲毁，同一座桥一并中断。",
    valid: "百年一遇流量下的经验取值，其他重现期应另行设定。",
  },
  slope: {
    formula: "每处坡体整体滑动或整体稳定，概率取事件设定值或该要素的数值。",
    valid: "按所绘范围；未计滑体运移距离。",
  },
  fire: { formula: "至火场边界的地面距离，火场内为 0。", valid: "1 km 以内；更远视为不受影响。" },
  ice: {
    formula: "R = Σ 1/(ρi·π) · √((P·ρw)² + (3.6·V·W)²)，W = 0.067·P^0.846（Jones 1998），范围内取同一厚度。",
    valid: "假定降雨全部就地冻结。",
  },
  cut: {
    formula: "距离以内经过的海缆全部中断，修复时间按设定。",
    valid: "已知非海底敷设的光缆段不计入。",
  },
  mains: {
    formula: "局站所列变电站全部失电时，市电中断；手绘范围内的局站全部失电。",
    valid: "供电关系按局站与共享风险组登记。",
  },
};

const outside = ({ value, range }: Refusal, what: string) =>
  `${what} ${value} 超出公式适用范围 ${range?.least} … ${range?.most}${range === undefined || ["1", "Ms"].includes(range.unit) ? "" : ` ${range.unit}`}，不予计算。`;

const refusals: Readonly<Record<RefusedFor, (why: Refusal) => string>> = {
  ms: (why) => outside(why, "震级 Ms"),
  chance: (why) => outside(why, "概率"),
  depthM: (why) => (why.fault === "missing" ? "未给出水深：图层与事件均未说明。" : outside(why, "水深")),
  rainMmH: (why) => outside(why, "冻雨强度"),
  windMs: (why) => outside(why, "风速"),
  hours: (why) => outside(why, "时长"),
  withinM: (why) => outside(why, "距离"),
  repairWeeks: (why) => outside(why, "修复时间"),
  region: ({ value }) => `没有“${value}”的衰减关系，请从列表中选择分区。`,
  profile: ({ value }) => `没有“${value}”这种风场模型。`,
  layer: ({ value }) => `项目中没有灾害图层“${value}”。`,
  feature: ({ value }) => `图层第 ${value} 行没有要素。`,
  source: () => "震源不明：应给出震中与走向，或至少两点的断层线，且坐标有效。",
  place: () => "地点不明。",
  shape: () => "范围无效：应为至少三个角点的多边形，且坐标均在地球上。",
  substations: () => "未指定变电站。",
  fixes: () => "路径没有定位点。",
  "fix-place": ({ value }) => `路径第 ${value} 个定位点坐标无效。`,
  "fix-time": ({ value }) => `路径第 ${value} 个定位点的时间不晚于前一点。`,
  "fix-figure": (why) => outside(why, "路径数据，定位点"),
  "storm-strength": () => "路径各点均无气压和风速，台风强度不明。",
  features: ({ value }) => `“${value}”没有要素，无处可发生。`,
  polygons: ({ value }) => `“${value}”没有面要素，点、线不能说明范围。`,
  "grid-place": ({ value }) => `栅格“${value}”位置不明：坐标系缺失或无法识别。`,
  unit: ({ value }) => (value === "" ? "图层未说明强度的单位。" : `无法识别图层单位“${value}”。`),
  depth: ({ value }) => `“${value}”不是水深数据。`,
  pgaG: ({ value }) => `“${value}”不是峰值加速度数据。`,
};

function needs(wanted: Wanted): string {
  switch (wanted) {
    case "object":
      return "缺失或不是对象（应为 { }）";
    case "list":
      return "缺失或不是列表（应为 [ ]）";
    case "text":
      return "缺失或不是文本（应加引号）";
    case "number":
      return "缺失或不是数值";
    case "above-zero":
      return "应为大于 0 的数值或 null";
    case "count":
      return "应为不小于 0 的整数";
    case "place":
      return "缺失或不是坐标（应为 [经度, 纬度]，单位为度）";
    case "nothing":
      return "不是可识别的字段，请检查拼写";
    default:
      return `应为以下之一：${wanted.join("、")}`;
  }
}

export const events: Words["events"] = {
  strengths,
  relations,
  saidHere: "按设定",
  ofLayer: (source) => (source === "" ? "项目图层" : `项目图层：${source}`),
  refused(why) {
    const say = Object.hasOwn(refusals, why.of) ? refusals[why.of as RefusedFor] : undefined;
    return say === undefined ? `${why.of} ${why.value ?? ""}：无法推演。` : say(why);
  },
  badScenario(file, { field, wanted }) {
    if (field === "") return `${file} 不是场景 JSON，格式应为 {"event": {"kind": "earthquake", …}, "settings": {}}`;
    return `${file}：${field} ${wanted === null ? "缺失或取值不符" : needs(wanted)}`;
  },
  note(note) {
    switch (note.code) {
      case "untouched":
        return "未影响网络：事件范围内没有网络设施。";
      case "no-place":
        return `${hit(note)}位置不明，所受强度未知。`;
      case "beyond-reach":
        return `${hit(note)}距离超过 ${count(note.km)} km，公式不适用，视为不受影响。`;
      case "beside-layer":
        return `${hit(note)}在图层范围以外，图层未作说明，视为不受影响。`;
      case "no-value":
        return `${strengths[note.of]}：${hit(note)}处图层无数值，按未知处理，不作零计。`;
      case "below-zero":
        return `${strengths[note.of]}有负值：${both([note.features, "个要素"], [note.cells, "个栅格单元"])}，按未知处理。`;
      case "no-strength":
        return `${strengths[note.of]}无数据，与之相关的破坏均未知。`;
      case "no-ground-failure":
        return `缺少相应图层，未作评估：${note.of.map((each) => failing[each]).join("；")}。由此造成的损失另计。`;
      case "slopes-shaken":
        return `“${note.layer}”：${count(note.zones)} 处坡体可能因地震失稳，按临界加速度与地震动中值计算（Jibson 2007，模型 a）。`;
      case "soil-shaken":
        return `“${note.layer}”：分别计算地基液化概率与液化后位移，地下水位按地面下 5 ft（约 1.5 m），并计入地震动离散性（HAZUS）。`;
      case "envelope":
        return "各处均按断层上最不利震中取值，为包络结果，大于任何一次地震。";
      case "storm-filled":
        return `路径有 ${count(note.fixes)} 个定位点缺${filled[note.of]}，已按前后点插值或经验公式补全。`;
      case "storm-gap":
        return `路径第 ${note.fixes.map((fix) => fix + 1).join("、")} 个定位点之前间断超过 12 小时，按直线连接。`;
      case "storm-leap":
        return `到路径第 ${note.fixes.map((fix) => fix + 1).join("、")} 个定位点的移动速度异常，位置或时间可能有误。`;
      case "without-reach":
        return `${count(note.features)} 个要素没有范围（缺几何或半径），未计入。`;
      case "crosses-itself":
        return `${count(note.features)} 个面自相交，重叠部分按面外处理。`;
      case "no-chance":
        return `${count(note.zones)} 处坡体或范围的失效概率不明，按必不失效至必然失效给出上下限。可在场景中填写 event.chance（0–1，对全部坡体），或在图层中增加“概率”列；易发性等级不等于概率。`;
      case "not-submarine":
        return `附近 ${count(note.spans)} 段光缆非海底敷设，未计入。`;
      case "other-feeds":
        return [
          ...(note.keep > 0 ? [`${count(note.keep)} 个局站另有变电站供电，市电不断。`] : []),
          ...(note.unknown > 0 ? [`${count(note.unknown)} 个局站供电关系登记不全，是否失电不明。`] : []),
        ].join("");
      case "no-such-substation":
        return `没有局站或共享风险组登记 ${note.ids.join("、")}。`;
      default:
        return models.note(note);
    }
  },
};

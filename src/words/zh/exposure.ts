import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

const km = (metres: number) => `${count(metres / 1000, metres < 100_000 ? 1 : 0)} 公里`;

export const exposure: Words["exposure"] = {
  layer: "灾害图层",
  span: "光缆段",
  spans: "受影响光缆段",
  length: "区内公里数",
  sites: "受影响局站",
  crosses: "穿越",
  longest: (layer) => `${layer}，按区内长度由长到短：`,
  assume: [
    "长度沿光缆走向在椭球面上量算；沿面状要素边界敷设的计入，仅触及一点的不计。",
    "每个要素单独统计；同一图层内每米只计一次，归入该处最强的一级。",
  ],
  assumeLayer: (layer, { met, withoutReach, gridNowhere, gridUnknownM, sites }) => [
    ...(met.length + sites.rows.length + sites.gridUnknown + gridUnknownM + withoutReach === 0 && !gridNowhere
      ? [`${layer}：未触及本网络。`]
      : []),
    ...(withoutReach > 0
      ? [`${layer}：${count(withoutReach)} 个点没有半径（radiusM、radiusKm），不影响任何光缆段。`]
      : []),
    ...(gridNowhere ? [`${layer}：栅格位置不明，未参与计算。`] : []),
    ...(gridUnknownM > 0 || sites.gridUnknown > 0
      ? [
          `${layer}：${count(gridUnknownM / 1000, 1)} 公里光缆、${count(sites.gridUnknown)} 个局站所在像元无值或为负值，强度未知，未计入各项合计。`,
        ]
      : []),
  ],
  assumeWithoutLine: (spans) => `${count(spans)} 段光缆没有走向，是否位于灾害区内无法判定。`,
  assumeAreas: (by) =>
    by === "outlines"
      ? "分区统计：按区界内的实际长度计，没有区界的上级区域由下级相加；局站计入其所属区域及各上级。"
      : "分区统计：各区域均无区界，光缆段两端局站同属一区时计入该区，否则不计入任何区域。",
  crossings: "穿越与临近：",
  crossingKinds: {
    fault: "跨断裂",
    river: "跨河",
    line: "跨线状要素",
    point: "临近危险点",
    bridge: "桥上光缆跨淹没区",
  },
  times: (n) => `${count(n)} 处`,
  panel: {
    tab: "暴露",
    title: "灾害暴露",
    question: "网络的哪些部分位于哪种灾害区内，当地强度多大？",
    nothing: "还没有光缆段和局站。请打开项目或拖入文件。",
    noLayers: "本项目还没有灾害图层。",
    addLayers: "可将面、线或栅格文件拖到地图上，也可在“图层”中手绘。",
    count: (layer) => `统计${layer}`,
    facts: (metres, spans, sites) =>
      metres === 0 && !sites
        ? spans === 0
          ? sites === null
            ? "区内无光缆段"
            : "区内无光缆段和局站"
          : `穿越 ${count(spans)} 段光缆`
        : `${km(metres)} · ${count(spans)} 段光缆${sites === null ? "" : ` · ${count(sites)} 个局站`}`,
    running: "正在量算…",
    unanswered: "未在量算：已取消或失败。",
    waits: "网络较大，量算需要一些时间，可随时取消。",
    allLeft: "所有图层均未参与统计，请至少打开一个。",
    ask: "开始量算",
    classes: "按强度分级",
    class: "分级",
    km: "公里",
    spans: "光缆段",
    sites: "局站",
    viewsLabel: "区内对象",
    views: { spans: "光缆段", sites: "局站", sums: "汇总", crossings: "穿越点" },
    noSpans: "没有走向已知的光缆段位于该灾害区内。",
    noSites: "没有位置已知的局站位于该灾害区内。",
    noCrossings: "没有穿越或临近：仅统计跨越线状要素、半径内经过的危险点，以及跨淹没区的桥上光缆。",
    length: (metres) => `${count(metres / 1000, 2)} 公里`,
    inTable: (rows) => `在属性表中查看（${count(rows)}）`,
    people: (people) => (people === null ? "人口未知" : `${count(people)} 人`),
    sumBy: "汇总方式",
    level: "层级",
    everyLevel: "全部层级",
    sums: { byArea: "区域", byLaying: "敷设方式", byOwner: "运营商" },
    noArea: "不在任何区域内",
    more: (rows) => `另有 ${count(rows)} 行，命令行可列全。`,
    crossingCount: (n) => `共 ${count(n)} 处，按要素排列。`,
    feature: (row) => `第 ${count(row)} 个要素`,
    at: (metres) => `里程 ${km(metres)}`,
    away: (metres) => `相距 ${count(metres)} 米`,
    worst: "同类图层取最不利",
    worstWhy: "光缆段或局站计入其强度最大的图层。",
    assumeNoFailure: "暴露不等于中断：灾害造成的影响请在“场景推演”中计算。",
    layer: (name) => `暴露：${name}`,
    legendPlaces: "穿越或临近处",
    place: "此处穿越或临近",
  },
};

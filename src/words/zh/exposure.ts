import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

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
  assumeLayer: (layer, { withoutReach, gridNowhere, gridUnknownM, sites }) => [
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
};

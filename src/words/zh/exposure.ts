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
  assumeLayer: (layer, { withoutReach, gridNowhere }) => [
    ...(withoutReach > 0
      ? [`${layer}：${count(withoutReach)} 个点没有半径（radiusM、radiusKm），不影响任何光缆段。`]
      : []),
    ...(gridNowhere ? [`${layer}：栅格位置不明，未参与计算。`] : []),
  ],
  assumeWithoutLine: (spans) => `${count(spans)} 段光缆没有走向，是否位于灾害区内无法判定。`,
};

import { formatNumber } from "../format.ts";
import type { Words } from "../index.ts";

export const map: Words["map"] = {
  label: "网络地图",
  noWebgl: "此浏览器无法绘制地图",
  noWebglWhy:
    "地图需要 WebGL 2。请在浏览器设置中开启图形加速，或换用较新的浏览器。表格、分析和文件不依赖地图，可照常使用。",
  lost: "显卡中断了地图绘制",
  lostWhy: "项目未受影响，地图稍后会自动重新绘制；如未恢复，可手动重新绘制。",
  redraw: "重新绘制地图",
  sources: "Natural Earth · GeoNames · 天地图",
  sourcesWhy: "底图：Natural Earth（公有领域）；GeoNames（CC BY 4.0）；县界来自天地图，已简化，仅供定位参考。",

  layers: "图层",
  arrange: "调整顺序与透明度",
  showLayers: "展开图层",
  hideLayers: "收起图层",
  groups: { network: "网络", result: "分析结果", hazard: "灾害" },
  showLayer: (layer) => `显示${layer}`,
  hideLayer: (layer) => `隐藏${layer}`,
  opacityOf: (layer) => `${layer}的不透明度`,
  percent: (share) => `${formatNumber(100 * share)} %`,
  zoomTo: (layer) => `缩放至${layer}`,
  moveUp: (layer) => `上移${layer}`,
  moveDown: (layer) => `下移${layer}`,
  drag: (layer) => `拖动${layer}调整顺序`,
  moved: (layer, place, count) => `${layer}：自上而下第 ${place} 层，共 ${count} 层`,
  legendOf: (layer) => `${layer}图例`,

  network: "网络",
  spans: "光缆段（按敷设方式）",
  sites: "局站（按类型）",
  plannedSpan: "规划：线条较淡",
  plannedSite: "规划：空心",
  importance: (level) => (level === 1 ? "重要等级 1（最粗）" : `重要等级 ${level}`),
  sizeByPeople: "越大服务人口越多",
  unknownLaying: "敷设方式未知",
  unknownKind: "类型未知",
  group: "多个局站及其数量",
  groupOf: (count) => `${formatNumber(count)} 个局站`,
  groupHint: "点击放大",
  between: (from, to) => `${from} — ${to}`,
};

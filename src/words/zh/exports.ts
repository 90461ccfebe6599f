import type { Words } from "../index.ts";

export const exports: Words["exports"] = {
  title: "文件",
  question: "把什么交给别人？",
  nothing: "没有打开的项目。",
  formats: {
    faultline: { name: "韧网项目", note: "包含全部内容：底数、方案、变更、灾害图层和数据来源，可在任何机器上打开。" },
    geojson: { name: "GeoJSON", note: "当前方案的局站、光缆段、区域和灾害图层，任何 GIS 都能读；读回不丢内容。" },
  },
  save: (name, extension) => `保存为${name}（.${extension}）`,
  elsewhere: "地图可用地图工具存为图片，属性表可在下方表格中存为 CSV。",
};

import { formatNumber } from "../format.ts";
import type { Words } from "../index.ts";

const systems: Readonly<Record<Parameters<Words["maptools"]["system"]>[0], string>> = {
  wgs84: "WGS-84",
  "web-mercator": "Web 墨卡托",
  utm: "UTM",
  cgcs2000: "CGCS2000",
  "gauss-kruger-3": "CGCS2000 3° 带",
  "gauss-kruger-6": "CGCS2000 6° 带",
  gcj02: "GCJ-02（高德、腾讯）",
  bd09: "BD-09（百度）",
};

export const maptools: Words["maptools"] = {
  toolbar: "地图工具",
  zoomIn: "放大",
  zoomOut: "缩小",
  north: "正北朝上",
  wholeNetwork: "显示全网",
  scale: (text) => `比例尺：${text}`,
  metres: (metres) => (metres < 1000 ? `${formatNumber(metres)} m` : `${formatNumber(metres / 1000)} km`),

  coordinates: "坐标",
  notation: "坐标写法",
  notations: {
    wgs84: "WGS-84",
    dms: "WGS-84 度分秒",
    gcj02: "GCJ-02",
    "gauss-kruger": "CGCS2000 3° 带",
  },
  atCentre: "图中心",
  meridian: (degrees) => `中央经线 ${degrees}°E`,
  noZone: "不在分带范围内",

  system: (family, zone, meridian, hemisphere) => {
    const name = systems[family];
    if (family === "utm") return `${name} ${zone ?? ""}${hemisphere === "south" ? "S" : "N"}`;
    return meridian === null ? name : `${name}，中央经线 ${meridian}°E`;
  },
  assumed: "假定",
  order: {
    "lon-lat": "经度、纬度",
    "lat-lon": "纬度、经度",
    "east-north": "东坐标、北坐标",
    "north-east": "北坐标、东坐标",
  },

  measure: "量测距离与面积",
  measureHint: "在地图上依次单击。双击或回车结束，退格撤回一点，Esc 清除。",
  measureFrom: "WGS-84 椭球面，沿大地线",
  outlineCrosses: "边界自相交，面积中反向部分已相减。",
  leg: (number) => `第 ${number} 段`,
  closingLeg: "闭合段",
  length: (metres) =>
    metres < 1000 ? `${formatNumber(metres, metres < 100 ? 1 : 0)} m` : `${formatNumber(metres / 1000, 2)} km`,
  bearing: (degrees) => `${formatNumber(degrees, 1)}°`,
  legColumn: "分段",
  lengthColumn: "长度",
  bearingColumn: "方位角",
  total: "总长",
  perimeter: "周长",
  area: "面积",
  squareMetres: (area) =>
    area < 1e6 ? `${formatNumber(area)} m²` : `${formatNumber(area / 1e6, area < 1e8 ? 3 : 1)} km²`,
  said: (total, legs, area) => `${legs} 段，${total}${area === null ? "" : `，面积 ${area}`}`,
  addPoint: "按坐标加点",
  add: "添加",
  noSuchPoint: "无法识别为坐标",
  whichPoint: "这组坐标可能指多个位置，请选择：",
  takeBack: "撤回上一点",
  closeArea: "闭合成面",
  finish: "结束",
  clear: "清除",
  leave: "关闭量测",

  picture: "导出地图图片",
  pictureTitle: "标题",
  pictureLegend: "含图例",
  pictureSave: "保存 PNG",
  pictureBusy: "正在绘制",
  pictureFailed: (reason) => `图片未能生成：${reason}`,
  legend: "图例",
  date: (date) => `日期 ${date}`,
  dataVersion: (version) => `数据版本 ${version}`,
  projection: "Web 墨卡托投影，比例尺以图中心为准",
  demonstration: "示意数据，线路为虚构",
  northLetter: "北",

  tiles: "瓦片底图",
  tilesWhy: "用自己的瓦片服务（例如内网地图服务器）代替内置的陆地与河流。",
  builtIn: "内置离线底图",
  fromDeployer: "由本站配置",
  tileName: "名称",
  tileKind: "类型",
  tileKinds: { xyz: "XYZ", wmts: "WMTS（地址模板）" },
  tileUrl: "地址模板",
  tileUrlHint: {
    xyz: "含 {z}、{x}、{y}，例如 https://tiles.example/{z}/{x}/{y}.png",
    wmts: "含 {TileMatrix}、{TileRow}、{TileCol}，矩阵集须为 Web 墨卡托（EPSG:3857）",
  },
  tileAttribution: "版权说明",
  tileSize: "瓦片边长",
  tileMaxZoom: "最大级别",
  tileShift: "瓦片坐标",
  tileShifts: { none: "WGS-84 / CGCS2000", gcj02: "GCJ-02（偏移）" },
  gcj02Badge: "GCJ-02",
  gcj02Why: "此底图与按 WGS-84 绘制的网络相差可达 700 m。",
  addTiles: "添加底图",
  removeTiles: (name) => `移除 ${name}`,
  moveUp: (name) => `上移 ${name}`,
  moveDown: (name) => `下移 ${name}`,
  tileErrors: {
    name: "请填写名称",
    url: "不是地址：须以 https://、http:// 或 / 开头",
    place: "地址中须有 {z}、{x}、{y}，或 {TileMatrix}、{TileRow}、{TileCol}",
    number: "须为常用范围内的整数",
  },
  otherOrigin: (origin) =>
    `${origin} 是另一台服务器。本页只能访问自己的服务器，除非网站管理员允许：在 config.json 的 "tileOrigins" 中加入 "${origin}"，再重新运行 faultline serve（npm start）。`,
  otherOriginNamed: (origin) => `${origin} 是另一台服务器，本站已允许访问。`,
};

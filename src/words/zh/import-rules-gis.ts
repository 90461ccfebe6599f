import type { Issue } from "../../core/model/index.ts";
import type { importRulesGis as English } from "../en/import-rules-gis.ts";

const of = (values: Issue["values"], key: string) => String(values[key] ?? "");

export const importRulesGis: typeof English = {
  "xml.malformed": (v) => `不是合规的 XML：${of(v, "message")}`,
  "xml.entities": () => "XML 自带实体定义，展开后大小不可控，已拒绝打开",
  "xml.too-many-elements": (v) => `XML 元素超过 ${of(v, "limit")} 个`,
  "xml.too-deep": (v) => `XML 元素嵌套超过 ${of(v, "limit")} 层`,
  "import.self-loop": (v) => `光缆段 ${of(v, "span")} 的起点和终点是同一局站 ${of(v, "site")}`,
  "import.both-directions": (v) =>
    `${of(v, "pairs")} 条链路按两个方向各列了一次（首例 ${of(v, "one")} 与 ${of(v, "other")}）：均按并行光缆段保留，但这不算冗余`,
  "import.straight-lines": (v) => `${of(v, "spans")} 条光缆段没有路由，按两端局站之间的直线绘制`,
  "graphml.no-graph": () => "GraphML 中既没有节点也没有边",
  "graphml.directed": (v) => `${of(v, "spans")} 条光缆段带有方向，方向不保留`,
  "graphml.hyperedges": (v) => `${of(v, "count")} 条超边一次连接两个以上局站，未导入`,
  "graphml.graph-data": (v) => `整图的 ${of(v, "count")} 项属性未保留`,
  "import.local-grid": (v) => `坐标是像素或地方网格，不是经纬度：${of(v, "sites")} 个局站位置未知，原数值保留为 x、y`,
  "import.positions-arbitrary": (v) => `文件自述其坐标为随意给定：${of(v, "said")}`,
  "sndlib.no-nodes": () => "网络中没有节点",
  "sndlib.paths-left-out": (v) => `${of(v, "demands")} 个需求的可选路径只是备选方案，不是电路，未导入`,
  "import.site-missing": (v) =>
    `${of(v, "spans")} 条光缆段的端点局站不存在，首例为 ${of(v, "span")} 的 ${of(v, "site")}`,
  "import.sites-implied": (v) => `${of(v, "sites")} 个局站只见于光缆段的端点`,
  "import.groups-implied": (v) => `${of(v, "groups")} 个共享风险组只见于成员清单`,
  "ofds.nothing": () => "这份开放光纤数据标准（OFDS）文件中既没有节点也没有光缆段",
  "archive.unreadable": () => "压缩包损坏或不完整",
  "archive.entry-unreadable": (v) => `${of(v, "entry")} 无法解压：已损坏，或解压后过大`,
  "kml.no-placemarks": (v) => `KML 中没有地标${v.found === "" ? "" : `，只有 ${of(v, "found")}`}`,
  "kml.left-out": (v) => `${of(v, "count")} 个 ${of(v, "kind")} 不能成为网络的一部分，未导入，也未联网获取`,
  "gpx.nothing": () => "GPX 中没有航点、路线或轨迹",
  "archive.nothing": (v) => (v.found === "" ? "压缩包是空的" : `压缩包中没有可读取的文件；内含 ${of(v, "found")}`),
  "archive.zip-inside": () => "压缩包里的压缩包没有打开：请解压后把其中的文件一并拖入",
  "archive.entry-left-out": () => "压缩包中的这个文件不是可识别的数据，未导入",
  "shapefile.not-shp": () => "不是 Shapefile：文件头不符",
  "shapefile.part-alone": () => "这是 Shapefile 的一部分，请与同名的 .shp 一起拖入",
  "shapefile.empty": () => "Shapefile 中没有记录",
  "shapefile.truncated": (v) => `Shapefile 在 ${of(v, "rows")} 条记录之后被截断`,
  "shapefile.no-prj": (v) => `没有 .prj 说明坐标系，按 ${of(v, "used")} 读取`,
  "shapefile.bad-prj": (v) => `.prj 不是坐标系说明（开头为 ${of(v, "found")}），按 ${of(v, "used")} 读取`,
  "shapefile.no-dbf": () => "缺少 .dbf，记录没有属性",
  "shapefile.bad-dbf": () => ".dbf 不是属性表，记录没有属性",
  "shapefile.encoding-not-understood": (v) => `不认识编码 ${of(v, "found")}，文本按 ${of(v, "used")} 读取`,
  "shapefile.bad-record": () => "该记录的字节构不成几何",
  "shapefile.rows-differ": (v) => `几何 ${of(v, "shapes")} 个，属性记录却有 ${of(v, "records")} 条`,
  "shapefile.deleted": (v) => `${of(v, "rows")} 条记录已标记删除，未读取`,
};

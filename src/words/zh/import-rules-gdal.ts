import type { Issue } from "../../core/model/index.ts";
import type { importRulesGdal as English } from "../en/import-rules-gdal.ts";

const of = (values: Issue["values"], key: string) => String(values[key] ?? "");

export const importRulesGdal: typeof English = {
  "gdal.not-loaded": () => "该格式的读取组件未能加载：首次使用时须从本站服务器下载",
  "gdal.too-large": (v) => `文件超过该格式可读取的上限 ${of(v, "limit")}，请拆分后再导入`,
  "gdal.too-many": (v) => `某个图层的要素超过可读取的上限 ${of(v, "limit")} 个，请拆分后再导入`,
  "gdal.not-readable": (v) => `文件已损坏，或内容与扩展名不符${v.message === "" ? "" : `（${of(v, "message")}）`}`,
  "gdal.broke-down": () => "文件损坏严重，读取组件已中止，未导入任何内容",
  "gdal.fault": (v) => `文件有一部分无法读取，可能有缺失（${of(v, "message")}）`,
  "gdal.unreadable": (v) => `${of(v, "features")} 个要素的坐标不是数字，未导入`,
  "gdal.nothing": (v) => `文件的图层中没有任何记录${v.layers === "" ? "" : `：${of(v, "layers")}`}`,
  "mapinfo.part-missing": (v) => `MapInfo 表不完整：请将同名的 ${of(v, "missing")} 一起拖入`,
  "mapinfo.no-mid": () => "缺少 .mid 文件：各行没有属性",
  "mapinfo.part-alone": () => "这是 MapInfo 表的一部分，请与同名的 .tab 或 .mif 一起拖入",
  "dxf.binary": () => "这是二进制 DXF，请另存为文本（ASCII）DXF",
  "dxf.left-out": (v) => `图中 ${of(v, "count")} 个 ${of(v, "kind")} 不能成为网络的一部分，未导入`,
  "dxf.texts-alone": (v) => `${of(v, "texts")} 处文字旁边没有点、图块或圆，未作为名称使用；首例“${of(v, "first")}”`,
  "dwg.version": (v) => `这是 ${of(v, "version")} 版 DWG，目前只能读取 R2000：请另存为 DXF 或 R2000 版 DWG`,
  "dgn.version": () => "这是第 8 版 DGN，只能读取第 7 版：请另存为 DXF 或 V7 版 DGN",
};

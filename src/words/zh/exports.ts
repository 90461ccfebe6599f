import type { Words } from "../index.ts";

export const exports: Words["exports"] = {
  title: "文件",
  question: "把什么交给别人？",
  nothing: "没有打开的项目。",
  formats: {
    faultline: { name: "韧网项目", note: "包含全部内容：底数、方案、变更、灾害图层和数据来源，可在任何机器上打开。" },
    geopackage: { name: "GeoPackage", note: "当前方案的全部表放在一个文件里，QGIS、ArcGIS 可直接打开。" },
    geojson: { name: "GeoJSON", note: "当前方案的局站、光缆段、区域和灾害图层，任何 GIS 都能读；读回不丢内容。" },
    shapefile: { name: "Shapefile", note: "点、线、面图层，附字段短名对照表；其余各表以 CSV 附在同一压缩包里。" },
    flatgeobuf: { name: "FlatGeobuf", note: "图层再大也能很快打开。" },
    geoparquet: { name: "GeoParquet", note: "按列存放，供 DuckDB、pandas 等数据分析工具使用。" },
    kml: { name: "KML", note: "每张表一个文件夹，光缆段按敷设方式着色，供谷歌地球等使用。" },
    kmz: { name: "KMZ", note: "内容与 KML 相同，已压缩。" },
    spreadsheet: { name: "Excel 工作簿", note: "每张表一个工作表，附字段说明；文本不会被当作公式。" },
    delimited: { name: "CSV", note: "每张表一个文件，打成一个压缩包；局站写经纬度，光缆段和区域写 WKT。" },
    graphml: { name: "GraphML", note: "局站为节点，光缆段为边，供 Gephi、yEd、NetworkX 使用。" },
    ofds: { name: "OFDS 开放光纤数据标准", note: "按该标准的字段写出局站和光缆段，便于公开发布。" },
  },
  uses: {
    study: "整个项目",
    gis: "用于 GIS 和三维地球",
    tables: "用于电子表格",
    graphs: "用于图分析工具和公开发布",
  },
  save: (name, extension) => `保存为${name}（.${extension}）`,
  leftOut: (file, sentences) => `${file}：${sentences.join("；")}。`,
  elsewhere: "地图可用地图工具存为图片，属性表可在下方表格中存为 CSV。",
};

import type { Issue } from "../../core/model/index.ts";
import type { importRulesHazard as English } from "../en/import-rules-hazard.ts";

const of = (values: Issue["values"], key: string) => String(values[key] ?? "");

export const importRulesHazard: typeof English = {
  "geojson.grids-left-out": (v) =>
    `GeoJSON 无法保存栅格，${of(v, "grids")} 个灾害栅格（首个为 ${of(v, "first")}）未写出，仍保留在项目文件中`,
  "grid.too-large": (v) =>
    `栅格有 ${of(v, "columns")} × ${of(v, "rows")} 个像元，超过一次读取上限 ${of(v, "limit")} 个，请裁剪范围或降低分辨率`,
  "grid.overview-used": (v) =>
    `栅格有 ${of(v, "columns")} × ${of(v, "rows")} 个像元，超过上限 ${of(v, "limit")} 个，改读其 ${of(v, "usedColumns")} × ${of(v, "usedRows")} 的金字塔层，强度较原文件粗略`,
  "grid.bad-size": (v) => `栅格大小 ${of(v, "columns")} × ${of(v, "rows")} 无效`,
  "grid.no-place": () => "栅格没有说明位置：既无起点坐标，也无像元大小",
  "grid.crs-needed": (v) =>
    `栅格没有坐标系说明，其角点（${of(v, "x")}, ${of(v, "y")}）又不是经纬度；请用 faultline import --crs 指明，例如 EPSG:4547`,
  "grid.crs-unknown": (v) =>
    `栅格的坐标系 ${of(v, "crs")} 无法识别；请用 faultline import --crs 指定已知坐标系，或先转为 WGS-84 再导入`,
  "grid.crs-assumed": () => "栅格没有坐标系说明，按 WGS-84 经纬度读取",
  "grid.off-earth": (v) => `栅格角点 ${of(v, "x")}, ${of(v, "y")} 不在地球上`,
  "grid.all-unknown": () => "栅格中没有任何有效像元",
  "grid.bands-left-out": (v) => `栅格有 ${of(v, "bands")} 个波段，只读取第一个`,
  "grid.no-data-foreign": (v) =>
    `文件以 ${of(v, "value")} 表示无数据，但像元类型存不下这个数，因此所有像元都按有值处理`,
  "grid.no-nodata": () => "文件没有指定无数据值，所有像元（包括 0）都按有值处理",
  "grid.negative-depths": (v) => `${of(v, "cells")} 个像元水深为负，最低 ${of(v, "least")}，按原值保留`,
  "grid.unit-unknown": () => "文件没有说明数值单位",
  "grid.return-period-by-name": (v) => `重现期 ${of(v, "years")} 年取自文件名`,
  "geotiff.malformed": (v) => `GeoTIFF 损坏或不完整${v.message === "" ? "" : `（${of(v, "message")}）`}`,
  "geotiff.compression": (v) => `GeoTIFF 采用的压缩方式（${of(v, "compression")}）无法读取`,
  "geotiff.no-numbers": () => "GeoTIFF 的像元不是单个数值",
  "geotiff.colours": () => "这份 GeoTIFF 是彩色图片，不是数值栅格，请导出其原始数值",
  "ascii-grid.header": (v) => `ASCII 栅格的文件头缺少 ${of(v, "missing")}`,
  "ascii-grid.bad-value": (v) => `${of(v, "cells")} 个像元不是数字（首个为 ${of(v, "found")}），按未知处理`,
  "ascii-grid.too-few": (v) => `栅格应有 ${of(v, "promised")} 个数值，文件到第 ${of(v, "found")} 个就结束了`,
  "ascii-grid.too-many": (v) => `数值多于文件头所说的 ${of(v, "promised")} 个，多余部分未读取`,
  "ascii-grid.bad-prj": () => "栅格旁的 .prj 无法识别",
  "shakemap.damaged": (v) => `ShakeMap 缺少 ${of(v, "missing")}`,
  "shakemap.no-measures": () => "ShakeMap 中只有坐标，没有地震动数值",
  "shakemap.rows-missing": (v) => `格网应有 ${of(v, "promised")} 个点，文件中只有 ${of(v, "found")} 个，其余未知`,
  "shakemap.points-off": (v) => `${of(v, "points")} 个点没有坐标或不在格网上，未导入`,
  "shakemap.fields-left-out": (v) => `以下各项不是地震动，未保留：${of(v, "fields")}`,
  "track.bad-line": (v) => `此行不是台风定位记录：${of(v, "found")}`,
  "track.bad-position": (v) => `位置 ${of(v, "lat")}, ${of(v, "lon")} 不在地球上`,
  "track.lines-missing": (v) => `台风 ${of(v, "storm")} 应有 ${of(v, "promised")} 条记录，实有 ${of(v, "found")} 条`,
  "track.before-header": (v) => `第一个台风之前有 ${of(v, "lines")} 行，不属于任何台风`,
  "track.nothing": () => "这份台风路径文件中没有任何定位",
};

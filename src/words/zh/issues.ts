import type { Issue } from "../../core/model/index.ts";
import type { Words } from "../index.ts";
import { exportRules } from "./export-rules.ts";
import { importRulesCoordinates } from "./import-rules-coordinates.ts";
import { importRulesGdal } from "./import-rules-gdal.ts";
import { importRulesGis } from "./import-rules-gis.ts";
import { importRulesGraphData } from "./import-rules-graph-data.ts";
import { importRulesHazard } from "./import-rules-hazard.ts";
import { importRulesTable } from "./import-rules-table.ts";
import { topologyRules } from "./topology-rules.ts";
import { updateRules } from "./updating.ts";

const of = (values: Issue["values"], key: string) => String(values[key] ?? "");

export const issues: Words["issues"] = {
  firstOf: (text, row, reason) => `${text}${row === null ? "" : `；如第 ${row} 行`}：${reason}`,
  rules: {
    ...exportRules,
    ...importRulesGdal,
    ...importRulesCoordinates,
    ...importRulesGis,
    ...importRulesGraphData,
    ...importRulesHazard,
    ...importRulesTable,
    ...topologyRules,
    ...updateRules,
    "study.not-a-study": () => "这不是韧网项目文件",
    "study.truncated": () => "文件不完整：复制或下载中途断开",
    "study.damaged": (v) => `项目文件在 ${of(v, "entry")} 处损坏`,
    "study.newer-format": (v) => `项目由更新版本的韧网写成（格式 ${of(v, "found")}，本版本最高支持 ${of(v, "known")}）`,
    "import.empty-file": () => "文件是空的",
    "import.unknown-format": () => "从内容和文件名都看不出是可读取的格式",
    "import.several-studies": () => "多个项目不能合并，只能取一个",
    "import.id-taken": (v) => `${of(v, "table")} 中编号 ${of(v, "id")} 已被占用，该行改用编号 ${of(v, "used")}`,
    "import.not-text": (v) => `按 ${of(v, "encoding")} 编码无法读成文本`,
    "import.too-large": (v) => `文件有 ${of(v, "bytes")} 字节，超过一次可读的上限 536,870,880 字节，请拆分后再导入`,
    "import.unknown-crs": (v) => `不认识坐标系 ${of(v, "crs")}；请用 faultline import --crs 指明，例如 EPSG:4490`,
    "import.value-not-understood": (v) =>
      `${of(v, "field")} 不能取 ${of(v, "value")}${v.kept === "" ? "" : `；原值保留为 ${of(v, "kept")}`}`,
    "import.position-out-of-range": (v) => `坐标 ${of(v, "lon")}, ${of(v, "lat")} 不在地球上`,
    "geojson.not-json": (v) => `不是 JSON：${of(v, "message")}`,
    "geojson.not-geojson": (v) =>
      `这个 JSON（${of(v, "found")}）不是可读的类型：既非 GeoJSON、TopoJSON，也非节点—链路图、OFDS 或 SNDlib；表格请另存为 CSV 或 Excel`,
    "geojson.no-features": () => "FeatureCollection 没有要素列表",
    "geojson.nothing-usable": (v) => `${of(v, "features")} 个要素都无法使用`,
    "geojson.damaged": (v) => `要素之外的项目内容在 ${of(v, "entry")} 处损坏`,
    "geojson.newer-format": (v) =>
      `项目由更新版本的韧网写成（格式 ${of(v, "found")}，本版本最高支持 ${of(v, "known")}）`,
    "geojson.not-a-feature": (v) => `不是要素：类型为 ${of(v, "found")}`,
    "geojson.no-geometry": () => "要素没有几何，无法判断是局站、光缆段还是区域",
    "geojson.bad-geometry": (v) => `坐标不能构成 ${of(v, "type")}`,
    "geojson.unknown-geometry": (v) => `没有名为 ${of(v, "type")} 的几何类型`,
    "geojson.bad-properties": () => "属性不是对象，未予保留",
    "geojson.wrong-geometry": (v) => `几何类型不适合 ${of(v, "table")} 表，未予采用`,
    "geojson.ring-closed": (v) => `${of(v, "type")} 的环首尾不相接，已补齐`,
    "geojson.heights-left-out": (v) => `${of(v, "features")} 个要素的高程未予保留`,
    "geojson.ids-derived": (v) => `${of(v, "features")} 个要素没有编号，以文件名加序号为编号，如 ${of(v, "first")}`,
    "geojson.unknown-table": (v) => `没有名为 ${of(v, "table")} 的表`,
    "geojson.change-left-out": (v) => `分支 ${of(v, "branch")} 有 ${of(v, "changes")} 项变更与要素不再相符，未予保留`,
  },
};

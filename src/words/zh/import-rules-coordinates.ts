import type { Issue } from "../../core/model/index.ts";
import type { importRulesCoordinates as English } from "../en/import-rules-coordinates.ts";
import { formatNumber } from "../format.ts";

type Values = Issue["values"];
const of = (values: Values, key: string) => String(values[key] ?? "");
const number = (values: Values, key: string) => formatNumber(Number(values[key] ?? 0));

function why(v: Values): string {
  switch (v.why) {
    case "known-sites":
      return `：${number(v, "matched")} 个已知局站与之相距 ${number(v, "m")} m`;
    case "named-towns":
      return `：${number(v, "matched")} 个地名与同名城镇相距 ${number(v, "km")} km`;
    case "far-from-named-towns":
      return `，但 ${number(v, "matched")} 个地名与同名城镇相距 ${number(v, "km")} km`;
    case "zone-prefix":
      return `：东坐标带 ${of(v, "zone")} 带号`;
    case "minutes-under-60":
      return "：分值均小于 60";
    default:
      return "";
  }
}

export const importRulesCoordinates: typeof English = {
  "import.crs-needed": (v) =>
    `坐标（如 ${of(v, "x")}, ${of(v, "y")}）可能落在多处，文件没有说明坐标系${of(v, "best") === "" ? "" : `，最可能的是 ${of(v, "best")}`}。请选择落点，或用 faultline import --crs 指明，例如 EPSG:4547`,
  "import.crs-guessed": (v) => `文件没有说明坐标系，按 ${of(v, "crs")} 读取（把握 ${of(v, "percent")}%）${why(v)}`,
  "import.crs-unsure": (v) => `坐标按 WGS-84 经纬度读取，但也可能是 ${of(v, "crs")}（${of(v, "percent")}%）${why(v)}`,
  "import.crs-doubtful": (v) => `坐标按文件自述读取，但 ${of(v, "crs")} 更吻合（${of(v, "percent")}%）${why(v)}`,
  "import.crs-not-that": (v) => `文件自述坐标系为 ${of(v, "crs")}，但数值不可能属于该坐标系`,
  "import.shift-unknown": () =>
    "没有说明坐标是 WGS-84，还是国内网络地图加偏的 GCJ-02 或 BD-09；按 WGS-84 读取，若实为加偏坐标，位置会偏差 300 m 至 1.2 km",
  "import.positions-local": () => "坐标是像素或独立坐标系的米，网络在地球上的位置未知；原数值已保留",
  "import.north-first": (v) => `北坐标（纬度）在前，如 ${of(v, "x")}, ${of(v, "y")}，已照此读取`,
  "import.inexact-datum": (v) => `${of(v, "crs")} 没有公开的精确转换参数，位置可能偏差上百米`,
  "import.damaged-text": (v) =>
    `部分字节在各种编码下都不成文字；按 ${of(v, "encoding")} 读取，这些字节显示为 � 或错字，请核对名称，编码不对时请另选`,
  "import.encoding-guessed": (v) =>
    `文件没有说明编码，按 ${of(v, "encoding")} 读取：读出的常用字词比按 ${of(v, "other")} 多`,
};

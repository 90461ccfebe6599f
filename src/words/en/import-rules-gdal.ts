import type { Issue } from "../../core/model/index.ts";
import { countOf } from "../format.ts";

type Values = Issue["values"];
type Say = (values: Values) => string;
const of = (values: Values, key: string) => String(values[key] ?? "");
const count = (values: Values, key: string, one: string, many: string) => countOf(Number(values[key] ?? 0), one, many);

export const importRulesGdal = {
  "gdal.not-loaded": () =>
    "the reader for this format could not be loaded: the first time it is used it has to come from the site's server",
  "gdal.too-large": (v) => `the file is larger than the ${of(v, "limit")} this reader takes; split it`,
  "gdal.too-many": (v) => `a layer has more than the ${of(v, "limit")} features this reader takes; split it`,
  "gdal.not-readable": (v) =>
    `the file is damaged, or not what its name says${v.message === "" ? "" : ` (${of(v, "message")})`}`,
  "gdal.broke-down": () => "the file is damaged so badly that its reader broke down; nothing of it was taken",
  "gdal.fault": (v) => `part of the file could not be read and may be missing (${of(v, "message")})`,
  "gdal.unreadable": (v) =>
    `${count(v, "features", "feature has", "features have")} positions that are no numbers and ${v.features === 1 ? "is" : "are"} left out`,
  "gdal.nothing": (v) => `no layer of the file has any rows${v.layers === "" ? "" : `: ${of(v, "layers")}`}`,
  "mapinfo.part-missing": (v) =>
    `this MapInfo table is not whole: drop the ${of(v, "missing")} of the same name with it`,
  "mapinfo.no-mid": () => "the .mid is missing: the rows have no attributes",
  "mapinfo.part-alone": () => "this is a part of a MapInfo table; drop the .tab or .mif of the same name with it",
  "dxf.binary": () => "this is a binary DXF; save it as a text (ASCII) DXF",
  "dxf.left-out": (v) => `${of(v, "count")} × ${of(v, "kind")} of the drawing cannot be part of a network`,
  "dxf.texts-alone": (v) =>
    `${count(v, "texts", "text stands", "texts stand")} beside no point, block or circle and ${v.texts === 1 ? "names" : "name"} nothing; first “${of(v, "first")}”`,
  "dwg.version": (v) =>
    `this is a DWG of version ${of(v, "version")}; only R2000 can be read: save it as DXF or as DWG R2000`,
  "dgn.version": () => "this is a DGN of version 8; only version 7 can be read: save it as DXF or as DGN V7",
} satisfies Readonly<Record<string, Say>>;

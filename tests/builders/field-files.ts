/**
 * One small network as a design institute sends it: as shapefiles, drawing, ledger and table. All of them hold the same
 * three sites and two spans, in metres of CGCS2000, three-degree zone 35 with the zone's number in the easting.
 */
import { type BookType, utils, type WorkSheet, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import type { Position } from "../../src/core/model/index.ts";
import { aCircle, aDxf, aPolyline, aText } from "./a-dxf.ts";
import { aDbf, aShp, type DbfField } from "./a-shapefile.ts";
import { gbkBytes } from "./gbk-bytes.ts";

/** In the words of proj4. */
export const FIELD_ZONE = "+proj=tmerc +lat_0=0 +lon_0=105 +k=1 +x_0=35500000 +y_0=0 +ellps=GRS80 +units=m +no_defs";
export const FIELD_CRS = "EPSG:4523";
const PRJ =
  'PROJCS["CGCS2000_3_Degree_GK_Zone_35",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",35500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",105.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

/** at: easting and northing. */
export const FIELD_SITES: readonly { readonly id: string; readonly name: string; readonly at: Position }[] = [
  { id: "S1", name: "成都局", at: [35_410_529.928, 3_393_629.215] },
  { id: "S2", name: "德阳局", at: [35_442_572.737, 3_445_210.869] },
  { id: "S3", name: "绵阳局", at: [35_469_550.659, 3_482_852.125] },
];
export const FIELD_SPANS = [
  { id: "L1", from: "成都局", to: "德阳局", laying: "管道", mode: "duct", fibres: 144, km: 61.5 },
  { id: "L2", from: "德阳局", to: "绵阳局", laying: "架空", mode: "aerial", fibres: 48, km: 46.8 },
] as const;

const placeOf = (name: string): Position => FIELD_SITES.find((site) => site.name === name)?.at ?? [0, 0];
const lineOf = ({ from, to }: (typeof FIELD_SPANS)[number]) => [placeOf(from), placeOf(to)];

/** Two layers in a zip. What says that the attributes are GBK is the language byte of the .dbf, a .cpg, or nothing. */
export function gbkShapefiles(saidBy: "language byte" | "cpg" | "nothing"): Uint8Array {
  const languageByte = saidBy === "language byte" ? 0x4d : 0;
  const layer = (name: string, shp: Uint8Array, fields: readonly (readonly [string, number])[], rows: string[][]) => {
    const described = fields.map(([field, length]): DbfField => ({ name: gbkBytes(field), type: "C", length }));
    const cells = rows.map((row) => row.map((cell) => gbkBytes(cell)));
    const parts = { shp, dbf: aDbf(described, cells, { languageByte }), prj: gbkBytes(PRJ) };
    const all = saidBy === "cpg" ? { ...parts, cpg: gbkBytes("GBK") } : parts;
    return Object.entries(all).map(([extension, bytes]) => [`${name}.${extension}`, bytes] as const);
  };
  const sites = FIELD_SITES.map(({ id, name }) => [id, name]);
  const spans = FIELD_SPANS.map(({ id, from, to, laying, fibres, km }) => {
    return [id, from, to, laying, String(fibres), String(km)];
  });
  return zipSync(
    Object.fromEntries([
      ...layer(
        "sites",
        aShp({ type: 1, rows: FIELD_SITES.map(({ at }) => at) }),
        [
          ["局站编号", 8],
          ["局站名称", 20],
        ],
        sites,
      ),
      ...layer(
        "spans",
        aShp({ type: 3, rows: FIELD_SPANS.map((span) => [lineOf(span)]) }),
        [
          ["段编号", 8],
          ["A端", 20],
          ["Z端", 20],
          ["敷设方式", 8],
          ["芯数", 4],
          ["皮长km", 8],
        ],
        spans,
      ),
    ]),
  );
}

/** In GBK, as its header says: a layer for each way of laying, circles for the sites with their names beside them. */
export function gbkDrawing(): Uint8Array {
  return gbkBytes(
    aDxf({
      codePage: "ANSI_936",
      entities: [
        ...FIELD_SPANS.map((span) => aPolyline(`${span.laying}光缆`, lineOf(span))),
        ...FIELD_SITES.map(({ at }) => aCircle("局站", at, 5)),
        ...FIELD_SITES.map(({ name, at: [x, y] }) => aText("注记", name, [x + 2, y + 2])),
      ],
    }),
  );
}

/**
 *      A     B      C          D
 *  1  某市局站台账 ------------------
 *  2  编号   名称    坐标 -------------
 *  3   |      |     X坐标      Y坐标      (X is the north)
 *  4  S1 ...
 *  7  合计
 */
export function aLedger(bookType: BookType): Uint8Array {
  const sites = utils.aoa_to_sheet([
    ["某市局站台账"],
    ["局站编号", "局站名称", "坐标"],
    [null, null, "X坐标", "Y坐标"],
    ...FIELD_SITES.map(({ id, name, at: [east, north] }) => [id, name, north, east]),
    ["合计", FIELD_SITES.length],
  ]);
  sites["!merges"] = ["A1:D1", "A2:A3", "B2:B3", "C2:D2"].map((range) => utils.decode_range(range));
  const spans = utils.aoa_to_sheet([
    ["编号", "路由", null, "敷设方式", "芯数", "皮长(km)"],
    [null, "A端", "Z端"],
    ...FIELD_SPANS.map(({ id, from, to, laying, fibres, km }) => [id, from, to, laying, fibres, km]),
  ]);
  spans["!merges"] = ["A1:A2", "B1:C1", "D1:D2", "E1:E2", "F1:F2"].map((range) => utils.decode_range(range));
  return aBook({ 局站: sites, 光缆段: spans }, bookType);
}

function aBook(sheets: Readonly<Record<string, WorkSheet>>, bookType: BookType): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

/** A row of units under the headers, and one of what was asked for under that. */
export function sitesWithUnits(): string {
  const rows = FIELD_SITES.map(({ id, name, at: [east, north] }, i) => [id, name, north, east, 240 * (i + 1)]);
  return [
    "局站编号,局站名称,X坐标,Y坐标,后备时长",
    ",,m,m,min",
    "[查询条件: 全部局站],,,,",
    ...rows.map((row) => row.join(",")),
    "",
  ].join("\r\n");
}

export function spansWithUnits(): string {
  const rows = FIELD_SPANS.map(({ id, from, to, laying, fibres, km }) => [id, from, to, laying, fibres, km]);
  return ["段编号,A端,Z端,敷设方式,芯数,皮长", ",,,,芯,km", ...rows.map((row) => row.join(",")), ""].join("\r\n");
}

/** What says that a table is a list of hazards, and of which kind: a column that nothing else has, or its name. */
import type { HazardKind } from "../../model/index.ts";
import { normaliseName } from "./normalise-name.ts";
import { wordsOf } from "./word-list.ts";

/** Columns of which one is enough, the surest first: a list of landslides tells the storm that set them off. */
const COLUMNS: readonly (readonly [HazardKind, ReadonlySet<string>])[] = [
  ["landslide", new Set(wordsOf("landslidetype landslidesize landslidecategory 滑坡类型"))],
  ["earthquake", new Set(wordsOf("mag magnitude 震级 里氏震级 mmi mmiint pga 震源深度 focaldepth focaldepthkm"))],
  ["typhoon", new Set(wordsOf("stormname 台风名称 台风编号"))],
  [
    "fault",
    new Set(
      wordsOf("netslipr netsliprate sliprate strikesli strikesliprate faultname faulttype 断裂名称 断层名称 滑动速率"),
    ),
  ],
  ["flood", new Set(wordsOf("maincause floodid flooddepth inundationdepth 淹没深度 淹没面积"))],
  ["other", new Set(wordsOf("glidenumber glidenumbe hazardtype 灾害类型 灾害类别 returnperiod 重现期 damageratio"))],
];

const NAMES: readonly (readonly [HazardKind, RegExp])[] = [
  ["landslide", /landslide|滑坡|泥石流|debris.?flow/i],
  ["earthquake", /earthquake|(?<![a-z])quake|seismic|地震|震中/i],
  ["typhoon", /typhoon|hurricane|cyclone|(?<![a-z])storm|台风/i],
  ["flood", /flood|inundation|洪水|洪涝|内涝|淹没/i],
  ["fault", /(?<![a-z])faults?(?![a-z])|断裂|断层/i],
  ["wildfire", /wildfire|(?<![a-z])fires?(?![a-z])|山火|火点/i],
  ["ice", /(?<![a-z])(ice|icing)(?![a-z])|覆冰/i],
  ["lightning", /lightning|雷电|落雷/i],
];

/** How the two sides of a fault move: no cable is said to. */
const MOTIONS =
  /^(?:probable |inferred |suspected )?(?:thrust|reverse|normal|detachment|oblique|strike[ -]?slip|dextral|sinistral|(?:left|right)[ -]?(?:lateral|slip)|suture|fold|anticline|syncline|逆断层|正断层|逆冲|走滑|左旋|右旋)/i;
/** So many of the values in a column have to be motions, and so many rows are looked at. */
const MOST = 0.8;
const LOOKED_AT = 200;

/** A column of kinds of motion, where no header says that these lines are faults. */
export function motionColumn(
  headers: readonly string[],
  records: readonly Readonly<Record<string, unknown>>[],
): string | undefined {
  const first = records.slice(0, LOOKED_AT);
  return headers.find((header) => {
    const texts = first.flatMap((record) =>
      typeof record[header] === "string" && record[header] !== "" ? [record[header]] : [],
    );
    return texts.length > 1 && texts.filter((text) => MOTIONS.test(text)).length >= MOST * texts.length;
  });
}

/** The column that says it; undefined where none does. */
export function hazardColumn(headers: readonly string[]): string | undefined {
  return headers.find((header) => COLUMNS.some(([, words]) => words.has(normaliseName(header))));
}

export function hazardKindOf(headers: readonly string[], name: string): HazardKind {
  const named = NAMES.find(([, pattern]) => pattern.test(name));
  if (named !== undefined) return named[0];
  const names = headers.map(normaliseName);
  return COLUMNS.find(([, words]) => names.some((header) => words.has(header)))?.[0] ?? "other";
}

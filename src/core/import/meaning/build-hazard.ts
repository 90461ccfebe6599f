/** Answers: which hazard are these rows: what kind, how strong by which column, and where? */
import {
  buildLines,
  buildPoints,
  buildPolygons,
  type Geometry,
  type HazardLayer,
  type LineShape,
  type PackedLine,
  type PolygonShape,
  type Position,
  type ReadRow,
  type ReadShape,
} from "../../model/index.ts";
import { buildColumns } from "../formats/geojson/build-base.ts";
import { hazardKindOf, motionColumn } from "./hazard-words.ts";
import { normaliseName } from "./normalise-name.ts";
import { validityOf } from "./validity-of.ts";
import { wordsOf } from "./word-list.ts";

export type HazardRows = {
  /** What the file, sheet or layer is called. */
  readonly name: string;
  readonly file: string;
  readonly headers: readonly string[];
  readonly geometry: Geometry["type"];
  readonly rows: readonly ReadRow[];
  /** The column that says how strong; undefined where nobody says it. */
  readonly measure?: { readonly header: string; readonly unit: string | null };
};

/** How strong, the most telling first; the depth of a flood and that of a quake are called alike. */
const MEASURES = wordsOf(`
  mag magnitude 震级 里氏震级 mw ms mmi mmiint intensity 烈度 pga pgv pgd 峰值加速度 windspeed wind maxwind 风速 最大风速 waterdepth
  flooddepth 水深 淹没深度 depth 深度 severity level 等级 strength 强度 icethickness 覆冰厚度 dip focaldepth focaldepthkm 震源深度`);

/** Names that say their unit as well, as this program writes them. */
const MEASURES_WITH_UNIT: ReadonlyMap<string, string> = new Map([
  ["pgag", "g"],
  ["pgagal", "gal"],
  ["pgvcms", "cm/s"],
  ["pgdcm", "cm"],
  ["windms", "m/s"],
  ["icemm", "mm"],
  ["depthm", "m"],
]);

export function buildHazard({ name, file, headers, geometry, rows, measure }: HazardRows): HazardLayer {
  const keys = new Set<string>();
  for (const { values } of rows) for (const key in values) keys.add(key);
  const ordered = [...headers.filter((header) => keys.has(header)), ...keys];
  const columns = buildColumns([], rows, [...new Set(ordered)]);
  const isNumber = (header: string) => Object.hasOwn(columns, header) && columns[header]?.type === "number";
  const kind = hazardKindOf(headers, name);
  const hasMotions =
    geometry === "lines" &&
    motionColumn(
      headers,
      rows.map(({ values }) => values),
    ) !== undefined;
  const strength = measure ?? guessMeasure(headers.filter(isNumber));
  return {
    id: name,
    name,
    kind: kind === "other" && hasMotions ? "fault" : kind,
    measure: strength !== null && isNumber(strength.header) ? strength.header : null,
    unit: strength?.unit ?? null,
    returnPeriodYears: null,
    time: validityOf(headers, rows),
    source: file,
    status: "given",
    track: null,
    features: {
      count: rows.length,
      columns,
      geometry: buildGeometry(
        geometry,
        rows.map(({ shape }) => shape),
      ),
    },
    grid: null,
  };
}

function guessMeasure(headers: readonly string[]): { readonly header: string; readonly unit: string | null } | null {
  const own = headers.find((header) => MEASURES_WITH_UNIT.has(normaliseName(header)));
  if (own !== undefined) return { header: own, unit: MEASURES_WITH_UNIT.get(normaliseName(own)) ?? null };
  let best: { readonly header: string; readonly rank: number } | null = null;
  for (const header of headers) {
    const names = [header, header.replace(UNIT, "")].map(normaliseName);
    const rank = MEASURES.findIndex((word) => names.includes(word));
    if (rank >= 0 && (best === null || rank < best.rank)) best = { header, rank };
  }
  return best === null ? null : { header: best.header, unit: UNIT.exec(best.header)?.[1]?.trim() ?? null };
}

const UNIT = /[([（【]([^)\]）】]{1,12})[)\]）】]\s*$/;

function buildGeometry(type: Geometry["type"], shapes: readonly (ReadShape | null)[]): Geometry {
  if (type === "points") return buildPoints(shapes as readonly (Position | null)[]);
  if (type === "lines") return buildLines(shapes as readonly (LineShape | PackedLine | null)[]);
  return buildPolygons(shapes as readonly (PolygonShape | null)[]);
}

/**
 * Answers: where do the counties of Sichuan lie and touch, and what are they called?
 * Neighbours share their border exactly, so a border is simplified once and stays shared.
 */
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { pinyin } from "pinyin-pro";
import { feature, mesh } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { labelPoint, linesOf, polygonsOf, ringArea, roundLine } from "./geometry.ts";
import { type AreaCollection, type AreaProperties, readChineseAreas } from "./packages.ts";

const SICHUAN = "15651";

export type County = {
  /** Six digits, as the statistics write it: 513301. */
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
  readonly geometry: Polygon | MultiPolygon;
};

type CountyTopology = Topology<{ counties: GeometryCollection<AreaProperties> }>;

/** minTriangle: the smallest triangle, in square degrees, whose tip is kept on a border. */
function countyTopology(minTriangle: number): CountyTopology {
  const all = readChineseAreas(3);
  const features = all.features.filter(({ properties }) => properties.gb.startsWith(SICHUAN));
  const whole = topology({ counties: { type: "FeatureCollection", features } as AreaCollection });
  return simplify(presimplify(whole), minTriangle) as CountyTopology;
}

/** The counties of Sichuan in the order of their codes. */
export function readCounties(minTriangle: number): County[] {
  const shared = countyTopology(minTriangle);
  return feature(shared, shared.objects.counties)
    .features.map(({ properties, geometry }) => ({
      code: properties.gb.slice(3),
      name: properties.full_name,
      prefecture: (properties.city ?? "").trim(),
      geometry: geometry as Polygon | MultiPolygon,
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

export function makeCounties(): Feature[] {
  const shared = countyTopology(4e-5);
  const prefecture = (area: GeometryObject) => (area.properties as AreaProperties).gb.slice(3, 7);
  const borders = (["county", "prefecture", "outer"] as const).flatMap((level) => {
    const lines = mesh(shared, shared.objects.counties, (a, b) => {
      if (a === b) return level === "outer";
      return level === (prefecture(a) === prefecture(b) ? "county" : "prefecture");
    });
    return linesOf(lines).map((line) => borderFeature(level, line));
  });
  const counties = readCounties(4e-5);
  const bySize = counties.map(sizeOf).sort((a, b) => b - a);
  return [...borders, ...counties.map((county) => labelFeature(county, bySize.indexOf(sizeOf(county)) + 1))];
}

function borderFeature(level: string, line: readonly Position[]): Feature {
  const coordinates = roundLine(line, 3);
  return { type: "Feature", properties: { kind: "border", level }, geometry: { type: "LineString", coordinates } };
}

function labelFeature({ code, name, geometry }: County, rank: number): Feature {
  const coordinates = roundLine([labelPoint(geometry)], 3)[0] ?? [0, 0];
  const properties = { kind: "label", zh: name, en: latinName(name), code, rank };
  return { type: "Feature", properties, geometry: { type: "Point", coordinates } };
}

function sizeOf({ geometry }: County): number {
  return polygonsOf(geometry).reduce((sum, rings) => sum + Math.abs(ringArea(rings[0] ?? [])), 0);
}

const LATIN_NAMES: Readonly<Record<string, string>> = {
  马尔康: "Barkam",
  康定: "Kangding",
  甘孜: "Garzê",
  阿坝: "Ngawa",
  若尔盖: "Zoigê",
  德格: "Dêgê",
  色达: "Sêrtar",
  石渠: "Sêrxü",
  壤塘: "Zamtang",
  红原: "Hongyuan",
  理塘: "Litang",
  稻城: "Daocheng",
  得荣: "Dêrong",
  道孚: "Dawu",
  新都: "Xindu",
  什邡: "Shifang",
  郫都: "Pidu",
  筠连: "Junlian",
};

/** 康定 for 康定市, 峨边 for 峨边彝族自治县, but 理县 for 理县: a place is called by at least two characters. */
export function shortName(name: string): string {
  const short = name.replace(/(?:[彝藏羌]族){1,2}自治县$/u, "").replace(/[县市区]$/u, "");
  return short.length >= 2 ? short : name;
}

/** Pinyin without tones, as maps write it; where a people's own spelling is usual, that. */
export function latinName(name: string): string {
  const short = shortName(name);
  const known = LATIN_NAMES[short];
  if (known !== undefined) return known;
  const syllables = pinyin(short, { toneType: "none", type: "array" });
  const joined = syllables
    .map((syllable, at) => (at > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
    .join("");
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

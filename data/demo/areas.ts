/** Answers: which districts does the study cover, where do they lie, and how many people live in each? */

import type { MultiPolygon, Polygon } from "geojson";
import type { PolygonShape, Position, Row } from "../../src/core/model/index.ts";
import { readCounties } from "../basemap/counties.ts";
import { insideArea, polygonsOf } from "../basemap/geometry.ts";
import { COUNTIES } from "./facts.ts";
import { round6 } from "./plane.ts";
import { shareOut } from "./share-out.ts";

export type County = {
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
  readonly population: number;
  readonly geometry: Polygon | MultiPolygon;
};

/** The 2020 census by prefecture; of 乐山市 only two counties are in the study, and their weights stand as they are. */
const CENSUS: Readonly<Record<string, number>> = {
  成都市: 20_937_757,
  凉山彝族自治州: 4_858_359,
  雅安市: 1_434_603,
  甘孜藏族自治州: 1_107_431,
  阿坝藏族羌族自治州: 822_587,
};
const REMOTE: ReadonlySet<string> = new Set(["甘孜藏族自治州", "阿坝藏族羌族自治州", "凉山彝族自治州"]);
const LESS_REMOTE: ReadonlySet<string> = new Set(["513401", "513424", "513402"]);
const PREFECTURE_CODES: Readonly<Record<string, string>> = {
  成都市: "510100",
  乐山市: "511100",
  雅安市: "511800",
  阿坝藏族羌族自治州: "513200",
  甘孜藏族自治州: "513300",
  凉山彝族自治州: "513400",
};

/** Borders are thinned to about 400 m, each once, so that neighbours still share them. */
const SMALLEST_TRIANGLE = 3e-5;

export function makeCounties(): County[] {
  const shapes = new Map(readCounties(SMALLEST_TRIANGLE).map((county) => [county.code, county.geometry]));
  const populations = new Map<string, number>();
  for (const prefecture of new Set(COUNTIES.map((county) => county.prefecture))) {
    const members = COUNTIES.filter((county) => county.prefecture === prefecture);
    const weights = members.map(({ weight }) => weight);
    const total = CENSUS[prefecture] ?? weights.reduce((sum, weight) => sum + weight * 10_000, 0);
    const shares = shareOut(total, weights);
    for (const [i, { code }] of members.entries()) populations.set(code, shares[i] ?? 0);
  }
  return COUNTIES.map(({ code, name, prefecture }) => {
    const shape = shapes.get(code);
    if (shape === undefined) throw new Error(`no polygon for ${code} ${name}`);
    return { code, name, prefecture, population: populations.get(code) ?? 0, geometry: roundArea(shape) };
  });
}

export function isRemote({ code, prefecture }: Pick<County, "code" | "prefecture">): boolean {
  return REMOTE.has(prefecture) && !LESS_REMOTE.has(code);
}

export function countyAt(counties: readonly County[], at: Position): County | null {
  return counties.find(({ geometry }) => insideArea([...at], geometry)) ?? null;
}

export function areaRows(counties: readonly County[]): Row[] {
  const prefectures = [...new Set(counties.map(({ prefecture }) => prefecture))].map((name): Row => {
    const values = { name, level: "prefecture", population: CENSUS[name] ?? null, 人口来源: POPULATION_NOTE };
    return { id: PREFECTURE_CODES[name] ?? name, values, shape: null };
  });
  const rows = counties.map((county): Row => {
    const { code: id, name, prefecture, population } = county;
    const parent = PREFECTURE_CODES[prefecture] ?? null;
    const remote = isRemote(county) ? "yes" : "no";
    const values = { name, level: "county", parent, population, remote, 人口来源: POPULATION_NOTE };
    return { id, values, shape: polygonsOf(county.geometry) as unknown as PolygonShape };
  });
  return [...prefectures, ...rows];
}

const POPULATION_NOTE = "示意：按2020年普查市州总数与约略权重分摊，未经核实";

function roundArea(geometry: Polygon | MultiPolygon): MultiPolygon {
  const coordinates = polygonsOf(geometry).map((polygon) =>
    polygon.map((ring) => ring.map(([lon = 0, lat = 0]) => [round6(lon), round6(lat)])),
  );
  return { type: "MultiPolygon", coordinates };
}

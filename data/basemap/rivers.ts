/** Answers: where do rivers run, and what are the great ones of south-west China called? */
import type { Feature, Position } from "geojson";
import { feature } from "topojson-client";
import { distanceToLine, linesOf, roundLine, smoothLine } from "./geometry.ts";
import { inEastAsia } from "./land.ts";
import { readNaturalEarth } from "./packages.ts";

export type River = {
  readonly zh: string;
  readonly en: string;
  readonly rank: 1 | 2;
  readonly course: readonly Position[];
};

/** Courses that Natural Earth lacks or has too coarse, through the towns they pass: facts of geography, right to a few kilometres. */
export const DRAWN_RIVERS: readonly River[] = [
  {
    zh: "岷江",
    en: "Min Jiang",
    rank: 2,
    course: [
      [103.72, 33.02],
      [103.62, 32.78],
      [103.6, 32.64],
      [103.73, 32.33],
      [103.67, 32.05],
      [103.85, 31.68],
      [103.59, 31.49],
      [103.48, 31.06],
      [103.62, 31.0],
      [103.7, 30.72],
      [103.81, 30.41],
      [103.87, 30.2],
      [103.85, 29.83],
      [103.71, 29.53],
    ],
  },
  {
    zh: "大渡河",
    en: "Dadu He",
    rank: 1,
    course: [
      [100.07, 33.0],
      [100.55, 32.6],
      [100.98, 32.25],
      [101.45, 31.95],
      [101.9, 31.79],
      [102.06, 31.48],
      [101.95, 31.15],
      [101.89, 30.87],
      [102.05, 30.45],
      [102.18, 30.08],
      [102.23, 29.93],
      [102.17, 29.56],
      [102.37, 29.24],
      [102.65, 29.33],
      [102.88, 29.27],
      [103.08, 29.25],
      [103.27, 29.23],
      [103.5, 29.36],
      [103.71, 29.53],
    ],
  },
  {
    zh: "雅砻江",
    en: "Yalong Jiang",
    rank: 1,
    course: [
      [97.5, 33.45],
      [98.3, 32.95],
      [99.0, 32.25],
      [99.45, 31.85],
      [99.99, 31.63],
      [100.31, 30.94],
      [100.75, 30.45],
      [101.01, 30.03],
      [101.15, 29.35],
      [101.4, 28.75],
      [101.2, 28.3],
      [101.62, 28.55],
      [101.9, 28.5],
      [101.72, 28.0],
      [101.85, 27.4],
      [101.9, 26.9],
      [101.83, 26.6],
    ],
  },
  {
    zh: "嘉陵江",
    en: "Jialing Jiang",
    rank: 1,
    course: [
      [106.55, 33.9],
      [106.15, 33.33],
      [105.83, 32.43],
      [105.97, 31.57],
      [106.06, 31.34],
      [106.1, 30.8],
      [106.28, 30.36],
      [106.27, 29.98],
      [106.58, 29.57],
    ],
  },
  {
    zh: "涪江",
    en: "Fu Jiang",
    rank: 2,
    course: [
      [104.1, 32.75],
      [104.53, 32.41],
      [104.75, 31.78],
      [104.75, 31.46],
      [105.08, 31.09],
      [105.39, 30.87],
      [105.58, 30.52],
      [106.27, 29.98],
    ],
  },
  {
    zh: "沱江",
    en: "Tuo Jiang",
    rank: 2,
    course: [
      [104.1, 31.35],
      [104.43, 30.86],
      [104.55, 30.39],
      [104.65, 30.12],
      [105.05, 29.58],
      [104.97, 29.18],
      [105.44, 28.88],
    ],
  },
  {
    zh: "青衣江",
    en: "Qingyi Jiang",
    rank: 2,
    course: [
      [102.81, 30.37],
      [102.93, 30.15],
      [103.0, 29.98],
      [103.37, 29.91],
      [103.57, 29.74],
      [103.71, 29.53],
    ],
  },
  {
    zh: "安宁河",
    en: "Anning He",
    rank: 2,
    course: [
      [102.2, 28.85],
      [102.17, 28.55],
      [102.2, 27.9],
      [102.18, 27.41],
      [102.11, 26.89],
      [101.87, 26.75],
    ],
  },
];

/** A name belongs to the Natural Earth line that passes nearest to its point. */
const NAMES: readonly (readonly [zh: string, en: string, lon: number, lat: number])[] = [
  ["长江", "Chang Jiang", 106.59, 29.59],
  ["金沙江", "Jinsha Jiang", 98.8, 31.26],
  ["金沙江", "Jinsha Jiang", 97.62, 32.61],
  ["金沙江", "Jinsha Jiang", 102.13, 26.06],
  ["岷江", "Min Jiang", 104.14, 29.06],
  ["澜沧江", "Lancang Jiang", 98.58, 29.21],
  ["怒江", "Nu Jiang", 98.53, 28.09],
  ["黄河", "Huang He", 101.16, 34.44],
  ["汉江", "Han Jiang", 107.81, 33.16],
];

/** Natural Earth has this one too, but ten kilometres off the towns on its banks: the drawn course takes its place. */
const DRAWN_INSTEAD: Position = [102.01, 31.26];

export function makeRivers(): Feature[] {
  const near = naturalEarthRivers("asia_50m").filter((line) => line.some(inEastAsia));
  const asian = near.filter((_, at) => at !== nearestLine(near, DRAWN_INSTEAD));
  const others = naturalEarthRivers("world_50m").filter((line) => !line.some(inEastAsia));
  const great = naturalEarthRivers("world_110m");
  const names = new Map<number, readonly [zh: string, en: string]>();
  for (const [zh, en, lon, lat] of NAMES) names.set(nearestLine(asian, [lon, lat]), [zh, en]);

  const drawn = DRAWN_RIVERS.map(({ zh, en, rank, course }) =>
    riverFeature(smoothLine(course, 12), 3, { rank, zh, en, drawn: true }),
  );
  const found = asian.map((line, at) => {
    const name = names.get(at);
    const rank = isGreat(line, great) ? 1 : 2;
    return riverFeature(line, 3, name === undefined ? { rank } : { rank: 1, zh: name[0], en: name[1] });
  });
  return [...drawn, ...found, ...others.map((line) => riverFeature(line, 2, { rank: isGreat(line, great) ? 1 : 2 }))];
}

function naturalEarthRivers(name: "world_110m" | "world_50m" | "asia_50m"): Position[][] {
  const world = readNaturalEarth(name);
  return feature(world, world.objects.rivers).features.flatMap(({ geometry }) => linesOf(geometry));
}

function nearestLine(lines: readonly Position[][], point: Position): number {
  const distances = lines.map((line) => distanceToLine(point, line));
  return distances.indexOf(Math.min(...distances));
}

/** Great rivers are those that Natural Earth still draws at 1:110,000,000. */
function isGreat(line: readonly Position[], great: readonly Position[][]): boolean {
  const middle = line[Math.floor(line.length / 2)] ?? [0, 0];
  return great.some((other) => distanceToLine(middle, other) < 0.25);
}

function riverFeature(
  line: readonly Position[],
  digits: number,
  properties: Record<string, string | number | boolean>,
) {
  const coordinates = roundLine(line, digits);
  return { type: "Feature", properties, geometry: { type: "LineString", coordinates } } satisfies Feature;
}

/** Faults, earthquakes, rivers and slopes as typed-in facts. How right they are stands with each. */
import type { Position } from "../../src/core/model/index.ts";

export type Fault = { readonly name: string; readonly course: readonly Position[] };

/** Active faults through the towns they are named by; right to 5 to 10 km, no better. */
export const FAULTS: readonly Fault[] = [
  {
    name: "鲜水河断裂",
    course: [
      [100.68, 31.4],
      [101.13, 30.99],
      [101.48, 30.55],
      [101.96, 30.0],
      [102.15, 29.62],
      [102.37, 29.24],
    ],
  },
  {
    name: "甘孜—玉树断裂",
    course: [
      [98.55, 32.35],
      [99.21, 31.95],
      [99.99, 31.63],
      [100.32, 31.5],
    ],
  },
  {
    name: "安宁河断裂",
    course: [
      [102.2, 28.5],
      [102.22, 28.2],
      [102.24, 27.9],
      [102.18, 27.41],
    ],
  },
  {
    name: "则木河断裂",
    course: [
      [102.26, 27.9],
      [102.54, 27.38],
      [102.76, 27.07],
    ],
  },
  {
    name: "大凉山断裂",
    course: [
      [102.37, 29.24],
      [102.44, 28.95],
      [102.51, 28.64],
    ],
  },
  {
    name: "岷江断裂",
    course: [
      [103.66, 33.0],
      [103.6, 32.64],
      [103.62, 32.3],
    ],
  },
  {
    name: "汶川—茂汶断裂",
    course: [
      [103.85, 31.68],
      [103.58, 31.49],
      [103.05, 30.95],
      [102.6, 30.4],
      [102.23, 29.93],
    ],
  },
  {
    name: "映秀—北川断裂",
    course: [
      [102.81, 30.37],
      [103.2, 30.8],
      [103.48, 31.06],
      [103.95, 31.45],
      [104.45, 31.83],
    ],
  },
  {
    name: "灌县—安县断裂",
    course: [
      [102.9, 30.2],
      [103.3, 30.7],
      [103.62, 31.0],
      [104.2, 31.34],
      [104.75, 31.78],
    ],
  },
  {
    name: "理塘断裂",
    course: [
      [99.95, 30.35],
      [100.27, 29.99],
      [100.65, 29.55],
    ],
  },
  {
    name: "金沙江断裂",
    course: [
      [99.05, 30.2],
      [99.1, 29.6],
      [99.29, 28.71],
    ],
  },
];

export type Earthquake = {
  readonly name: string;
  readonly date: string;
  readonly magnitude: number;
  readonly at: Position;
};

/** NOAA NCEI, public domain. Before 1960 a position may be off by 70 km. */
export const EARTHQUAKES: readonly Earthquake[] = [
  { name: "1786 康定南", date: "1786-06-01", magnitude: 7.5, at: [102.1, 29.8] },
  { name: "1850 西昌", date: "1850-09-12", magnitude: 7.5, at: [102.3, 27.8] },
  { name: "1870 巴塘", date: "1870-04-11", magnitude: 7.3, at: [99.0, 30.0] },
  { name: "1933 叠溪", date: "1933-08-25", magnitude: 7.5, at: [103.4, 31.9] },
  { name: "1955 康定", date: "1955-04-14", magnitude: 7.5, at: [101.8, 30.0] },
  { name: "1973 炉霍", date: "1973-02-06", magnitude: 7.6, at: [100.58, 31.4] },
  { name: "1976 松潘—平武", date: "1976-08-16", magnitude: 6.9, at: [104.16, 32.75] },
  { name: "2008 汶川", date: "2008-05-12", magnitude: 7.9, at: [103.4, 30.98] },
  { name: "2013 芦山", date: "2013-04-20", magnitude: 6.6, at: [102.89, 30.31] },
  { name: "2017 九寨沟", date: "2017-08-08", magnitude: 6.5, at: [103.86, 33.19] },
  { name: "2022 泸定", date: "2022-09-05", magnitude: 6.6, at: [102.28, 29.73] },
];

/** Links whose valleys are steep: where the illustrative landslide corridors lie. Level 4 is the worst. */
export const STEEP: readonly (readonly [from: string, to: string, level: number])[] = [
  ["都江堰市", "汶川县", 4],
  ["汶川县", "茂县", 4],
  ["汶川县", "理县", 3],
  ["茂县", "松潘县", 3],
  ["天全县", "泸定县", 3],
  ["泸定县", "康定市", 4],
  ["泸定县", "石棉县", 4],
  ["石棉县", "九龙县", 2],
  ["小金县", "丹巴县", 3],
  ["丹巴县", "金川县", 3],
  ["小金县", "宝兴县", 3],
  ["汉源县", "甘洛县", 4],
  ["昭觉县", "美姑县", 3],
  ["美姑县", "雷波县", 2],
  ["甘孜县", "白玉县", 2],
  ["理塘县", "巴塘县", 2],
  ["乡城县", "得荣县", 3],
];

/** Answers: by which factor does a number in this unit become one in the unit of the model? */
import type { Unit } from "../../model/index.ts";
import { normaliseName } from "./normalise-name.ts";

/** Spelled as normaliseName leaves them; the empty spelling is a bare number. */
const SCALES: Readonly<Record<Unit, Readonly<Record<string, number>>>> = {
  "1": { 个: 1, 路: 1, 级: 1, 处: 1 },
  people: { 人: 1, people: 1, persons: 1, 万人: 1e4, 万: 1e4, 千人: 1e3 },
  h: {
    h: 1,
    hr: 1,
    hrs: 1,
    hour: 1,
    hours: 1,
    小时: 1,
    时: 1,
    min: 1 / 60,
    minutes: 1 / 60,
    分钟: 1 / 60,
    天: 24,
    days: 24,
  },
  kW: { kw: 1, 千瓦: 1, w: 1e-3, 瓦: 1e-3, mw: 1e3, kva: 1 },
  m: {
    ...{ m: 1, 米: 1, metre: 1, metres: 1, meter: 1, meters: 1, km: 1e3, 千米: 1e3, 公里: 1e3, 皮长公里: 1e3 },
    ...{
      kilometre: 1e3,
      kilometres: 1e3,
      kilometer: 1e3,
      kilometers: 1e3,
      cm: 0.01,
      厘米: 0.01,
      ft: 0.3048,
      feet: 0.3048,
    },
    ...{ mi: 1609.344, mile: 1609.344, miles: 1609.344, 里: 500 },
  },
  km: { km: 1, 千米: 1, 公里: 1, m: 1e-3, 米: 1e-3 },
  "m/s": {
    ms: 1,
    米秒: 1,
    米每秒: 1,
    kmh: 1 / 3.6,
    公里小时: 1 / 3.6,
    千米每小时: 1 / 3.6,
    kt: 1852 / 3600,
    knots: 1852 / 3600,
    节: 1852 / 3600,
  },
  year: { 年: 1, year: 1 },
  degree: { 度: 1, degree: 1, degrees: 1, deg: 1, 级: 1 },
  "Gbit/s": {
    ...{ g: 1, gbps: 1, gbits: 1, gb: 1, gbit: 1, gbs: 1, ge: 1, 千兆: 1 },
    ...{ m: 1e-3, mbps: 1e-3, mbits: 1e-3, mb: 1e-3, mbs: 1e-3, 兆: 1e-3, t: 1e3, tbps: 1e3, tbits: 1e3 },
  },
  share: { percent: 0.01, pct: 0.01, 百分比: 0.01 },
  fibres: { 芯: 1, 根: 1, fibres: 1, fibers: 1, f: 1, cores: 1, c: 1 },
};

/** null where this is no unit of the kind. */
export function recogniseUnit(unit: Unit, text: string): number | null {
  const trimmed = text.normalize("NFKC").trim();
  if (unit === "share" && /^[([]?%[)\]]?$/.test(trimmed)) return 0.01;
  if (unit === "degree" && trimmed === "°") return 1;
  const scales = SCALES[unit];
  const name = normaliseName(trimmed);
  return Object.hasOwn(scales, name) ? (scales[name] ?? null) : null;
}

/** Whether this is a unit of any kind: a row of nothing else is a row of units. */
export function isUnit(text: string): boolean {
  const bare = text.replace(/^\s*[([（【]|[)\]）】]\s*$/g, "");
  return DEGREES.test(bare.trim()) || UNITS.some((unit) => recogniseUnit(unit, bare) !== null);
}

/** How people write the unit of numbers that are multiplied by this; null for the unit itself. */
export function unitOfScale(unit: Unit, scale: number): string | null {
  return scale === 1 ? null : (unitNames(unit).find((name) => SCALES[unit][name] === scale) ?? null);
}

export function unitNames(unit: Unit): readonly string[] {
  return Object.keys(SCALES[unit]);
}

const UNITS = Object.keys(SCALES) as readonly Unit[];
const DEGREES = /^(°|º|dd|decimal degrees|十进制度|-|—|\/|无)$/i;

/** Answers: which hazard, how strong by what, and how rare, going by the words in the name of a file or a column? */
import type { HazardKind } from "../../../model/index.ts";

const KINDS: readonly (readonly [HazardKind, RegExp])[] = [
  ["flood", /flood|inun|water[\s_-]?depth|fluvial|pluvial|inunriver|inuncoast|surge|洪|淹没|内涝|水深|积水/i],
  ["typhoon", /typhoon|cyclone|hurricane|台风|tropical[\s_-]?storm|best[\s_-]?track|bst|wind|风速|大风/i],
  ["landslide", /landslide|debris[\s_-]?flow|susceptib|滑坡|泥石流|地质灾害|崩塌/i],
  ["fault", /fault|断裂|断层/i],
  ["earthquake", /earthquake|shakemap|seismic|\bpga\b|\bpgv\b|\bmmi\b|\bpsa|quake|地震|烈度|动峰值/i],
  ["ice", /\bice\b|icing|覆冰|冰灾|凌/i],
  ["wildfire", /fire|burn|火灾|山火|火险/i],
  ["lightning", /lightning|thunder|雷/i],
];

export function guessHazardKind(...words: readonly string[]): HazardKind {
  for (const word of words) {
    const spaced = word.replace(/_/g, " ");
    const found = KINDS.find(([, pattern]) => pattern.test(spaced));
    if (found !== undefined) return found[0];
  }
  return "other";
}

const CHINESE: readonly (readonly [RegExp, number])[] = [
  [/万年一遇/, 10_000],
  [/[一]?千年一遇/, 1000],
  [/五百年一遇/, 500],
  [/二百年一遇|两百年一遇/, 200],
  [/[一]?百年一遇/, 100],
  [/五十年一遇/, 50],
  [/三十年一遇/, 30],
  [/二十年一遇/, 20],
  [/十年一遇/, 10],
  [/五年一遇/, 5],
];
const NUMBERED = [
  /(?:^|\D)1\s*-?in-?\s*(\d{1,5})(?!\d)/i,
  /(?:^|[^a-z])rp[_\s-]*0*(\d{1,5})(?!\d)/i,
  /(?:^|\D)(\d{1,5})[\s_-]*(?:yr|years?)(?![a-z])/i,
  /(?:^|\D)(\d{1,5})\s*年一遇/,
  /(?:^|[^a-z])return[\s_-]*period[\s_-]*0*(\d{1,5})(?!\d)/i,
];

/** In years; null where the name says none. */
export function guessReturnPeriod(name: string): number | null {
  for (const pattern of NUMBERED) {
    const years = Number(pattern.exec(name)?.[1] ?? Number.NaN);
    if (years >= 2 && years <= 100_000) return years;
  }
  return CHINESE.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** The name of a file without its folders and its extension. */
export function stemOf(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}

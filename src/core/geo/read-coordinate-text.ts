/** What a person's line of coordinates says, before anybody decides what it means: numbers, marks, directions, a system. */
import { BD09, CGCS2000, type CoordinateSystem, findSystem, GCJ02, WEB_MERCATOR, WGS84 } from "./coordinate-systems.ts";

type Axis = "lon" | "lat";

/** One coordinate: degrees with maybe minutes and seconds, or one plain number of metres. */
type TypedNumber = {
  readonly value: number;
  /** Written in degrees, minutes and seconds. */
  readonly sexagesimal: boolean;
  readonly axis: Axis | null;
};

export type CoordinateText = {
  readonly numbers: readonly [TypedNumber, TypedNumber];
  readonly system: CoordinateSystem | null;
  readonly centralMeridian: number | null;
  readonly utmZone: { readonly zone: number; readonly letter: string } | null;
};

type Token =
  | { readonly kind: "number"; readonly value: number; readonly whole: boolean; readonly mark: string }
  | { readonly kind: "axis"; readonly axis: Axis; readonly sign: 1 | -1 | 0 }
  | { readonly kind: "comma" };

const SYSTEM_NAMES: readonly (readonly [RegExp, CoordinateSystem])[] = [
  [/WGS[- ]?(19)?84|GPS/, WGS84],
  [/CGCS[- ]?2000|(国家)?2000(国家)?大地坐标系|国家2000/, CGCS2000],
  [/GCJ[- ]?0?2|火星(坐标系?)?|高德|腾讯|AMAP|TENCENT/, GCJ02],
  [/BD[- ]?0?9|百度|BAIDU|BMAP/, BD09],
  [/WEB ?MERCATOR|网络墨卡托|墨卡托/, WEB_MERCATOR],
];

const AXES: Readonly<Record<string, { readonly axis: Axis; readonly sign: 1 | -1 | 0 }>> = {
  E: { axis: "lon", sign: 1 },
  W: { axis: "lon", sign: -1 },
  N: { axis: "lat", sign: 1 },
  S: { axis: "lat", sign: -1 },
  东经: { axis: "lon", sign: 1 },
  西经: { axis: "lon", sign: -1 },
  北纬: { axis: "lat", sign: 1 },
  南纬: { axis: "lat", sign: -1 },
  东: { axis: "lon", sign: 1 },
  北: { axis: "lat", sign: 1 },
  经度: { axis: "lon", sign: 0 },
  纬度: { axis: "lat", sign: 0 },
  LONGITUDE: { axis: "lon", sign: 0 },
  LATITUDE: { axis: "lat", sign: 0 },
  LON: { axis: "lon", sign: 0 },
  LNG: { axis: "lon", sign: 0 },
  LAT: { axis: "lat", sign: 0 },
};

/** X and Y mean north and east to a surveyor and the reverse to a GIS, so they say nothing here; the sizes do. */
const TOKEN =
  /([+-]?\d+(?:\.\d+)?)\s*([°'"])?|(东经|西经|北纬|南纬|经度|纬度|东|北|LONGITUDE|LATITUDE|LON|LNG|LAT|[EWNS])|([,;])|[\s:=/()[\]]|[XY](?=\s*[:=])|M\b|米/y;

/** null for a text that is not a pair of coordinates: a name, an id, anything else. */
export function readCoordinateText(text: string): CoordinateText | null {
  let rest = unifyMarks(text);
  let system: CoordinateSystem | null = null;
  let centralMeridian: number | null = null;
  let utmZone: CoordinateText["utmZone"] = null;

  const code = /EPSG:?\s*(\d{4,5})(?!\d)/.exec(rest);
  if (code !== null) {
    system = findSystem(`EPSG:${code[1]}`);
    if (system === null) return null;
    rest = rest.replace(code[0], " ");
  }
  for (const [name, named] of SYSTEM_NAMES) {
    const said = new RegExp(`(?:${name.source})(?:坐标系?)?`).exec(rest);
    if (said === null) continue;
    system ??= named;
    rest = rest.replace(said[0], " ");
  }
  const meridian = /(?:CM|中央(?:经|子午)线)[:=\s]*(\d{2,3})\s*°?\s*E?(?![\d.])/.exec(rest);
  if (meridian !== null) {
    centralMeridian = Number(meridian[1]);
    rest = rest.replace(meridian[0], " ");
  }
  const utm = /^\s*(?:UTM)?\s*(?:ZONE)?\s*(\d{1,2})\s?([C-HJ-NP-X])[\s,]+(?=\d{5})/.exec(rest);
  if (utm !== null) {
    utmZone = { zone: Number(utm[1]), letter: utm[2] ?? "" };
    rest = rest.slice(utm[0].length);
  }

  const numbers = readPair(rest);
  return numbers === null ? null : { numbers, system, centralMeridian, utmZone };
}

/** Full-width forms, primes, curly quotes and 度分秒 all become one mark each; letters become capitals. */
function unifyMarks(text: string): string {
  return text
    .replace(/[º˚]|(?<=\d\s*)度/g, "°")
    .replace(/[″”“＂〃秒]|′′|''/g, '"')
    .replace(/[′’‘＇分]/g, "'")
    .normalize("NFKC")
    .replace(/[−–—]/g, "-")
    .replace(/、/g, ",")
    .toUpperCase();
}

function readTokens(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    const [, digits, mark, word, comma] = match;
    if (digits !== undefined) {
      tokens.push({ kind: "number", value: Number(digits), whole: !digits.includes("."), mark: mark ?? "" });
    } else if (word !== undefined) {
      const axis = AXES[word];
      if (axis !== undefined) tokens.push({ kind: "axis", ...axis });
    } else if (comma !== undefined) {
      tokens.push({ kind: "comma" });
    }
  }
  return tokens;
}

type NumberToken = Extract<Token, { kind: "number" }>;
type AxisToken = Extract<Token, { kind: "axis" }>;

/** Numbers fall into two groups at directions and commas, else at the second degree sign, else in halves. */
function readPair(text: string): readonly [TypedNumber, TypedNumber] | null {
  const tokens = readTokens(text);
  if (tokens === null) return null;
  const leads = tokens.find((token) => token.kind !== "comma")?.kind === "axis";
  const groups: NumberToken[][] = [[]];
  const axes: { readonly group: number; readonly token: AxisToken }[] = [];
  for (const token of tokens) {
    if (token.kind === "number") groups.at(-1)?.push(token);
    else if (groups.at(-1)?.length !== 0) groups.push([]);
    if (token.kind === "axis") axes.push({ group: leads ? groups.length - 1 : groups.length - 2, token });
  }
  let [first, second, ...more] = groups.filter((group) => group.length > 0);
  const together = second === undefined;
  if (first !== undefined && together) [first, second] = splitGroup(first);
  if (first === undefined || second === undefined || more.length > 0) return null;
  // A single direction beside two numbers that stand together belongs to the one it touches.
  const axisOf = (group: number) =>
    axes.filter((axis) => (together ? (leads ? 0 : 1) : axis.group) === group).map((axis) => axis.token);
  const a = typedNumber(first, axisOf(0));
  const b = typedNumber(second, axisOf(1));
  return a === null || b === null || (a.axis !== null && a.axis === b.axis) ? null : [a, b];
}

function splitGroup(group: NumberToken[]): [NumberToken[], NumberToken[] | undefined] {
  const degreeSign = group.findIndex((token, i) => i > 0 && token.mark === "°");
  const at = degreeSign > 0 ? degreeSign : group.length / 2;
  return Number.isInteger(at) ? [group.slice(0, at), group.slice(at)] : [group, undefined];
}

function typedNumber(parts: readonly NumberToken[], axes: readonly AxisToken[]): TypedNumber | null {
  const [first] = parts;
  if (first === undefined || parts.length > 3) return null;
  let value = Math.abs(first.value);
  for (const [i, part] of parts.entries()) {
    const last = i === parts.length - 1;
    if (!last && !part.whole) return null;
    if (part.mark !== "" && part.mark !== "°'\""[i]) return null;
    if (i === 0) continue;
    if (part.value < 0 || part.value >= 60) return null;
    value += part.value / 60 ** i;
  }
  const negative = first.value < 0 || Object.is(first.value, -0);
  const sign = axes.find((axis) => axis.sign !== 0)?.sign ?? 1;
  // A minus beside a direction says two things at once.
  if (negative && axes.some((axis) => axis.sign !== 0)) return null;
  if (new Set(axes.map(({ axis }) => axis)).size > 1) return null;
  return { value: (negative ? -1 : sign) * value, sexagesimal: parts.length > 1, axis: axes[0]?.axis ?? null };
}

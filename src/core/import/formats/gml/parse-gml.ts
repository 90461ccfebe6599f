/**
 * Answers: which keys, values and lists does this text of the graph modelling language hold?
 * Without recursion: a hostile file opens a hundred thousand brackets.
 */

export type GmlList = readonly (readonly [key: string, value: GmlValue])[];
export type GmlValue = string | number | GmlList;
export type GmlParsed =
  | { readonly ok: true; readonly root: GmlList }
  | { readonly ok: false; readonly rule: string; readonly values: Readonly<Record<string, string | number>> };

const DEEPEST = 64;
const TOKEN = /\s+|#[^\n]*|"([^"]*)"|(\[)|(\])|([^\s[\]"#]+)/y;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

type Level = [key: string, value: GmlValue][];

export function parseGml(text: string): GmlParsed {
  const root: Level = [];
  const open: Level[] = [root];
  let key: string | null = null;
  TOKEN.lastIndex = 0;
  let at = 0;
  const fault = (): GmlParsed => ({ ok: false, rule: "gml.malformed", values: { line: lineOf(text, at) } });
  for (; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (token === null) return fault();
    const [, quoted, opening, closing, word] = token;
    const level = open.at(-1) as Level;
    if (opening !== undefined) {
      if (key === null) return fault();
      if (open.length > DEEPEST) return { ok: false, rule: "gml.too-deep", values: { limit: DEEPEST } };
      const list: Level = [];
      level.push([key, list]);
      open.push(list);
      key = null;
    } else if (closing !== undefined) {
      if (key !== null || open.length === 1) return fault();
      open.pop();
    } else if (quoted !== undefined) {
      if (key === null) return fault();
      level.push([key, decodeEntities(quoted)]);
      key = null;
    } else if (word !== undefined) {
      if (key === null) {
        if (NUMBER.test(word)) return fault();
        key = word;
      } else {
        level.push([key, wordValue(word)]);
        key = null;
      }
    }
  }
  return key !== null || open.length > 1 ? fault() : { ok: true, root };
}

/** A whole number too large to hold stays as it is written, and so do words without quotes. */
function wordValue(word: string): string | number {
  if (!NUMBER.test(word)) return word;
  const number = Number(word);
  return Number.isFinite(number) && (Number.isSafeInteger(number) || !/^[-+]?\d+$/.test(word)) ? number : word;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (typeof name === "string") return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function lineOf(text: string, end: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

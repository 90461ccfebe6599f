/**
 * Answers: in which encoding is the text of a .dbf?
 * What a person says goes first, then the .cpg beside it, then the language byte inside; what they name must fit all
 * the text. Else it is UTF-8 if it can be, and GB 18030 if not, unless the text is clearly Big5 or western: the usual case
 * of files without a word about it.
 */
import { isBig5 } from "../../bytes/is-big5.ts";
import { isWestern } from "../../bytes/is-western.ts";
import { findEncoding, WESTERN } from "../../bytes/text-codec.ts";

export type FieldDecoder = (bytes: Uint8Array) => string;
type Found = {
  readonly decode: FieldDecoder;
  readonly encoding: string;
  /** What was named and means nothing. */
  readonly unknown: string | null;
};

/** Language bytes that say something for certain. */
const OF_BYTE: Readonly<Record<number, string>> = {
  19: "shift_jis",
  77: "gb18030",
  78: "euc-kr",
  79: "big5",
  120: "big5",
  121: "euc-kr",
  122: "gb18030",
  123: "shift_jis",
  200: "windows-1250",
  201: "windows-1251",
};

export function findFieldDecoder(
  texts: () => Iterable<Uint8Array>,
  given: string | null,
  cpg: string | null,
  languageByte: number,
): Found {
  const named = cpg === null || cpg.trim() === "" ? null : labelOf(cpg.trim());
  const ofByte = OF_BYTE[languageByte] ?? null;
  const sample = joined(texts());
  const guessed = isWestern(sample) ? [WESTERN] : isBig5(sample) ? ["big5", "gb18030"] : ["gb18030"];
  const candidates = [given, named, ofByte, "utf-8", ...guessed].filter((label) => label !== null);
  const unknown = named !== null && findEncoding(named) === null ? (cpg ?? "").trim().slice(0, 40) : null;
  for (const label of candidates) {
    const decode = decoderOf(label);
    if (decode === null) continue;
    let fits = true;
    for (const text of texts()) {
      if (decode(text) !== null) continue;
      fits = false;
      break;
    }
    if (fits) return { decode: (bytes) => decode(bytes) ?? "", encoding: label, unknown };
  }
  // Written by programs that never asked.
  const western = decoderOf(WESTERN);
  return { decode: (bytes) => western?.(bytes) ?? "", encoding: WESTERN, unknown };
}

/** So much of the texts as tells the characters that are usual in them. */
function joined(texts: Iterable<Uint8Array>): Uint8Array {
  const bytes: number[] = [];
  for (const text of texts) {
    if (bytes.length > ENOUGH_BYTES) break;
    for (const byte of text) bytes.push(byte);
    // A letter cut in two by the end of its field must not join the next.
    bytes.push(0x20);
  }
  return Uint8Array.from(bytes);
}

const ENOUGH_BYTES = 1 << 16;

/** 936, GBK, CP936, ANSI 936, 65001, 88591, ISO-8859-1 ... */
function labelOf(cpg: string): string {
  const name = cpg.toLowerCase();
  const digits = /(\d+)\s*$/.exec(name)?.[1] ?? "";
  if (/^(gbk|gb2312|gb18030)$/.test(name) || digits === "936" || digits === "54936") return "gb18030";
  if (digits === "65001") return "utf-8";
  if (digits === "950") return "big5";
  if (digits === "932") return "shift_jis";
  if (digits === "949") return "euc-kr";
  if (/^125\d$/.test(digits)) return `windows-${digits}`;
  if (/^8859\d+$/.test(digits)) return `iso-8859-${digits.slice(4)}`;
  return name;
}

/** null for bytes that are not of this encoding. A letter cut in two by the end of its field is no fault of it. */
function decoderOf(label: string): ((bytes: Uint8Array) => string | null) | null {
  const decoder = findEncoding(label);
  if (decoder === null) return null;
  return (bytes) => {
    if (bytes.every((byte) => byte < 0x80)) return asciiOf(bytes);
    for (let cut = 0; cut < 4; cut++) {
      try {
        return decoder.decode(bytes.subarray(0, bytes.length - cut));
      } catch {
        // Not whole, or not of this encoding.
      }
    }
    return null;
  };
}

function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

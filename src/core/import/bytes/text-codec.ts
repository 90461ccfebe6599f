/**
 * Bytes to text and back. The engines all carry the Encoding standard; its two classes are named here, for core is
 * compiled without the types of any one engine.
 */

import { isBig5 } from "./is-big5.ts";
import { isWestern } from "./is-western.ts";

type Decoder = { readonly encoding: string; decode(bytes: Uint8Array): string };
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => Decoder;
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly rule: "import.not-text" | "import.too-large"; readonly encoding: string };

/** No engine holds a longer string. */
const LONGEST = 2 ** 29 - 32;
/** Every byte is a letter of this one. */
export const WESTERN = "windows-1252";
const LOST = "\ufffd";
/** So much of what is no ASCII may be lost: characters that were cut in two. */
const MOST_LOST = 0.05;

/**
 * As its first two bytes say, else as UTF-8, and if the bytes are none, as GB 18030 unless they are clearly Big5 or
 * clearly western: detectors guess wrong on short Chinese text, this order does not.
 */
export function decodeText(bytes: Uint8Array, encoding?: string): DecodedText {
  if (bytes.length > LONGEST) return { ok: false, rule: "import.too-large", encoding: encoding ?? "utf-8" };
  const candidates = encoding === undefined ? candidatesFor(bytes) : [encoding];
  for (const candidate of candidates) {
    const decoder = findEncoding(candidate);
    if (decoder === null) continue;
    try {
      return { ok: true, text: decoder.decode(bytes), encoding: decoder.encoding };
    } catch {
      // Not this one.
    }
  }
  return { ok: false, rule: "import.not-text", encoding: encoding ?? "utf-8, gb18030, big5" };
}

/** Asked one after another, for it costs to look whether it is another. */
function* candidatesFor(bytes: Uint8Array): Iterable<string> {
  const marked = byteOrderOf(bytes);
  if (marked !== undefined) yield marked;
  yield "utf-8";
  if (isWestern(bytes)) yield WESTERN;
  if (isBig5(bytes)) yield "big5";
  yield "gb18030";
}

/**
 * Text with bytes that are no characters, such as one cut in two by a program that counts bytes: those are shown as �.
 * Where they are too many for any encoding, every byte is taken for a letter.
 */
export function decodeDamaged(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  let best = { text: "", encoding: "" };
  let fewest = MOST_LOST;
  for (const encoding of ["utf-8", isBig5(bytes) ? "big5" : "gb18030"]) {
    const text = new TextDecoder(encoding, { fatal: false }).decode(bytes);
    const lost = shareLost(text);
    if (lost >= fewest) continue;
    fewest = lost;
    best = { text, encoding };
  }
  if (best.encoding !== "") return best;
  return { text: new TextDecoder(WESTERN, { fatal: false }).decode(bytes), encoding: WESTERN };
}

/** Of the characters that are no ASCII. */
function shareLost(text: string): number {
  let [lost, high] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue;
    high++;
    if (text[i] === LOST) lost++;
  }
  return high === 0 ? 0 : lost / high;
}

/** UTF-16, such as Excel's "Unicode text", says so by its first two bytes. */
export function byteOrderOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

export function findEncoding(label: string): Decoder | null {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
}

export function encodeText(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

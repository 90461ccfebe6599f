/**
 * Bytes to text and back. The engines all carry the Encoding standard; its two classes are named here, for core is
 * compiled without the types of any one engine.
 */
import { isBig5 } from "./is-big5.ts";

type Decoder = { readonly encoding: string; decode(bytes: Uint8Array): string };
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => Decoder;
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly rule: "import.not-text" | "import.too-large"; readonly encoding: string };

/** No engine holds a longer string. */
const LONGEST = 2 ** 29 - 32;

/**
 * As its first two bytes say, else as UTF-8, and if the bytes are none, as GB 18030 unless they are clearly Big5:
 * detectors guess wrong on short Chinese text, this order does not.
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

/** Asked one after another, for it costs to look whether it is Big5. */
function* candidatesFor(bytes: Uint8Array): Iterable<string> {
  const marked = byteOrderOf(bytes);
  if (marked !== undefined) yield marked;
  yield "utf-8";
  if (isBig5(bytes)) yield "big5";
  yield "gb18030";
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

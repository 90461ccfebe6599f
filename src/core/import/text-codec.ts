/**
 * Bytes to text and back. The engines all carry the Encoding standard; its two classes are named here, for core is
 * compiled without the types of any one engine.
 */
type Decoder = { readonly encoding: string; decode(bytes: Uint8Array): string };
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => Decoder;
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly rule: "import.not-text" | "import.too-large"; readonly encoding: string };

/** No engine holds a longer string. */
const LONGEST = 2 ** 29 - 32;

/** As UTF-8, and if the bytes are none, as GB 18030: detectors guess wrong on short Chinese text, this order does not. */
export function decodeText(bytes: Uint8Array, encoding?: string): DecodedText {
  if (bytes.length > LONGEST) return { ok: false, rule: "import.too-large", encoding: encoding ?? "utf-8" };
  const candidates = encoding === undefined ? ["utf-8", "gb18030"] : [encoding];
  for (const candidate of candidates) {
    const decoder = findEncoding(candidate);
    if (decoder === null) continue;
    try {
      return { ok: true, text: decoder.decode(bytes), encoding: decoder.encoding };
    } catch {
      // Not this one.
    }
  }
  return { ok: false, rule: "import.not-text", encoding: candidates.join(", ") };
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

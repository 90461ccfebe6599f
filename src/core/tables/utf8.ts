/** Words as UTF-8, the form the database takes text in: word k is bytes[starts[k] .. starts[k + 1]). */
import type { Words } from "../model/index.ts";

export type Utf8Words = { readonly bytes: Uint8Array; readonly starts: Uint32Array };

// A table's id column and every reference to it share their words: encode them once.
const encoded = new WeakMap<Words, Utf8Words>();

export function utf8Words(words: Words): Utf8Words {
  let utf8 = encoded.get(words);
  if (utf8 === undefined) encoded.set(words, (utf8 = encodeWords(words)));
  return utf8;
}

export function utf8Texts(texts: readonly string[]): Utf8Words {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    starts[i + 1] = (starts[i] ?? 0) + text.length;
  });
  const units = new Uint16Array(starts[texts.length] ?? 0);
  texts.forEach((text, i) => {
    for (let at = 0; at < text.length; at++) units[(starts[i] ?? 0) + at] = text.charCodeAt(at);
  });
  return encodeWords({ units, starts });
}

/** A surrogate without its other half becomes U+FFFD, as everywhere on the web. */
function encodeWords({ units, starts }: Words): Utf8Words {
  const bytes = new Uint8Array(units.length * 3);
  const byteStarts = new Uint32Array(starts.length);
  let to = 0;
  for (let word = 0; word + 1 < starts.length; word++) {
    const end = starts[word + 1] as number;
    for (let at = starts[word] as number; at < end; at++) {
      let point = units[at] as number;
      if (point >= 0xd800 && point < 0xe000) {
        const low = at + 1 < end ? (units[at + 1] as number) : 0;
        if (point < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
          point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
          at++;
        } else point = 0xfffd;
      }
      if (point < 0x80) bytes[to++] = point;
      else if (point < 0x800) {
        bytes[to++] = 0xc0 | (point >> 6);
        bytes[to++] = 0x80 | (point & 0x3f);
      } else if (point < 0x10000) {
        bytes[to++] = 0xe0 | (point >> 12);
        bytes[to++] = 0x80 | ((point >> 6) & 0x3f);
        bytes[to++] = 0x80 | (point & 0x3f);
      } else {
        bytes[to++] = 0xf0 | (point >> 18);
        bytes[to++] = 0x80 | ((point >> 12) & 0x3f);
        bytes[to++] = 0x80 | ((point >> 6) & 0x3f);
        bytes[to++] = 0x80 | (point & 0x3f);
      }
    }
    byteStarts[word + 1] = to;
  }
  return { bytes: bytes.slice(0, to), starts: byteStarts };
}

/** Answers: what is in the bytes of a page, unpacked? None may unpack to more than a limit. */
import type { CompressionCodec } from "hyparquet";
import { decompressPage } from "hyparquet/src/datapage.js";
import { compressors as codecs } from "hyparquet-compressors";

const LARGEST_PAGE = 2 ** 28;

/** What the library unpacks pages with. */
export const compressors: typeof codecs = Object.fromEntries(
  Object.entries(codecs).map(([codec, unpack]): [string, typeof unpack] => [
    codec,
    (input, length) => {
      if (length > LARGEST_PAGE) throw new RangeError("a page is too large");
      return unpack(input, length);
    },
  ]),
);

/** Throws where they are not what they say. */
export function unpackPage(bytes: Uint8Array, length: number, codec: CompressionCodec): Uint8Array {
  return decompressPage(bytes, length, codec, compressors);
}

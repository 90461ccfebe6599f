import { findEncoding } from "./text-codec.ts";

const decoder = findEncoding("utf-8");

/** Text of binary formats, which comes in a million small pieces; null where the bytes are none. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return decoder?.decode(bytes) ?? null;
  } catch {
    return null;
  }
}

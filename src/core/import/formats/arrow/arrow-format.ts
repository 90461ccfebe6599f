import { headText } from "../../bytes/sniff-bytes.ts";
import type { Format } from "../../format.ts";
import { readArrow } from "./read-arrow.ts";

export const arrowFormat = {
  id: "arrow",
  extensions: ["arrow", "feather", "ipc", "arrows"],
  /** Files, streams, which begin with four bytes of ones and a length, and the first version of Feather. */
  sniff(bytes: Uint8Array) {
    const head = headText(bytes, 8);
    const isStream = bytes.length > 8 && bytes.subarray(0, 4).every((byte) => byte === 0xff) && bytes[7] === 0;
    return head.startsWith("ARROW1") || head.startsWith("FEA1") || isStream;
  },
  read: readArrow,
} satisfies Format;

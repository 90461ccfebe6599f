/** CSV, TSV and other texts of delimited cells. */
import type { Format } from "../format.ts";
import { guessDelimiter } from "./guess-delimiter.ts";
import { readDelimited } from "./read-delimited.ts";
import { writeDelimited } from "./write-delimited.ts";

const SAMPLE = 1 << 14;
/** What begins like this is JSON or XML, however many commas it has. */
const OTHER = /^[\s\uFEFF]*[{[<]/;

export const delimitedFormat = {
  id: "delimited",
  extensions: ["csv", "tsv", "txt", "tab"],
  /** Text, with most of its lines parted into equally many cells. */
  sniff(bytes: Uint8Array) {
    const sample = bytes.subarray(0, SAMPLE);
    if (sample.includes(0)) return false;
    const text = Array.from(sample, (byte) => String.fromCharCode(byte)).join("");
    return !OTHER.test(text) && text.includes("\n") && (guessDelimiter(text)?.agreement ?? 0) > 0.8;
  },
  read: readDelimited,
  write: writeDelimited,
} satisfies Format;

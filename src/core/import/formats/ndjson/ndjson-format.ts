import { headText } from "../../bytes/sniff-bytes.ts";
import type { Format } from "../../format.ts";
import { readNdjson } from "./read-ndjson.ts";

const RECORD_SEPARATOR = 0x1e;
const NEWLINE = 0x0a;
const BRACES = /^(?:\u00ef\u00bb\u00bf)?\s*\{/;
const NAMES = /\.(ndjson|jsonl|ndgeojson|geojsonl|geojsons|geojsonseq)$/i;

/** One JSON object after another, by line or behind separators: GeoJSON text sequences and their plain relatives. */
export const ndjsonFormat = {
  id: "ndjson",
  extensions: ["geojsonl", "ndjson", "geojsonseq", "geojsons", "ndgeojson", "jsonl"],
  /** A first line that is a whole object, with another behind it. */
  sniff(bytes: Uint8Array, name: string) {
    if (bytes[0] === RECORD_SEPARATOR) return true;
    if (!BRACES.test(headText(bytes, 64))) return false;
    if (NAMES.test(name)) return true;
    const end = bytes.indexOf(NEWLINE);
    if (end < 0) return false;
    const first = headText(bytes.subarray(Math.max(0, end - 16), end), 16);
    return /\}\s*$/.test(first) && /^\s*\{/.test(headText(bytes.subarray(end + 1), 64));
  },
  read: readNdjson,
} satisfies Format;

/** What a zip from elsewhere may be: how large it may grow, and what its entries are called. */
import { readZip, type ZipReading } from "../../study/read-zip.ts";
import { decodeText } from "./text-codec.ts";

/** All entries together, unpacked. */
const LARGEST = 2 ** 30;
/** Tables of blanks pack 100 : 1. */
const DENSEST = 200;

const ZIP = [0x50, 0x4b];

/** What computers put into zips unasked, and folders. */
export const DEBRIS = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|\/$/i;

export function isZip(bytes: Uint8Array): boolean {
  return ZIP.every((byte, i) => bytes[i] === byte);
}

export function openArchive(bytes: Uint8Array): ZipReading {
  return readZip(bytes, { limit: LARGEST, densest: DENSEST, nameOf: nameOfEntry });
}

/** Old programs write names in the encoding of their country. */
export function nameOfEntry(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded.text : String.fromCharCode(...bytes);
}

/** The names of the entries; null where this is no zip, or one that cannot be read. */
export function archiveNames(bytes: Uint8Array): readonly string[] | null {
  if (!isZip(bytes)) return null;
  const reading = openArchive(bytes);
  return reading.ok ? reading.zip.names : null;
}

/** Answers: which zip holds these files? The same files give the same bytes on any machine. */
import { type Zippable, zipSync } from "fflate";

/** Zip keeps local time without a zone; these are the same digits everywhere. */
const MTIME = new Date(1980, 0, 1, 12);
const BIG = 1 << 20;

export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  // Small ones are packed well, big ones fast.
  for (const [name, bytes] of files) entries[name] = [bytes, { level: bytes.length > BIG ? 1 : 6 }];
  return zipSync(entries, { mtime: MTIME }) as Uint8Array<ArrayBuffer>;
}

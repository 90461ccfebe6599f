/** Answers, by the first bytes alone: is this zip a study? A study's manifest is written first, and other zips have none there. */
import { MANIFEST } from "./manifest.ts";

const LOCAL = [0x50, 0x4b, 0x03, 0x04];
const NAME = 30;
/** So many bytes have to be looked at. */
export const STUDY_HEAD = NAME + MANIFEST.length;

export function beginsAsStudy(head: Uint8Array): boolean {
  const name = head.subarray(NAME, STUDY_HEAD);
  return (
    LOCAL.every((byte, i) => head[i] === byte) &&
    head[26] === MANIFEST.length &&
    head[27] === 0 &&
    String.fromCharCode(...name) === MANIFEST
  );
}

import { MANIFEST } from "../../../core/study/manifest.ts";

/** Where the name of the first entry stands in a zip. */
const FIRST_NAME = 30;

/** By its name or, where it has lost that, as a zip that begins as ours do; other zips hold files of a network. */
export async function isStudyFile(file: File): Promise<boolean> {
  if (/\.faultline$/i.test(file.name)) return true;
  return (await file.slice(FIRST_NAME, FIRST_NAME + MANIFEST.length).text()) === MANIFEST;
}

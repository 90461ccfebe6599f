/** MapInfo: a .tab with its .dat, .map and .id, or a .mif with its .mid. GDAL knows their encodings. */

import { headText } from "../../bytes/sniff-bytes.ts";
import type { Format, NamedBytes, Reading, ReadOptions } from "../../format.ts";
import { issueAt } from "../../issue.ts";
import { refuseFile } from "../../refuse-file.ts";
import { readThroughGdal } from "./read-through-gdal.ts";

const TAB_PARTS = ["dat", "map", "id", "ind"];

export const tabFormat = {
  id: "mapinfo-tab",
  extensions: ["tab"],
  companions: TAB_PARTS,
  sniff: (bytes) => /^\s*!table/i.test(headText(bytes, 64)),
  read: (bytes, name, options = {}, companions = []) => {
    const has = (extension: string) => companions.some((file) => file.name.toLowerCase().endsWith(`.${extension}`));
    const missing = ["dat", "map", "id"].filter((extension) => !has(extension));
    if (missing.length > 0) return refuseFile(name, "mapinfo.part-missing", { missing: `.${missing.join(", .")}` });
    return readMapinfo(bytes, name, options, companions);
  },
} satisfies Format;

export const mifFormat = {
  id: "mapinfo-mif",
  extensions: ["mif"],
  companions: ["mid"],
  sniff: (bytes) => /^\s*version\s+\d+\s/i.test(headText(bytes, 64)),
  read: async (bytes, name, options = {}, companions = []) => {
    const reading = await readMapinfo(bytes, name, options, companions);
    if (!reading.ok || companions.length > 0) return reading;
    return { ...reading, issues: [issueAt(name, null, "mapinfo.no-mid", "major"), ...reading.issues] };
  },
} satisfies Format;

/** A part that came without the file it belongs to. */
export const mapinfoPartFormat = {
  id: "mapinfo-part",
  extensions: ["mid", "map", "id", "ind"],
  isPart: true,
  // By the name: a .mid looks like any text with commas.
  sniff: (_bytes, name) => /\.mid$/i.test(name),
  read: (_bytes, name) => refuseFile(name, "mapinfo.part-alone"),
} satisfies Format;

function readMapinfo(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  companions: readonly NamedBytes[],
): Promise<Reading> {
  const files = [{ name, bytes }, ...companions].map((file) => ({
    path: `/in/data.${file.name.replace(/^.*\./, "").toLowerCase()}`,
    bytes: file.bytes,
  }));
  return readThroughGdal({ files, drivers: ["MapInfo File"] }, name, options);
}

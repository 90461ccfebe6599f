import type { Study } from "../../../model/index.ts";
import { archiveNames } from "../../bytes/archive.ts";
import { writeZip } from "../../bytes/write-zip.ts";
import type { Format, Written } from "../../format.ts";
import { rootNameOf } from "../../xml/read-xml.ts";
import { kmlEntries, readKml, readKmz } from "./read-kml.ts";
import { writeKml } from "./write-kml.ts";

export const kmlFormat = {
  id: "kml",
  extensions: ["kml"],
  sniff: (bytes: Uint8Array) => rootNameOf(bytes) === "kml",
  read: readKml,
  write: writeKml,
} satisfies Format;

export const kmzFormat = {
  id: "kmz",
  extensions: ["kmz"],
  /** A zip with a KML in it; among other data it is one file of many. */
  sniff(bytes: Uint8Array, name: string) {
    const names = archiveNames(bytes);
    return names !== null && kmlEntries(names).length > 0 && (names.includes("doc.kml") || /\.kmz$/i.test(name));
  },
  read: readKmz,
  write(study: Study): Written {
    const { bytes, issues } = writeKml(study);
    return { bytes: writeZip(new Map([["doc.kml", bytes]])), issues };
  },
} satisfies Format;

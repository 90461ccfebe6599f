import { archiveNames } from "../archive.ts";
import type { Format } from "../format.ts";
import { rootNameOf } from "../xml/read-xml.ts";
import { kmlEntries, readKml, readKmz } from "./read-kml.ts";

export const kmlFormat = {
  id: "kml",
  extensions: ["kml"],
  sniff: (bytes: Uint8Array) => rootNameOf(bytes) === "kml",
  read: readKml,
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
} satisfies Format;

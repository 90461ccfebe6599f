import { archiveNames } from "../archive.ts";
import type { Format } from "../format.ts";
import { rootNameOf } from "../xml/read-xml.ts";
import { kmlEntries, readKml, readKmz } from "./read-kml.ts";

export const kmlFormat: Format = {
  id: "kml",
  extensions: ["kml"],
  sniff: (bytes) => rootNameOf(bytes) === "kml",
  read: readKml,
};

export const kmzFormat: Format = {
  id: "kmz",
  extensions: ["kmz"],
  /** A zip with a KML in it; among other data it is one file of many. */
  sniff(bytes, name) {
    const names = archiveNames(bytes);
    return names !== null && kmlEntries(names).length > 0 && (names.includes("doc.kml") || /\.kmz$/i.test(name));
  },
  read: readKmz,
};

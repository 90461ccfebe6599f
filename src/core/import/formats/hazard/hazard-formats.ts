/** The formats in which hazards come: rasters, shaking maps, tracks of storms. */

import { headText } from "../../bytes/sniff-bytes.ts";
import type { Format } from "../../format.ts";
import { rootNameOf } from "../../xml/read-xml.ts";
import { isAsciiGrid, readAsciiGrid } from "./read-ascii-grid.ts";
import { readGeotiff } from "./read-geotiff.ts";
import { readShakemap } from "./read-shakemap.ts";
import { isTracks, readTracks } from "./read-tracks.ts";

export const geotiffFormat = {
  id: "geotiff",
  extensions: ["tif", "tiff", "gtiff"],
  companions: ["tfw", "tifw", "prj"],
  /** Of either byte order, small or large. */
  sniff: (bytes: Uint8Array) => /^(II[*+]\0|MM\0[*+])/.test(headText(bytes, 4)),
  read: readGeotiff,
} satisfies Format;

export const asciiGridFormat = {
  id: "ascii-grid",
  extensions: ["asc"],
  companions: ["prj"],
  sniff: isAsciiGrid,
  read: readAsciiGrid,
} satisfies Format;

export const shakemapFormat = {
  id: "shakemap",
  extensions: [],
  sniff: (bytes: Uint8Array) => rootNameOf(bytes) === "shakemap_grid",
  read: readShakemap,
} satisfies Format;

export const tracksFormat = {
  id: "storm-tracks",
  extensions: [],
  sniff: isTracks,
  read: readTracks,
} satisfies Format;

/** Drawings of CAD programs. None of them says where on earth it lies. */

import { headText } from "../../bytes/sniff-bytes.ts";
import type { Format } from "../../format.ts";
import { refuseFile } from "../../refuse-file.ts";
import { readDxf } from "./read-dxf.ts";
import { readThroughGdal } from "./read-through-gdal.ts";

export const dxfFormat = {
  id: "dxf",
  extensions: ["dxf"],
  sniff: (bytes) => /^(\s*999\r?\n[^\n]*\n)*\s*0\r?\nSECTION\r?\n/.test(headText(bytes, 4096)) || isBinaryDxf(bytes),
  read: (bytes, name, options = {}) =>
    isBinaryDxf(bytes) ? refuseFile(name, "dxf.binary") : readDxf(bytes, name, options),
} satisfies Format;

const isBinaryDxf = (bytes: Uint8Array) => headText(bytes, 18) === "AutoCAD Binary DXF";

/** The versions by the mark a DWG begins with, as the programs call them. */
const DWG_VERSIONS: Readonly<Record<string, string>> = {
  AC1009: "R12",
  AC1012: "R13",
  AC1014: "R14",
  AC1015: "R2000",
  AC1018: "2004",
  AC1021: "2007",
  AC1024: "2010",
  AC1027: "2013",
  AC1032: "2018",
};

export const dwgFormat = {
  id: "dwg",
  extensions: ["dwg"],
  sniff: (bytes) => /^AC\d{4}/.test(headText(bytes, 6)),
  read: (bytes, name, options = {}) => {
    const mark = headText(bytes, 6);
    if (mark !== "AC1015") return refuseFile(name, "dwg.version", { version: DWG_VERSIONS[mark] ?? mark });
    return readThroughGdal({ files: [{ path: "/in/data.dwg", bytes }], drivers: ["CAD"] }, name, options);
  },
} satisfies Format;

/** MicroStation, before version 8. */
export const dgnFormat = {
  id: "dgn",
  extensions: ["dgn"],
  sniff: (bytes, name) =>
    ["\x08\x05\x17\x00", "\xc8\x05\x17\x00", "\x08\x09\xfe\x02", "\xc8\x09\xfe\x02"].includes(headText(bytes, 4)) ||
    (/\.dgn$/i.test(name) && isCompound(bytes)),
  read: (bytes, name, options = {}) => {
    if (isCompound(bytes)) return refuseFile(name, "dgn.version");
    return readThroughGdal({ files: [{ path: "/in/data.dgn", bytes }], drivers: ["DGN"] }, name, options);
  },
} satisfies Format;

/** Version 8 lies in the same kind of container as old spreadsheets. */
const isCompound = (bytes: Uint8Array) => headText(bytes, 4) === "\xd0\xcf\x11\xe0";

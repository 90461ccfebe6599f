import type { Format } from "../../format.ts";
import { refuseFile } from "../../refuse-file.ts";
import { readShapefile } from "./read-shapefile.ts";
import { isShp } from "./read-shp.ts";
import { writeShapefile } from "./write-shapefile.ts";

const PARTS = ["dbf", "prj", "cpg", "shx", "sbn", "sbx", "qpj", "qmd", "cst", "shp.xml"];

export const shapefileFormat = {
  id: "shapefile",
  extensions: ["shp"],
  companions: PARTS,
  sniff: isShp,
  read: readShapefile,
  write: writeShapefile,
} satisfies Format;

/** A part that came without its .shp: nothing by itself. */
export const shapefilePartFormat = {
  id: "shapefile-part",
  extensions: PARTS,
  isPart: true,
  sniff: (_bytes, name) => PARTS.some((extension) => name.toLowerCase().endsWith(`.${extension}`)),
  read: (_bytes, name) => refuseFile(name, "shapefile.part-alone"),
} satisfies Format;

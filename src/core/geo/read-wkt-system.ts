/**
 * Answers: how do positions of the coordinate system that a .prj describes become WGS-84?
 * The words are those of OGC's Well-Known Text, which proj4 reads.
 */
import proj4 from "proj4";
import type { Position } from "../model/index.ts";

export type WktSystem = {
  /** Its own name. */
  readonly name: string;
  /** As it is called here, where it is one of ours. */
  readonly id?: string;
  /** null where positions are degrees of WGS-84, or of a datum that agrees with it within a metre or two. */
  readonly toWgs84: ((position: Position) => Position) | null;
  /** Its datum has no exact public transform: positions may be a hundred metres off. */
  readonly inexact: boolean;
};

const KEYWORDS = /^\s*(?:PROJCS|GEOGCS|COMPD_CS|BOUNDCRS|PROJCRS|GEOGCRS|GEODCRS)\s*[[(]\s*"([^"]*)"/i;
const GEOGRAPHIC = /^\s*(?:GEOGCS|GEOGCRS|GEODCRS)/i;
/** Datums as they are called in files. The two old Chinese ones are not among them. */
const AS_WGS84 =
  /DATUM\s*[[(]\s*"[^"]*(WGS_?(19)?84|CGCS_?2000|China_?(Geodetic_Coordinate_System_)?2000|North_American(_Datum)?_1983|NAD_?83|GDA_?(94|2020)|ETRS|European_Terrestrial|ITRF|Unknown|MIF)/i;
const WITHOUT_TRANSFORM = /Beijing_?(19)?54|Xian_?(19)?80|Pulkovo/i;
const DEGREE = /(?:UNIT|ANGLEUNIT)\s*[[(]\s*"degree/i;
const GREENWICH = /PRIMEM\s*[[(]\s*"[^"]*"\s*,\s*0(\.0*)?\s*[,\])]/i;

/** null where this is no description of a system, or of one that nobody here knows how to compute. */
export function readWktSystem(wkt: string): WktSystem | null {
  const name = KEYWORDS.exec(wkt)?.[1];
  if (name === undefined) return null;
  const inexact = WITHOUT_TRANSFORM.test(wkt);
  const plain = !/PRIMEM/i.test(wkt) || GREENWICH.test(wkt);
  if (GEOGRAPHIC.test(wkt) && DEGREE.test(wkt) && plain && (AS_WGS84.test(wkt) || inexact)) {
    return { name, toWgs84: null, inexact };
  }
  try {
    const projection = proj4(wkt);
    const toWgs84 = ([x, y]: Position): Position => {
      const [lon = Number.NaN, lat = Number.NaN] = projection.inverse([x, y]);
      return [lon, lat];
    };
    toWgs84([0, 0]);
    return { name, toWgs84, inexact };
  } catch {
    return null;
  }
}

/** Answers: which coordinate system do the headers of a table say, or its first geometry? null where none of them does. */
import { WGS84 } from "../../geo/coordinate-systems.ts";
import { readCrs } from "../../geo/crs-text.ts";
import type { WktSystem } from "../../geo/read-wkt-system.ts";
import { readWriting } from "../../geo/read-writing.ts";

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/gcj-?0?2|火星|高德|腾讯/i, "GCJ02"],
  [/bd-?0?9|百度/i, "BD09"],
  [/wgs-?_?84/i, "EPSG:4326"],
  [/cgcs-?_?2000|国家2000|2000坐标/i, "EPSG:4490"],
  [/(北京|beijing)[ _-]?(19)?54|54坐标/i, "EPSG:4214"],
  [/(西安|xi'?an)[ _-]?(19)?80|80坐标/i, "EPSG:4610"],
];

export function statedInHeaders(headers: readonly string[], srid: number | null): StatedInHeaders {
  const said = headers.flatMap((header) => {
    const code = /EPSG:?\s*(\d{4,5})/i.exec(header)?.[1];
    const named = NAMES.find(([pattern]) => pattern.test(header))?.[1];
    return code !== undefined ? [`EPSG:${code}`] : (named ?? []);
  });
  const id = said[0] ?? (srid === null || srid === 0 ? null : `EPSG:${srid}`);
  if (id === null) return { system: null, unknown: null };
  const writing = readCrs(id);
  if (writing === null || writing.system === null) return { system: null, unknown: id };
  const toWgs84 = writing.system.id === WGS84.id ? null : readWriting(writing);
  return { system: { name: id, id, toWgs84, inexact: writing.system.inexact }, unknown: null };
}

export type StatedInHeaders = {
  readonly system: WktSystem | null;
  /** What they say, where nobody here knows it. */
  readonly unknown: string | null;
};

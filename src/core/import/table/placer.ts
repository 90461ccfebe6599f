/** Puts the positions of a file on the earth: into WGS-84, with those that lie nowhere counted and named. */
import { buildTransform, type Transform } from "../../geo/build-transform.ts";
import { type CoordinateSystem, findSystem, WGS84 } from "../../geo/coordinate-systems.ts";
import type { Position } from "../../model/index.ts";
import type { Coordinates, ReadOptions } from "../format.ts";
import type { RowReport } from "./row-report.ts";

export class Placer {
  placed = 0;
  lost = 0;
  /** The first position that is not on the earth. */
  example: Position | null = null;
  readonly #move: Transform;
  readonly #zoned: boolean;
  readonly #report: RowReport;

  constructor(system: CoordinateSystem, report: RowReport) {
    this.#move = buildTransform(system, WGS84);
    this.#zoned = system.family === "gauss-kruger-3" || system.family === "gauss-kruger-6";
    this.#report = report;
  }

  place(position: Position, row: number): Position | null {
    const placed = this.#move(this.#eastFirst(position, row));
    const [lon, lat] = placed;
    if (Math.abs(lon) <= 360 && Math.abs(lat) <= 90) {
      this.placed++;
      return placed;
    }
    this.lost++;
    this.example ??= position;
    this.#report.add(row, "import.position-out-of-range", { lon: position[0], lat: position[1] });
    return null;
  }

  /** To a surveyor X is the north, to a GIS the east. */
  #eastFirst(position: Position, row: number): Position {
    const [x, y] = position;
    if (!this.#zoned || !isNorthing(x) || isNorthing(y)) return position;
    this.#report.countFixed(row, "table.north-first", { x, y });
    return [y, x];
  }
}

/** Of a position in China, by the sizes alone: its easting has six digits, or eight with the zone's number. */
function isNorthing(metres: number): boolean {
  return metres > 1.5e6 && metres < 6.5e6;
}

const STATED: readonly (readonly [RegExp, string])[] = [
  [/gcj-?0?2|火星|高德|腾讯/i, "GCJ02"],
  [/bd-?0?9|百度/i, "BD09"],
  [/wgs-?_?84/i, "EPSG:4326"],
  [/cgcs-?_?2000|国家2000|2000坐标/i, "EPSG:4490"],
];

/** What a person says goes first, then what the headers or the first geometry say; else WGS-84 is assumed. */
export function statedCoordinates(headers: readonly string[], srid: number | null, options: ReadOptions): Coordinates {
  const said = headers.flatMap((header) => {
    const code = /EPSG:?\s*(\d{4,5})/i.exec(header);
    const named = STATED.find(([pattern]) => pattern.test(header));
    return code?.[1] !== undefined ? [`EPSG:${code[1]}`] : named === undefined ? [] : [named[1]];
  });
  const detected = said[0] ?? (srid === null || srid === 0 ? null : `EPSG:${srid}`);
  if (options.crs !== undefined) return { detected, used: options.crs, confidence: "given" };
  if (detected !== null) return { detected, used: detected, confidence: "stated" };
  return { detected: null, used: WGS84.id, confidence: "unsure" };
}

export function systemOf({ used }: Coordinates): CoordinateSystem | null {
  return used === null ? null : findSystem(used);
}

/** What of an answer can stand on the map: things of the network that its rows name, or positions of its own. */
import type { Network, TableName } from "../../../core/model/index.ts";
import { subjectOfResult } from "../../../core/tables/find-subject.ts";
import type { ResultColumn, Rows } from "../../../core/tables/table-data.ts";
import type { SqlPoints } from "../../store/sql-slice.ts";

export type OnMap =
  /** column: the name of the one that says what each row is about. */
  | { readonly kind: "subjects"; readonly table: TableName; readonly column: string; readonly ids: readonly string[] }
  | { readonly kind: "points"; readonly points: SqlPoints };

const LON = new Set(["lon", "lng", "longitude", "x", "经度"]);
const LAT = new Set(["lat", "latitude", "y", "纬度"]);

export function answerToMap(rows: Rows, network: Network): OnMap | null {
  const subject = subjectOfResult(rows.columns, network);
  if (subject !== null) {
    const values: readonly unknown[] = [...columnOf(rows, subject.column)];
    const ids = new Set(values.filter((value) => typeof value === "string"));
    return ids.size === 0 ? null : { kind: "subjects", ...subject, ids: [...ids] };
  }
  const lon = rows.columns.find(({ name }) => LON.has(name.toLowerCase()));
  const lat = rows.columns.find(({ name }) => LAT.has(name.toLowerCase()));
  if (lon === undefined || lat === undefined) return null;
  const points = pointsOf(lon, lat, rows.count);
  return points.rows.length === 0 ? null : { kind: "points", points };
}

/** Rows of no known position, or of one that is not on the earth, are left out. */
function pointsOf(lon: ResultColumn, lat: ResultColumn, count: number): SqlPoints {
  const positions: number[] = [];
  const rows: number[] = [];
  for (let row = 0; row < count; row++) {
    const [x, y] = [lon.values[row], lat.values[row]];
    if (typeof x !== "number" || typeof y !== "number" || Math.abs(x) > 180 || Math.abs(y) > 90) continue;
    positions.push(x, y);
    rows.push(row);
  }
  return { positions: Float64Array.from(positions), rows: Uint32Array.from(rows) };
}

function columnOf({ columns }: Rows, name: string): ResultColumn["values"] {
  return columns.find((column) => column.name === name)?.values ?? [];
}

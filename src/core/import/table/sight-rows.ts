/** Answers: where do these rows of a table say they are, and what are they called? */
import type { Sighting } from "../../geo/detect-system.ts";
import type { Position, TableName } from "../../model/index.ts";
import { readWktLine } from "../geometry/read-wkt.ts";
import type { Recognise } from "./column-plan.ts";
import type { NumberedRow } from "./find-header.ts";
import { readGeometryText } from "./read-geometry-text.ts";
import { readPair, readPlace } from "./read-place.ts";

/** Each place a row can tell, and the columns that say who is there. */
const PLACES = [
  ["lon", "lat", "id", "name"],
  ["fromLon", "fromLat", "from", "fromName"],
  ["toLon", "toLat", "to", "toName"],
] as const;

export function sightRows(
  rows: readonly NumberedRow[],
  tables: readonly TableName[],
  recognise: Recognise,
): readonly Sighting[] {
  const columns = tables.map((table) => {
    const fields = recognise(table);
    return (field: string) => fields.findIndex((each) => each?.field === field);
  });
  const places = columns
    .flatMap((at) => PLACES.map((names) => names.map(at)))
    .filter(([x = -1, y = -1]) => x >= 0 && y >= 0);
  const shapes = columns.map((at) => [at("geometry"), at("id"), at("name")]).filter(([at = -1]) => at >= 0);
  return rows.flatMap(({ cells }) => {
    const text = (at = -1) => cells[at]?.trim() ?? "";
    const named = places.flatMap(([x, y, id, name]): Sighting[] => {
      const position = text(x) === "" && text(y) === "" ? null : readPlace(text(x), text(y));
      return position === null ? [] : [{ position, id: text(id), name: text(name) || text(id) }];
    });
    const drawn = shapes.slice(0, 1).flatMap(([at, id, name]): Sighting[] => {
      const position = text(at) === "" ? null : firstPosition(text(at));
      return position === null ? [] : [{ position, id: text(id), name: text(name) || text(id) }];
    });
    return [...named, ...drawn];
  });
}

function firstPosition(text: string): Position | null {
  const line = readWktLine(text);
  if (line !== null) return [line[0] as number, line[1] as number];
  const { geometry } = readGeometryText(text);
  let first: unknown =
    geometry === null || typeof geometry !== "object"
      ? null
      : Object.entries(geometry).find(([key]) => key === "coordinates")?.[1];
  while (Array.isArray(first) && Array.isArray(first[0])) first = first[0];
  const [x, y]: readonly unknown[] = Array.isArray(first) ? first : [];
  return typeof x === "number" && typeof y === "number" ? [x, y] : readPair(text);
}

/** Answers: is this column, geometry or grid whole, so that no code, start or count in it points beyond its data? */
import { type Column, type Geometry, type HazardGrid, rowCount, type Words, wordCount } from "../model/index.ts";

export function checkColumn(column: Column, count: number): boolean {
  if (rowCount(column) !== count) return false;
  switch (column.type) {
    case "number":
      return true;
    case "choice":
      return largest(column.codes) <= column.options.length;
    case "text":
      return largest(column.codes) <= wordCount(column.words);
    case "list":
      return checkStarts(column.starts, column.codes.length) && largest(column.codes) <= wordCount(column.words);
  }
}

export function checkWords(words: Words): boolean {
  return checkStarts(words.starts, words.units.length);
}

export function checkGeometry(geometry: Geometry, count: number): boolean {
  const points = geometry.coordinates.length / 2;
  switch (geometry.type) {
    case "points":
      return points === count;
    case "lines":
      return geometry.starts.length === count + 1 && checkStarts(geometry.starts, points);
    case "polygons": {
      const { polygonStarts, ringStarts, starts } = geometry;
      return (
        polygonStarts.length === count + 1 &&
        checkStarts(polygonStarts, ringStarts.length - 1) &&
        checkStarts(ringStarts, starts.length - 1) &&
        checkStarts(starts, points)
      );
    }
  }
}

export function checkGrid({ columns, rows, values, transform }: HazardGrid): boolean {
  const [, xColumn, xRow, , yColumn, yRow] = transform;
  const area = xColumn * yRow - xRow * yColumn;
  return (
    columns > 0 &&
    rows > 0 &&
    values.length === columns * rows &&
    transform.every(Number.isFinite) &&
    Number.isFinite(area) &&
    area !== 0
  );
}

/** From 0 to end, never falling. */
function checkStarts(starts: Uint32Array, end: number): boolean {
  if (starts[0] !== 0 || starts[starts.length - 1] !== end) return false;
  for (let i = 1; i < starts.length; i++) if ((starts[i] as number) < (starts[i - 1] as number)) return false;
  return true;
}

function largest(codes: Uint8Array | Uint32Array): number {
  let most = 0;
  for (let i = 0; i < codes.length; i++) if ((codes[i] as number) > most) most = codes[i] as number;
  return most;
}

import { splitLine } from "../../../core/geo/split-line.ts";
import {
  type HazardLayer,
  type LineShape,
  lineAt,
  type PolygonShape,
  type Position,
  pointAt,
  polygonAt,
  valueAt,
} from "../../../core/model/index.ts";

/** What is drawn for the rows of a hazard layer; a row with several polygons gets several marks. */
export type PointMark = { readonly row: number; readonly at: Position; readonly strength: number | null };
export type LineMark = { readonly row: number; readonly path: LineShape };
export type AreaMark = { readonly row: number; readonly polygon: PolygonShape[number] };

export type Marks =
  | { readonly form: "points"; readonly data: readonly PointMark[] }
  /** Where storms passed: their positions, and a line through those of each. */
  | { readonly form: "tracks"; readonly data: readonly PointMark[]; readonly lines: readonly LineMark[] }
  | { readonly form: "lines"; readonly data: readonly LineMark[] }
  | { readonly form: "polygons"; readonly data: readonly AreaMark[] };

export function marksOf({ features, measure, track }: HazardLayer): Marks {
  const rows = Array.from({ length: features.count }, (_, row) => row);
  const { geometry, columns } = features;
  const strengths = measure === null ? undefined : columns[measure];
  switch (geometry.type) {
    case "points": {
      const data = rows.flatMap((row) => {
        const at = pointAt(geometry, row);
        const strength = strengths === undefined ? null : valueAt(strengths, row);
        return at === null ? [] : [{ row, at, strength: typeof strength === "number" ? strength : null }];
      });
      const names = track === null ? undefined : columns[track];
      if (names?.type !== "text") return { form: "points", data };
      return { form: "tracks", data, lines: linesThrough(data, names.codes) };
    }
    case "lines":
      return {
        form: "lines",
        data: rows.flatMap((row) => {
          const path = lineAt(geometry, row);
          return path === null ? [] : [{ row, path }];
        }),
      };
    case "polygons":
      return {
        form: "polygons",
        data: rows.flatMap((row) => (polygonAt(geometry, row) ?? []).map((polygon) => ({ row, polygon }))),
      };
  }
}

/** Through neighbours of one name, cut where the map ends. */
function linesThrough(points: readonly PointMark[], codes: Uint32Array): readonly LineMark[] {
  const lines: LineMark[] = [];
  let run: PointMark[] = [];
  const close = () => {
    for (const path of splitLine(run.map(({ at }) => at))) lines.push({ row: run[0]?.row ?? 0, path });
    run = [];
  };
  for (const point of points) {
    const last = run.at(-1);
    if (last !== undefined && codes[last.row] !== codes[point.row]) close();
    run.push(point);
  }
  close();
  return lines;
}

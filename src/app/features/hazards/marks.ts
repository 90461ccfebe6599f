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

/** What is drawn for the rows of a hazard layer; a row with several polygons gets several marks. strength null: unknown. */
export type PointMark = { readonly row: number; readonly at: Position; readonly strength: number | null };
export type LineMark = { readonly row: number; readonly path: LineShape; readonly strength: number | null };
export type AreaMark = {
  readonly row: number;
  readonly polygon: PolygonShape[number];
  readonly strength: number | null;
};

export type Marks =
  | { readonly form: "points"; readonly data: readonly PointMark[] }
  /** Where storms passed: their positions, and a line through those of each. */
  | { readonly form: "tracks"; readonly data: readonly PointMark[]; readonly lines: readonly LineMark[] }
  | { readonly form: "lines"; readonly data: readonly LineMark[] }
  | { readonly form: "polygons"; readonly data: readonly AreaMark[] };

export function marksOf({ features, measure, track }: HazardLayer): Marks {
  const rows = Array.from({ length: features.count }, (_, row) => row);
  const { geometry, columns } = features;
  const column = measure === null ? undefined : columns[measure];
  const strengthOf = (row: number): number | null => {
    const said = column === undefined ? null : valueAt(column, row);
    return typeof said === "number" && said >= 0 ? said : null;
  };
  switch (geometry.type) {
    case "points": {
      const data = rows.flatMap((row) => {
        const at = pointAt(geometry, row);
        return at === null ? [] : [{ row, at, strength: strengthOf(row) }];
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
          return path === null ? [] : [{ row, path, strength: strengthOf(row) }];
        }),
      };
    case "polygons":
      return {
        form: "polygons",
        data: rows.flatMap((row) =>
          (polygonAt(geometry, row) ?? []).map((polygon) => ({ row, polygon, strength: strengthOf(row) })),
        ),
      };
  }
}

/** Through neighbours of one name, cut where the map ends. */
function linesThrough(points: readonly PointMark[], codes: Uint32Array): readonly LineMark[] {
  const lines: LineMark[] = [];
  let run: PointMark[] = [];
  const close = () => {
    for (const path of splitLine(run.map(({ at }) => at))) lines.push({ row: run[0]?.row ?? 0, path, strength: null });
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

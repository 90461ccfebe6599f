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
  | { readonly form: "lines"; readonly data: readonly LineMark[] }
  | { readonly form: "polygons"; readonly data: readonly AreaMark[] };

export function marksOf({ features, measure }: HazardLayer): Marks {
  const rows = Array.from({ length: features.count }, (_, row) => row);
  const { geometry, columns } = features;
  const strengths = measure === null ? undefined : columns[measure];
  switch (geometry.type) {
    case "points":
      return {
        form: "points",
        data: rows.flatMap((row) => {
          const at = pointAt(geometry, row);
          const strength = strengths === undefined ? null : valueAt(strengths, row);
          return at === null ? [] : [{ row, at, strength: typeof strength === "number" ? strength : null }];
        }),
      };
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

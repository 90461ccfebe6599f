/** What a person draws for a question: one place, a line, a rectangle by two corners, or an outline. */
import type { Position } from "../../../../core/model/index.ts";
import { closeMeasurement, type Measurement } from "../measure/measurement.ts";

export type ShapeKind = "point" | "line" | "rectangle" | "polygon";

/** The points of what is drawn, once it is whole; null until then. */
export function shapeDrawn(kind: ShapeKind, { points, ended }: Measurement): readonly Position[] | null {
  const [first, second] = points;
  if (first === undefined) return null;
  if (kind === "point") return [first];
  if (kind === "rectangle") return second === undefined ? null : cornersOf(first, second);
  return ended && points.length >= (kind === "line" ? 2 : 3) ? points : null;
}

/** As it would be with the pointer's place added, so that a person sees what comes. */
export function shapeSketched(kind: ShapeKind, drawn: Measurement, pointer: Position | null): Measurement {
  const [first] = drawn.points;
  if (pointer === null || first === undefined) return drawn;
  if (kind === "rectangle") return { points: cornersOf(first, pointer), ended: true, closed: true };
  return kind === "polygon" ? closeMeasurement({ ...drawn, points: [...drawn.points, pointer] }) : drawn;
}

function cornersOf([west, south]: Position, [east, north]: Position): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

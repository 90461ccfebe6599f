/** Answers: which well-known text is this shape? Every digit is kept; a shape of one polygon is written as one. */
import type { LineShape, PolygonShape, Position, Shape } from "../../model/index.ts";
import { numberText } from "../exported-tables.ts";

export function shapeWkt(shape: Shape): string {
  const [first] = shape;
  if (typeof first === "number") return `POINT (${positionText(shape as Position)})`;
  if (typeof first?.[0] === "number") return `LINESTRING ${lineText(shape as LineShape)}`;
  const polygons = (shape as PolygonShape).map((rings) => `(${rings.map(lineText).join(", ")})`);
  return polygons.length === 1 ? `POLYGON ${polygons[0]}` : `MULTIPOLYGON (${polygons.join(", ")})`;
}

function lineText(line: LineShape): string {
  let text = "";
  for (const position of line) text += `${text === "" ? "" : ", "}${positionText(position)}`;
  return `(${text})`;
}

function positionText([lon, lat]: Position): string {
  return `${numberText(lon)} ${numberText(lat)}`;
}

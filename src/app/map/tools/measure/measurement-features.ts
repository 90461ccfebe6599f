/** What of a measurement is drawn: its path and points, the area, the length of each leg, and the leg to the pointer. */
import type { Feature, FeatureCollection, LineString } from "geojson";
import { measureDistance } from "../../../../core/geo/distance.ts";
import { findPositionAlong } from "../../../../core/geo/find-along.ts";
import { measureChainages } from "../../../../core/geo/measure-length.ts";
import type { Position } from "../../../../core/model/index.ts";
import { type Measurement, readMeasurement } from "./measurement.ts";

/** A geodesic this long is straight on the screen; longer ones are drawn through points between. */
const STRAIGHT_M = 20_000;
const MOST_PARTS = 64;

export function measurementFeatures(
  measurement: Measurement,
  pointer: Position | null,
  label: (lengthM: number) => string,
): FeatureCollection {
  const { points, ended, closed } = measurement;
  const { legs } = readMeasurement(measurement);
  const features: Feature[] = legs.map(({ from, to }) => line(from, to, "leg"));
  if (closed) {
    const ring = legs.flatMap(({ from, to }) => geodesic(from, to).slice(1));
    const [first] = ring;
    features.push({
      type: "Feature",
      properties: { part: "area" },
      geometry: { type: "Polygon", coordinates: [[...ring, ...(first === undefined ? [] : [first])]] },
    });
  }
  for (const point of points) features.push(mark(point, { part: "point" }));
  for (const { from, to, lengthM } of legs) {
    const middle = findPositionAlong([from, to], measureChainages([from, to]), lengthM / 2);
    if (middle !== null) features.push(mark(middle, { part: "label", text: label(lengthM) }));
  }
  const last = points.at(-1);
  if (!ended && last !== undefined && pointer !== null) features.push(line(last, pointer, "preview"));
  return { type: "FeatureCollection", features };
}

function mark(point: Position, properties: Readonly<Record<string, string>>): Feature {
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: [...point] } };
}

function line(from: Position, to: Position, part: string): Feature<LineString> {
  return { type: "Feature", properties: { part }, geometry: { type: "LineString", coordinates: geodesic(from, to) } };
}

function geodesic(from: Position, to: Position): number[][] {
  const length = measureDistance(from, to);
  const parts = Math.min(MOST_PARTS, Math.ceil(length / STRAIGHT_M));
  const chainages = measureChainages([from, to]);
  const path: number[][] = [[...from]];
  for (let i = 1; i < parts; i++) {
    const between = findPositionAlong([from, to], chainages, (i * length) / parts);
    if (between !== null) path.push([...between]);
  }
  path.push([...to]);
  return path;
}

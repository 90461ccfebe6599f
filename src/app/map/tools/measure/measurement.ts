/** A measurement as a person draws it: points in order, ended or not, closed into an area or not. */
import { measureBearing, measureDistance } from "../../../../core/geo/distance.ts";
import { measureRingArea } from "../../../../core/geo/measure-area.ts";
import type { Position } from "../../../../core/model/index.ts";

export type Measurement = {
  readonly points: readonly Position[];
  readonly ended: boolean;
  readonly closed: boolean;
};

export const NO_MEASUREMENT: Measurement = { points: [], ended: false, closed: false };

/** A point after the end begins a new measurement. The second click of a double click, at the same place, adds none. */
export function addPoint(measurement: Measurement, point: Position, sameWithinM: number): Measurement {
  if (measurement.ended) return { ...NO_MEASUREMENT, points: [point] };
  const last = measurement.points.at(-1);
  if (last !== undefined && measureDistance(last, point) <= sameWithinM) return measurement;
  return { ...measurement, points: [...measurement.points, point] };
}

/** Opens what was ended first, so that one step back is one step. */
export function takeBackPoint({ points, ended, closed }: Measurement): Measurement {
  return ended ? { points, ended: false, closed: false } : { points: points.slice(0, -1), ended, closed };
}

export function endMeasurement(measurement: Measurement): Measurement {
  return measurement.points.length < 2 ? measurement : { ...measurement, ended: true };
}

export function canClose({ points, closed }: Measurement): boolean {
  return points.length > 2 && !closed;
}

export function closeMeasurement(measurement: Measurement): Measurement {
  return canClose(measurement) ? { ...measurement, ended: true, closed: true } : measurement;
}

type Leg = {
  /** From 1. */
  readonly number: number;
  readonly from: Position;
  readonly to: Position;
  readonly lengthM: number;
  readonly bearing: number;
};

export type Measured = {
  /** A closed measurement's last leg leads back to its first point. */
  readonly legs: readonly Leg[];
  readonly totalM: number;
  /** Null unless closed. */
  readonly areaM2: number | null;
  /** A closed outline crosses itself; of its area the parts that turn the other way are taken off. */
  readonly crosses: boolean;
};

export function readMeasurement({ points, closed }: Measurement): Measured {
  const first = points[0];
  const path = closed && first !== undefined ? [...points, first] : points;
  const legs: Leg[] = [];
  path.forEach((to, i) => {
    const from = path[i - 1];
    if (from === undefined) return;
    legs.push({ number: i, from, to, lengthM: measureDistance(from, to), bearing: measureBearing(from, to) });
  });
  return {
    legs,
    totalM: legs.reduce((sum, { lengthM }) => sum + lengthM, 0),
    areaM2: closed ? measureRingArea(points) : null,
    crosses: closed && legs.some((leg, i) => legs.slice(i + 2).some((other) => cross(leg, other))),
  };
}

/** Of two legs, not of two that only meet at an end. */
function cross(one: Leg, other: Leg): boolean {
  return side(one, other.from) * side(one, other.to) < 0 && side(other, one.from) * side(other, one.to) < 0;
}

/** Left of a leg positive, right negative; straight on the map of degrees, which is near enough to tell. */
function side({ from, to }: Leg, [x, y]: Position): number {
  return (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
}

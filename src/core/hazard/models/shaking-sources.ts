/** The places where an earthquake may begin, each a stretch of line (of no length for an epicentre) along its strike. */

import { findPositionAlong } from "../../geo/find-along.ts";
import { FlatFrame } from "../../geo/flat-frame.ts";
import { measureChainages } from "../../geo/measure-length.ts";
import type { LineShape, Position } from "../../model/index.ts";

export type ShakingSource =
  /** The ellipses lie along the strike, clockwise from north. */
  | { readonly at: Position; readonly strikeDeg: number }
  /** A fault: it begins in the middle of the line, along which the ellipses lie, or anywhere on it. */
  | { readonly fault: LineShape; readonly begins: "in-the-middle" | "anywhere" };

export type SourceStretch = {
  readonly frame: FlatFrame;
  /** Of the strike, from north. */
  readonly sin: number;
  readonly cos: number;
  readonly halfKm: number;
};

/** null for a source without a place or a direction: a line of fewer than two places, or numbers that are none. */
export function stretchesOf(source: ShakingSource): readonly SourceStretch[] | null {
  const stretches = "at" in source ? [epicentre(source.at, source.strikeDeg)] : ofFault(source.fault, source.begins);
  const known = stretches.length > 0 && stretches.every(({ sin, halfKm, frame }) => isOnEarth(sin, halfKm, frame));
  return known ? stretches : null;
}

/** How far a place lies along the strike and across it from the point of the stretch that is nearest to it, in km. */
export function besides(
  { frame, sin, cos, halfKm }: SourceStretch,
  lon: number,
  lat: number,
): readonly [number, number] {
  const [east, north] = frame.toPlane(lon, lat);
  return [Math.max(0, Math.abs(east * sin + north * cos) / 1000 - halfKm), (east * cos - north * sin) / 1000];
}

function epicentre(at: Position, strikeDeg: number): SourceStretch {
  const strike = (strikeDeg * Math.PI) / 180;
  return { frame: new FlatFrame(at), sin: Math.sin(strike), cos: Math.cos(strike), halfKm: 0 };
}

function ofFault(fault: LineShape, begins: "in-the-middle" | "anywhere"): SourceStretch[] {
  const chainages = measureChainages(fault);
  if (begins === "in-the-middle") {
    const middle = findPositionAlong(fault, chainages, (chainages.at(-1) ?? 0) / 2);
    return middle === null ? [] : [between(fault[0] ?? middle, fault.at(-1) ?? middle, middle, 0)];
  }
  const stretches: SourceStretch[] = [];
  for (let i = 1; i < fault.length; i++) {
    const [from, to] = [fault[i - 1], fault[i]];
    const lengthM = (chainages[i] ?? 0) - (chainages[i - 1] ?? 0);
    if (from === undefined || to === undefined || lengthM === 0) continue;
    const middle = findPositionAlong([from, to], Float64Array.of(0, lengthM), lengthM / 2) ?? from;
    stretches.push(between(from, to, middle, lengthM / 2000));
  }
  return stretches;
}

/** A stretch at a place in the direction from one position to another; NaN where these are one. */
function between(from: Position, to: Position, at: Position, halfKm: number): SourceStretch {
  const frame = new FlatFrame(at);
  const [x1, y1] = frame.toPlane(...from);
  const [x2, y2] = frame.toPlane(...to);
  const length = Math.hypot(x2 - x1, y2 - y1);
  return { frame, sin: (x2 - x1) / length, cos: (y2 - y1) / length, halfKm };
}

const isOnEarth = (sin: number, halfKm: number, frame: FlatFrame) =>
  Number.isFinite(sin) && Number.isFinite(halfKm) && frame.toEarth(0, 0).every(Number.isFinite);

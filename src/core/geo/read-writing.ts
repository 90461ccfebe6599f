/** Answers: where on earth is a position that is written in this way? NaN where it is nowhere. */
import type { Position } from "../model/index.ts";
import { buildTransform, type Transform } from "./build-transform.ts";
import { WGS84 } from "./coordinate-systems.ts";
import type { Notation, Writing } from "./crs-text.ts";

const NOWHERE: Position = [Number.NaN, Number.NaN];

export function readWriting({ system, order, notation }: Writing): Transform {
  if (system === null) return () => NOWHERE;
  const move = buildTransform(system, WGS84);
  const turned: Transform = order === "yx" ? ([x, y]) => move([y, x]) : move;
  if (notation === "decimal") return turned;
  return ([x, y]) => turned([readAngle(x, notation), readAngle(y, notation)]);
}

/** In degrees; NaN where minutes or seconds reach 60. */
export function readAngle(value: number, notation: Notation): number {
  if (notation === "decimal") return value;
  const size = notation === "packed-minutes" ? Math.abs(value) / 100 : Math.abs(value);
  const degrees = Math.floor(size);
  // In whole units of the tenth decimal, for 30.29 less 30 is a little less than 0.29.
  const rest = Math.round((size - degrees) * 1e10);
  const minutes = notation === "degrees-minutes-seconds" ? Math.floor(rest / 1e8) : rest / 1e8;
  const seconds = (rest - minutes * 1e8) / 1e6;
  if (minutes >= 60 || seconds >= 60) return Number.NaN;
  return Math.sign(value) * (degrees + minutes / 60 + seconds / 3600);
}

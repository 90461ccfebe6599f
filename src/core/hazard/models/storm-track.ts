/**
 * Answers: where is a storm at every step of its way, and what does it look like there?
 *
 * Between two fixes everything goes evenly, in steps of an hour or 10 km at most, so that the swath has no notches.
 * Stretches that are long in time, or faster than storms go, are listed: something may be missing or wrong there.
 * Cost: O(steps).
 */
import { FlatFrame } from "../../geo/flat-frame.ts";
import type { Position } from "../../model/index.ts";
import { completeTrack, type FullTrack, type StormTrack, type TrackFault } from "./storm-fixes.ts";
import { AIR_DENSITY, heldWithin, type Profile, rangeOfB, shapeOf, type Vortex } from "./wind.ts";

export type StormStep = {
  readonly hour: number;
  readonly place: Position;
  readonly frame: FlatFrame;
  readonly vortex: Vortex;
  /** Movement to the east and to the north, m/s. */
  readonly east: number;
  readonly north: number;
};

export type StormWay = {
  readonly steps: readonly StormStep[];
  readonly found: FullTrack["found"];
  /** Fixes that come long after the one before, and that lie too far from it. */
  readonly gaps: readonly number[];
  readonly leaps: readonly number[];
};

const STEP_H = 1;
const STEP_KM = 10;
/** Between two fixes; half round the earth, or twelve weeks. */
const MOST_PIECES = 2000;
const LONG_GAP_H = 12;
const LEAP_MS = 40;

export function followStorm(reported: StormTrack, profile: Profile): StormWay | TrackFault {
  const full = completeTrack(reported);
  if ("fault" in full) return full;
  const { track, found } = full;
  const at = (column: keyof StormTrack, fix: number) => track[column][fix] ?? Number.NaN;
  const steps: StormStep[] = [];
  const gaps: number[] = [];
  const leaps: number[] = [];
  const last = track.hours.length - 1;
  for (let fix = 0; fix <= last; fix++) {
    // The last fix goes on as the storm came to it; one that has only one fix stands still.
    const [from, to] = fix < last ? [fix, fix + 1] : [Math.max(0, fix - 1), fix];
    const [x, y] = new FlatFrame([at("lons", from), at("lats", from)]).toPlane(at("lons", to), at("lats", to));
    const h = at("hours", to) - at("hours", from);
    const [east, north] = h > 0 ? [x / (3600 * h), y / (3600 * h)] : [0, 0];
    const vtMs = Math.hypot(east, north);
    const dpdtHpaH = h > 0 ? (at("pcHpa", to) - at("pcHpa", from)) / h : 0;
    if (fix < last && h > LONG_GAP_H) gaps.push(to);
    if (fix < last && vtMs > LEAP_MS) leaps.push(to);
    const wanted = Math.max(1, Math.ceil(h / STEP_H), Math.ceil((vtMs * 3.6 * h) / STEP_KM));
    const pieces = fix < last ? Math.min(MOST_PIECES, wanted) : 1;
    for (let piece = 0; piece < pieces; piece++) {
      const share = fix < last ? piece / pieces : 1;
      const between = (column: keyof StormTrack) => at(column, from) + share * (at(column, to) - at(column, from));
      const lat = between("lats");
      const storm = { lat, rho: AIR_DENSITY, dpHpa: Math.max(0, between("penvHpa") - between("pcHpa")) };
      const b = shapeOf(profile, { ...storm, dpdtHpaH, vtMs, vMaxMs: between("vMaxMs") });
      const place: Position = [between("lons"), lat];
      steps.push({
        hour: between("hours"),
        place,
        frame: new FlatFrame(place),
        vortex: { ...storm, b: heldWithin(b, rangeOfB(profile)), rmKm: between("rmKm") },
        east,
        north,
      });
    }
  }
  return { steps, found, gaps, leaps };
}

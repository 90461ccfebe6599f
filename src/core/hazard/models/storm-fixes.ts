/**
 * Answers: what does a storm track say in full?
 *
 * A figure that a fix does not say lies evenly between the fixes that do; where there is none on one side it is found
 * from pressure or wind (storm-gaps.ts); where that is not possible either, it is as at the nearest fix that says it.
 * How many were not reported is counted. Longitudes go on across the antimeridian. O(fixes).
 */
import { pressureByWind, radiusByPressure, windByPressure } from "./storm-gaps.ts";

/** Fixes in the order of time; NaN, or nothing above 0, for what one does not say. Winds are means over one minute. */
export type StormTrack = Readonly<
  Record<"hours" | "lons" | "lats" | "pcHpa" | "vMaxMs" | "rmKm" | "penvHpa", Float64Array>
>;

export type FullTrack = {
  readonly track: StormTrack;
  /** Fixes whose figure was not reported. */
  readonly found: Readonly<Record<"pcHpa" | "vMaxMs" | "rmKm" | "penvHpa", number>>;
};

export type TrackFault = {
  readonly fault: "no-fixes" | "no-place" | "time-goes-back" | "no-strength";
  readonly fix: number;
};

export const PENV_HPA = 1010;

export function completeTrack(track: StormTrack): FullTrack | TrackFault {
  const wrong = faultOf(track);
  if (wrong !== null) return wrong;
  const { hours, lats } = track;
  const lons = unwrapped(track.lons);
  const [pressures, winds] = [aboveNothing(track.pcHpa), aboveNothing(track.vMaxMs)];
  const [radii, around] = [aboveNothing(track.rmKm), aboveNothing(track.penvHpa)];
  const at = (values: Float64Array, fix: number) => values[fix] ?? Number.NaN;
  const place = (fix: number) => [at(lats, fix), at(lons, fix)] as const;
  const pcHpa = filled(hours, pressures, (fix) => pressureByWind(at(winds, fix), ...place(fix)));
  if (Number.isNaN(pcHpa[0])) return { fault: "no-strength", fix: 0 };
  const vMaxMs = filled(hours, winds, (fix) => windByPressure(at(pcHpa, fix), ...place(fix)));
  const rmKm = filled(hours, radii, (fix) => radiusByPressure(at(pcHpa, fix)));
  const penvHpa = filled(hours, around, () => PENV_HPA);
  return {
    track: { hours, lons, lats, pcHpa, vMaxMs, rmKm, penvHpa },
    found: {
      pcHpa: unknownOf(pressures),
      vMaxMs: unknownOf(winds),
      rmKm: unknownOf(radii),
      penvHpa: unknownOf(around),
    },
  };
}

/** Best tracks write 0 or less for what was not measured. */
const aboveNothing = (values: Float64Array) => values.map((value) => (value > 0 ? value : Number.NaN));

function faultOf({ hours, lons, lats }: StormTrack): TrackFault | null {
  if (hours.length === 0) return { fault: "no-fixes", fix: 0 };
  let before = Number.NEGATIVE_INFINITY;
  for (let fix = 0; fix < hours.length; fix++) {
    const hour = hours[fix] ?? Number.NaN;
    if (!(hour > before && Number.isFinite(hour))) return { fault: "time-goes-back", fix };
    if (!Number.isFinite(lons[fix]) || !(Math.abs(lats[fix] ?? Number.NaN) < 90)) return { fault: "no-place", fix };
    before = hour;
  }
  return null;
}

const unknownOf = (values: Float64Array) => values.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0);

/** Each longitude within half a turn of the one before it. */
function unwrapped(lons: Float64Array): Float64Array {
  const even = Float64Array.from(lons);
  for (let i = 1; i < even.length; i++) {
    const before = even[i - 1] ?? 0;
    const step = (even[i] ?? 0) - before;
    even[i] = before + step - 360 * Math.round(step / 360);
  }
  return even;
}

function filled(hours: Float64Array, reported: Float64Array, find: (fix: number) => number): Float64Array {
  const full = Float64Array.from(reported);
  const after = new Int32Array(full.length);
  let next = -1;
  for (let fix = full.length - 1; fix >= 0; fix--) {
    if (!Number.isNaN(reported[fix])) next = fix;
    after[fix] = next;
  }
  let before = -1;
  for (let fix = 0; fix < full.length; fix++) {
    const to = after[fix] ?? -1;
    if (to === fix) {
      before = fix;
      continue;
    }
    const [from, until] = [reported[before] ?? Number.NaN, reported[to] ?? Number.NaN];
    const found = find(fix);
    const share = ((hours[fix] ?? 0) - (hours[before] ?? 0)) / ((hours[to] ?? 0) - (hours[before] ?? 0));
    if (before >= 0 && to >= 0) full[fix] = from + share * (until - from);
    else if (!Number.isNaN(found)) full[fix] = found;
    else full[fix] = before >= 0 ? from : until;
  }
  return full;
}

/**
 * How hard does a typhoon blow at any place, at one step of its way and at the worst of them?
 *
 * The profile goes round the centre, against the clock in the north; the storm's own movement is added as far as the
 * radius of the strongest wind and fades beyond it. The profiles of 2008 and 2010 hold that movement already, so it is taken
 * out before it is added in its direction. At the ground, mean over one minute, over open ground; a storm over land is as
 * weak as its reported pressure.
 *
 * Cost of a place: a few ns for each step, and half a µs for each that may blow harder than those looked at before: what a
 * step can do at most from so far is known beforehand.
 */
import type { StormStep, StormWay } from "./storm-track.ts";
import { GROUND_SHARE, type Profile, profileWind, strongestWind } from "./wind.ts";

export type WindField = {
  readonly hours: Float64Array;
  /** m/s at a step; null out of reach, where nobody knows. */
  at(step: number, lon: number, lat: number): number | null;
  /** null where the storm never comes within reach. */
  strongest(lon: number, lat: number): { readonly ms: number; readonly hour: number } | null;
};

export const REACH_KM = 300;
const RING_KM = 5;
/** No degree of the meridian is shorter, nor any of a parallel by its cosine; the bow of a parallel is allowed for. */
const LEAST_KM_OF_DEGREE = 109.5;
const RADIANS = Math.PI / 180;

export function windField({ steps }: StormWay, profile: Profile, reachKm = REACH_KM): WindField {
  const bounds = new WindBounds(steps, profile, reachKm);
  const blows = (step: number, lon: number, lat: number) => {
    const found = steps[step];
    return found === undefined ? Number.NaN : windAt(found, profile, reachKm, lon, lat);
  };
  return {
    hours: Float64Array.from(steps, ({ hour }) => hour),
    at(step, lon, lat) {
      const ms = blows(step, lon, lat);
      return Number.isNaN(ms) ? null : ms;
    },
    strongest(lon, lat) {
      const { can, likely } = bounds.of(lon, lat);
      let worst = likely;
      let most = blows(likely, lon, lat);
      for (let step = 0; step < can.length; step++) {
        // Written so that it is looked at, too, where nothing is known so far.
        if (can[step] === OUT_OF_REACH || (can[step] ?? 0) <= most) continue;
        const ms = blows(step, lon, lat);
        if (ms > most || Number.isNaN(most)) [worst, most] = [step, ms];
      }
      return Number.isNaN(most) ? null : { ms: most, hour: steps[worst]?.hour ?? Number.NaN };
    },
  };
}

const OUT_OF_REACH = -1;

/** What each step can blow at most at a place, by a distance that is never too long, in rings. */
class WindBounds {
  readonly #lons: Float64Array;
  readonly #lats: Float64Array;
  readonly #cosines: Float64Array;
  readonly #rings: number;
  /** Of each step, ring by ring. */
  readonly #mosts: Float64Array;
  /** Made once: whoever asks again is done with the answer before. */
  readonly #can: Float64Array;

  constructor(steps: readonly StormStep[], profile: Profile, reachKm: number) {
    this.#lons = Float64Array.from(steps, ({ place: [lon] }) => lon - 360 * Math.round(lon / 360));
    this.#lats = Float64Array.from(steps, ({ place: [, lat] }) => lat);
    this.#cosines = this.#lats.map((lat) => Math.cos(lat * RADIANS));
    this.#rings = Math.ceil(reachKm / RING_KM) + 1;
    this.#mosts = new Float64Array(steps.length * this.#rings);
    this.#can = new Float64Array(steps.length);
    steps.forEach((step, i) => {
      for (let ring = 0; ring < this.#rings; ring++) {
        this.#mosts[i * this.#rings + ring] = mostFrom(step, profile, ring * RING_KM);
      }
    });
  }

  of(lon: number, lat: number) {
    const cosine = Math.cos(lat * RADIANS);
    let likely = 0;
    for (let step = 0; step < this.#can.length; step++) {
      const turn = Math.abs(lon - (this.#lons[step] ?? 0));
      const x = Math.min(cosine, this.#cosines[step] ?? 0) * Math.min(turn, Math.abs(360 - turn));
      const y = lat - (this.#lats[step] ?? 0);
      const ring = Math.floor((LEAST_KM_OF_DEGREE * Math.sqrt(x * x + y * y)) / RING_KM);
      this.#can[step] = ring < this.#rings ? (this.#mosts[step * this.#rings + ring] ?? 0) : OUT_OF_REACH;
      if ((this.#can[step] ?? 0) > (this.#can[likely] ?? 0)) likely = step;
    }
    return { can: this.#can, likely };
  }
}

/** The most that a step can blow from a distance outwards, wherever its movement points. */
function mostFrom({ vortex, east, north }: StormStep, profile: Profile, km: number): number {
  const share = profile === "holland1980" ? GROUND_SHARE : 1;
  const vtMs = Math.hypot(east, north);
  if (km <= vortex.rmKm) return share * strongestWind(vortex.b, vortex.dpHpa, vortex.rho) + vtMs;
  return share * profileWind(profile, vortex, km) + (vtMs * vortex.rmKm) / km;
}

/** NaN out of reach. */
function windAt(
  { frame, vortex, east, north }: StormStep,
  profile: Profile,
  reachKm: number,
  lon: number,
  lat: number,
) {
  const [x, y] = frame.toPlane(lon, lat);
  const km = Math.sqrt(x * x + y * y) / 1000;
  if (!(km <= reachKm)) return Number.NaN;
  const vtMs = Math.sqrt(east * east + north * north);
  if (km === 0) return vtMs;
  const carried = Math.min(1, vortex.rmKm / km);
  const profiled = profileWind(profile, vortex, km);
  const round = profile === "holland1980" ? GROUND_SHARE * profiled : Math.max(0, profiled - carried * vtMs);
  const turn = (vortex.lat < 0 ? -round : round) / (1000 * km);
  const [u, v] = [carried * east - turn * y, carried * north + turn * x];
  return Math.sqrt(u * u + v * v);
}

/**
 * How hard does the wind blow at a distance from the centre of a typhoon that stands still?
 *
 * Three profiles by Holland, each a ring of wind that is strongest at one radius. 1980: above the friction of the ground,
 * shape B given or from the strongest wind; a tenth is taken off towards the ground. 2008: the same shape at the ground,
 * with B from pressure, latitude and movement. 2010: from the strongest wind of 2008, thinning out so that 17 m/s are left
 * at 300 km. All are means over one minute in 10 m above open ground.
 */
export const PROFILES = ["holland1980", "holland2008", "holland2010"] as const;
export type Profile = (typeof PROFILES)[number];

export const AIR_DENSITY = 1.15;
/** Ground wind over the wind above. */
export const GROUND_SHARE = 0.9;
/** Mean over ten minutes over the mean over one. */
export const TEN_MINUTE_SHARE = 0.88;
/** Where the shapes of storms lie; at the ground by the square of what is left there. */
const B_RANGE = { least: 1, most: 2.5 } as const;
const GROUND_B_RANGE = { least: GROUND_SHARE ** 2, most: 2.5 * GROUND_SHARE ** 2 } as const;
export const rangeOfB = (profile: Profile) => (profile === "holland1980" ? B_RANGE : GROUND_B_RANGE);

const EARTH_TURNS = 7.29e-5;
const HPA = 100;
const FAR_KM = 300;
const FAR_MS = 17;
const FLATTEST = 0.4;

export type Storm = {
  readonly dpHpa: number;
  /** Change of the central pressure in an hour; negative while it falls. */
  readonly dpdtHpaH: number;
  readonly lat: number;
  readonly vtMs: number;
  /** At the ground; for 1980 only. */
  readonly vMaxMs: number;
  readonly rho: number;
};

/** B as it comes out: of 1980 from the strongest wind, the storm's own movement left out, of the others by regression. */
export function shapeOf(profile: Profile, { dpHpa, dpdtHpaH, lat, vtMs, vMaxMs, rho }: Storm): number {
  if (profile === "holland1980") {
    return ((Math.max(0, vMaxMs - vtMs) / GROUND_SHARE) ** 2 * Math.E * rho) / (HPA * dpHpa);
  }
  const power = 0.6 * (1 - dpHpa / 215);
  return -4.4e-5 * dpHpa ** 2 + 0.01 * dpHpa + 0.03 * dpdtHpaH - 0.014 * Math.abs(lat) + 0.15 * vtMs ** power + 1;
}

/** Strongest wind of a shape, the turning of the earth left out. */
export const strongestWind = (b: number, dpHpa: number, rho: number): number =>
  Math.sqrt((b * HPA * Math.max(0, dpHpa)) / (rho * Math.E));

export const heldWithin = (value: number, { least, most }: { readonly least: number; readonly most: number }): number =>
  Math.min(most, Math.max(least, value));

export type Vortex = {
  readonly rmKm: number;
  readonly b: number;
  readonly dpHpa: number;
  readonly lat: number;
  readonly rho: number;
};

/** m/s at a distance: of 1980 above the ground, of the others at it. */
export function profileWind(profile: Profile, vortex: Vortex, km: number): number {
  if (!(vortex.dpHpa > 0) || km === 0) return 0;
  return profile === "holland2010" ? thinningWind(vortex, km) : balancedWind(vortex, km);
}

/** Pressure against the storm's turning and the earth's. */
function balancedWind({ rmKm, b, dpHpa, lat, rho }: Vortex, km: number): number {
  const ring = (rmKm / km) ** b;
  const turning = 1000 * km * EARTH_TURNS * Math.sin((Math.abs(lat) * Math.PI) / 180);
  // Close to the centre the ring is endless and the factor beside it nothing: there is no wind.
  const pushed = Number.isFinite(ring) ? (b / rho) * ring * HPA * dpHpa * Math.exp(-ring) : 0;
  return Math.sqrt(pushed + turning * turning) - turning;
}

function thinningWind({ rmKm, b, dpHpa, rho }: Vortex, km: number): number {
  const strongest = strongestWind(b, dpHpa, rho);
  const lnShare = (at: number) => b * Math.log(rmKm / at) + 1 - (rmKm / at) ** b;
  const far = Math.log(FAR_MS / strongest) / lnShare(FAR_KM);
  const power = km <= rmKm ? 0.5 : Math.max(FLATTEST, 0.5 + ((km - rmKm) * (far - 0.5)) / (FAR_KM - rmKm));
  return strongest * Math.exp(power * lnShare(km));
}

/**
 * How much does rain weaken a microwave hop, and for which share of the year is that more than it can bear?
 *
 * ITU-R P.838-3 gives the loss of a kilometre of rain, P.530-17 the length of path that counts and how the loss of 0.01 %
 * of the time goes over to other shares. Line of sight is not looked at.
 *
 * Two traps of known implementations: where the length factor has a denominator below 0.4, negative ones too, it is 2.5;
 * and the constant of equation 35a above 10 GHz is 0.12 plus 0.4 · lg(f/10)^0.8, which meets 0.12 at 10 GHz, not times.
 */
export const POLARISATIONS = ["vertical", "horizontal", "circular"] as const;
export type Polarisation = (typeof POLARISATIONS)[number];

/** Sums of bells over the logarithm of the frequency, and a straight line: height, place and width of each bell. */
type Bells = {
  readonly bells: readonly (readonly [number, number, number])[];
  readonly slope: number;
  readonly base: number;
};

const LG_K_HORIZONTAL: Bells = {
  bells: [
    [-5.3398, -0.10008, 1.13098],
    [-0.35351, 1.2697, 0.454],
    [-0.23789, 0.86036, 0.15354],
    [-0.94158, 0.64552, 0.16817],
  ],
  slope: -0.18961,
  base: 0.71147,
};
const LG_K_VERTICAL: Bells = {
  bells: [
    [-3.80595, 0.56934, 0.81061],
    [-3.44965, -0.22911, 0.51059],
    [-0.39902, 0.73042, 0.11899],
    [0.50167, 1.07319, 0.27195],
  ],
  slope: -0.16398,
  base: 0.63297,
};
const POWER_HORIZONTAL: Bells = {
  bells: [
    [-0.14318, 1.82442, -0.55187],
    [0.29591, 0.77564, 0.19822],
    [0.32177, 0.63773, 0.13164],
    [-5.3761, -0.9623, 1.47828],
    [16.1721, -3.2998, 3.4399],
  ],
  slope: 0.67849,
  base: -1.95537,
};
const POWER_VERTICAL: Bells = {
  bells: [
    [-0.07771, 2.3384, -0.76284],
    [0.56727, 0.95545, 0.54039],
    [-0.20238, 1.1452, 0.26809],
    [-48.2991, 0.791669, 0.116226],
    [48.5833, 0.791459, 0.116479],
  ],
  slope: -0.053739,
  base: 0.83433,
};

function sumAt({ bells, slope, base }: Bells, lgGhz: number): number {
  return bells.reduce(
    (sum, [height, place, width]) => sum + height * Math.exp(-(((lgGhz - place) / width) ** 2)),
    slope * lgGhz + base,
  );
}

/** Loss per km = k · rain^power, on a level path. */
export function rainCoefficients(ghz: number, polarisation: Polarisation) {
  const lg = Math.log10(ghz);
  const [kH, kV] = [10 ** sumAt(LG_K_HORIZONTAL, lg), 10 ** sumAt(LG_K_VERTICAL, lg)];
  const [powerH, powerV] = [sumAt(POWER_HORIZONTAL, lg), sumAt(POWER_VERTICAL, lg)];
  if (polarisation === "horizontal") return { k: kH, power: powerH };
  if (polarisation === "vertical") return { k: kV, power: powerV };
  const k = (kH + kV) / 2;
  return { k, power: (kH * powerH + kV * powerV) / (2 * k) };
}

const LONGEST_FACTOR = 2.5;

export type Hop = {
  readonly ghz: number;
  readonly km: number;
  readonly polarisation: Polarisation;
  /** Rain that falls harder for 0.01 % of the year only. */
  readonly mmPerH: number;
};

export function rainFade({ ghz, km, polarisation, mmPerH }: Hop) {
  const { k, power } = rainCoefficients(ghz, polarisation);
  const perKmDb = k * mmPerH ** power;
  const shrink = 0.477 * km ** 0.633 * mmPerH ** (0.073 * power) * ghz ** 0.123 + 10.579 * Math.expm1(-0.024 * km);
  const effectiveKm = km * (shrink < 1 / LONGEST_FACTOR ? LONGEST_FACTOR : 1 / shrink);
  return { perKmDb, effectiveKm, db: perKmDb * effectiveKm };
}

export const PERCENT_RANGE = { unit: "%", least: 0.001, most: 1 } as const;

/** lg(loss / loss of 0.01 %) = base − slope · lg p − curve · (lg p)². */
function overTime(ghz: number) {
  const c0 = ghz < 10 ? 0.12 : 0.12 + 0.4 * Math.log10(ghz / 10) ** 0.8;
  return {
    base: c0 * Math.log10(0.07) + (1 - c0) * Math.log10(0.12),
    slope: 0.855 * c0 + 0.546 * (1 - c0),
    curve: 0.139 * c0 + 0.043 * (1 - c0),
  };
}

/** The loss that is exceeded for a share of the year, from the one of 0.01 %. */
export function fadeOfPercent(db: number, ghz: number, percent: number): number {
  const { base, slope, curve } = overTime(ghz);
  const lg = Math.log10(percent);
  return db * 10 ** (base - slope * lg - curve * lg * lg);
}

/** The share of the year for which the loss exceeds a margin; held within what the recommendation covers. */
export function percentOfFade(db: number, ghz: number, marginDb: number): number {
  const { least, most } = PERCENT_RANGE;
  if (marginDb >= fadeOfPercent(db, ghz, least)) return least;
  if (marginDb <= fadeOfPercent(db, ghz, most)) return most;
  const { base, slope, curve } = overTime(ghz);
  const short = base - Math.log10(marginDb / db);
  return 10 ** ((Math.sqrt(slope * slope + 4 * curve * short) - slope) / (2 * curve));
}

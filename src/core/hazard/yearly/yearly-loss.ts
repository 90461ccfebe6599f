/**
 * Answers: how many user-hours does a year cost on average, by kind of hazard, and how many hours is every site dark?
 *
 * Scenarios of one kind are points of one curve: their losses are integrated over the yearly chance (annual-damage.ts).
 * Kinds come independently, so that their rates add up. What a period adds depends on the periods alone and not on the
 * losses: it is a weight, and the same weights give sites, districts and the whole, which therefore agree. One period
 * makes no curve: what follows from it is at least the yearly loss, and said so. Of several scenarios of one kind and one
 * period the worst stands for all. Cost O(scenarios × sites).
 */
import type { HazardEventKind } from "../../model/index.ts";
import { annualDamage, type INTERPOLATIONS } from "../annual-damage.ts";
import type { Bounds } from "../simulate/risk.ts";

type Between = (typeof INTERPOLATIONS)[number];

/** What one scenario costs when it comes. NaN: not known. */
export type ScenarioLoss = {
  readonly name: string;
  readonly hazard: HazardEventKind;
  /** null: nobody said how often it comes. */
  readonly years: number | null;
  readonly userHours: Bounds<number>;
  /** Per site row: expected hours without service. */
  readonly darkH: Bounds<Float64Array>;
};

export type HazardYearly = {
  readonly hazard: HazardEventKind;
  /** Of the scenarios that count, the most frequent first: what a user-hour lost in each is worth in a year. */
  readonly periods: readonly { readonly name: string; readonly years: number; readonly weight: number }[];
  readonly perYear: Bounds<number>;
  /** Of perYear, what the rarest period adds for all that is rarer. */
  readonly rareEnd: Bounds<number>;
  /** Not in it: what is more frequent than the first period adds no more while losses rise with rarity. */
  readonly frequentEndAtMost: Bounds<number>;
  /** The loss falls from one period to a rarer one somewhere, as where they strike different places. */
  readonly falls: boolean;
};

export type YearlyLoss = {
  readonly between: Between;
  /** At least, the kinds of which something is known, together; at most NaN where one of them is not known. NaN: nothing is known. */
  readonly perYear: Bounds<number>;
  readonly byHazard: readonly HazardYearly[];
  /** Per site row: hours without service in a year. */
  readonly darkH: Bounds<Float64Array>;
  /** Names of scenarios that are in no sum: without a period, or behind a worse one of the same. */
  readonly withoutPeriod: readonly string[];
  readonly behindWorse: readonly string[];
  /** Of these kinds nothing is known: they are in no sum. */
  readonly unknown: readonly HazardEventKind[];
};

export function yearlyLoss(scenarios: readonly ScenarioLoss[], siteCount: number, between: Between): YearlyLoss {
  const dated = scenarios.filter((scenario): scenario is Dated => scenario.years !== null);
  const kinds = [...new Set(dated.map(({ hazard }) => hazard))];
  const curves = kinds.map((kind) => worstOfEach(dated.filter(({ hazard }) => hazard === kind)));
  const weights = curves.map((curve) => yearlyWeights(curve.map(({ years }) => years), between)); // biome-ignore format: one line
  const byHazard = curves.map((curve, i) => hazardYearly(curve, weights[i] as number[], between));
  /** At the least, what is not known adds nothing; at the most, nobody knows how much. */
  const counts = (end: End, { perYear }: HazardYearly) => end === "most" || !Number.isNaN(perYear.least);
  const standing = new Set(curves.flat());
  return {
    ...{ between, byHazard },
    perYear: each((end) => {
      const known = byHazard.filter((one) => counts(end, one));
      return known.length === 0 ? Number.NaN : known.reduce((sum, one) => sum + one.perYear[end], 0);
    }),
    darkH: each((end) => {
      const known = curves.filter((_, i) => counts(end, byHazard[i] as HazardYearly));
      const hours = new Float64Array(siteCount).fill(known.length === 0 ? Number.NaN : 0);
      for (const curve of known) addWeighted(hours, curve, weights[curves.indexOf(curve)] as number[], end);
      return hours;
    }),
    withoutPeriod: scenarios.filter(({ years }) => years === null).map(({ name }) => name),
    behindWorse: dated.filter((scenario) => !standing.has(scenario)).map(({ name }) => name),
    unknown: byHazard.filter((one) => !counts("least", one)).map(({ hazard }) => hazard),
  };
}

/** By area: user-hours of a year, over the sites whose people are known. */
export function yearlyUserHours(darkH: Float64Array, people: Float64Array, sites: Iterable<number>): number {
  let sum = 0;
  for (const site of sites) {
    const known = people[site] as number;
    if (known > 0) sum += known * (darkH[site] as number);
  }
  return sum;
}

/** What a loss at each of these periods adds to the yearly loss; the periods rise, and each stands once. */
export function yearlyWeights(periods: readonly number[], between: Between): number[] {
  return periods.map(
    (_, i) => annualDamage(periods.map((years, j) => ({ years, loss: i === j ? 1 : 0 })), between).perYear, // biome-ignore format: one line
  );
}

type Dated = ScenarioLoss & { readonly years: number };
type End = keyof Bounds<unknown>;
const each = <T>(of: (end: End) => T): Bounds<T> => ({ least: of("least"), most: of("most") });

/** The most frequent first. What is not known counts as the worst: it must not hide behind what is. */
function worstOfEach(scenarios: readonly Dated[]): Dated[] {
  const worst = new Map<number, Dated>();
  const loss = ({ userHours: { most } }: Dated) => (Number.isNaN(most) ? Number.POSITIVE_INFINITY : most);
  for (const scenario of scenarios) {
    const there = worst.get(scenario.years);
    if (there === undefined || loss(scenario) > loss(there)) worst.set(scenario.years, scenario);
  }
  return [...worst.values()].sort((a, b) => a.years - b.years);
}

function hazardYearly(curve: readonly Dated[], weights: readonly number[], between: Between): HazardYearly {
  const damage = each((end) => annualDamage(curve.map(({ years, userHours }) => ({ years, loss: userHours[end] })), between)); // biome-ignore format: one line
  const of = (part: "perYear" | "rareEnd" | "frequentEndAtMost") => each((end) => damage[end][part]);
  return {
    hazard: (curve[0] as Dated).hazard,
    periods: curve.map(({ name, years }, i) => ({ name, years, weight: weights[i] as number })),
    ...{ perYear: of("perYear"), rareEnd: of("rareEnd"), frequentEndAtMost: of("frequentEndAtMost") },
    falls: curve.some(({ userHours }, i) => i > 0 && userHours.most < (curve[i - 1] as Dated).userHours.most),
  };
}

function addWeighted(to: Float64Array, curve: readonly Dated[], weights: readonly number[], end: End): void {
  curve.forEach(({ darkH }, i) => {
    const [hours, weight] = [darkH[end], weights[i] as number];
    for (let site = 0; site < to.length; site++) to[site] = (to[site] as number) + weight * (hours[site] as number);
  });
}

/**
 * Answers: how many hours does every site last without mains, and how many should it, by its kind? Generators are taken
 * to start. What is not known leaves the hours between two bounds. Manholes and junctions ask for no power.
 */
import type { ScenarioSettings } from "../hazard/events/scenario-settings.ts";
import { POWER } from "../hazard/power.ts";
import { GENERATOR, ownHours, sitePower } from "../hazard/restore/site-power.ts";
import type { Network } from "../model/index.ts";
import type { Grading } from "./grading.ts";

export type SiteHours = {
  /** Per site row; infinite where nobody knows how many more. */
  readonly leastH: Float64Array;
  readonly mostH: Float64Array;
  /** Hours that practice asks for; NaN where the kind is not known, or nothing is asked of it. */
  readonly neededH: Float64Array;
  /** One of SHORT. */
  readonly short: Uint8Array;
  /** 1 where a generator is known to stand there. */
  readonly generator: Uint8Array;
};

export const SHORT = { notAsked: 0, enough: 1, short: 2, unknown: 3 } as const;

/** What practice asks for of some kind of site. */
export function neededHours({ needed }: Grading): number[] {
  return needed.flatMap(({ id }) => POWER.practice.find((each) => each.id === id)?.hours ?? []);
}

export function siteHours(network: Network, settings: ScenarioSettings, { needed }: Grading): SiteHours {
  const power = sitePower(network, { ...settings, generatorStartFailure: 0 });
  const { kind } = network.sites.columns;
  const practice = (option: string) => {
    const id = needed.find(({ kinds }) => kinds.includes(option))?.id;
    return POWER.practice.find((each) => each.id === id)?.hours ?? Number.NaN;
  };
  const asked = [Number.NaN, ...kind.options.map(practice)];
  const [leastH, mostH] = (["fail", "hold"] as const).map((unknowns) =>
    Float64Array.from(kind.codes, (_, site) => {
      const { battery, fuel } = ownHours(power, site, unknowns);
      return battery + fuel;
    }),
  ) as [Float64Array, Float64Array];
  const neededH = Float64Array.from(kind.codes, (code) => asked[code] as number);
  // Of an unknown kind the most and the least that is asked of any may be needed.
  const some = asked.filter((hours) => !Number.isNaN(hours));
  const [lowest, highest] = [Math.min(...some), Math.max(...some)];
  const short = Uint8Array.from(kind.codes, (code, site) => {
    const hours = asked[code] as number;
    if (power.passive[site] === 1 || (code !== 0 && Number.isNaN(hours))) return SHORT.notAsked;
    const [low, high] = code === 0 ? [lowest, highest] : [hours, hours];
    if ((leastH[site] as number) >= high) return SHORT.enough;
    return (mostH[site] as number) < low ? SHORT.short : SHORT.unknown;
  });
  const generator = power.generator.map((each) => (each === GENERATOR.there ? 1 : 0));
  return { leastH, mostH, neededH, short, generator };
}

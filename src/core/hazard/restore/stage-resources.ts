/**
 * Answers: to which sites should generators, fuel, satellite kits and emergency vehicles go, so that the fewest user-hours
 * are lost in the first days?
 *
 * Greedily: each next one where it saves most on top of those before. Gains are asked again only of what was best when it
 * was last asked, which is the greedy choice while gains fall as more is placed. They mostly do, but two sites behind one
 * another that carry nobody themselves are worth nothing one by one. So two bounds are told: what could be saved if gains
 * never grow (the sum of the best of each kind, before or after placing), and what could be saved by any means: by having
 * everything everywhere. Cost: a play for every candidate, and a few for each that is placed; at most
 * MOST_CANDIDATES of a kind, those on whom most people hang; the first bound knows no others.
 */
import type { Report } from "../../analysis.ts";
import { choiceAt, type SITE_KINDS } from "../../model/index.ts";
import { AID_KINDS, type Aid, type AidKind } from "./aid.ts";
import { findDowntimes } from "./find-downtimes.ts";
import { peopleBehind } from "./people-behind.ts";
import type { ReliefSettings } from "./relief-settings.ts";
import type { RestoreGround } from "./restore-ground.ts";
import { serviceOverTime } from "./service-over-time.ts";
import type { Unknowns } from "./site-power.ts";
import type { Service } from "./timeline.ts";

export type Placed = Aid & {
  /** User-hours that it saves on top of those before it. */
  readonly saves: number;
};

export type Staging = {
  readonly withinH: number;
  /** User-hours lost in these hours with nothing placed. */
  readonly lost: number;
  readonly placed: readonly Placed[];
  readonly saved: number;
  /** No way to place them saves more, if gains never grow as more is placed; and whatever they do. */
  readonly atMostIfFalling: number;
  readonly atMost: number;
  /** Candidates that were not asked, for there were too many. */
  readonly notAsked: number;
};

/** Of each kind. */
const MOST_CANDIDATES = 100;
/** Kinds of sites in whose place a vehicle serves. */
const CELL_SITES: readonly string[] = ["station", "tower"] satisfies (typeof SITE_KINDS)[number][];

export function stageResources(
  ground: RestoreGround,
  failed: Uint32Array,
  { unknowns, relief }: { readonly unknowns: Unknowns; readonly relief: ReliefSettings },
  report?: Report,
): Staging {
  const { withinH } = relief;
  const lossWith = (aids: readonly Aid[]) =>
    lostWithin(serviceOverTime(ground, findDowntimes(ground, failed, { unknowns, aids }), aids), withinH);
  const all = candidates(ground, failed, unknowns, relief);
  const asked = AID_KINDS.flatMap((kind) =>
    relief[kind] === 0 ? [] : all.filter((aid) => aid.kind === kind).slice(0, MOST_CANDIDATES),
  );
  const lost = lossWith([]);
  const gains = asked.map((aid, i) => {
    report?.(i, asked.length);
    return { aid, gain: lost - lossWith([aid]), askedAt: 0 };
  });
  const left = Object.fromEntries(AID_KINDS.map((kind) => [kind, relief[kind]])) as Record<AidKind, number>;
  const bestOfEach = () =>
    AID_KINDS.reduce((sum, kind) => {
      const own = gains.filter(({ aid }) => aid.kind === kind).map(({ gain }) => Math.max(0, gain));
      return (
        sum +
        own
          .sort((a, b) => b - a)
          .slice(0, left[kind])
          .reduce((total, gain) => total + gain, 0)
      );
    }, 0);
  const before = bestOfEach();

  const placed: Placed[] = [];
  let now = lost;
  for (;;) {
    let best = -1;
    gains.forEach(({ aid, gain }, i) => {
      if (left[aid.kind] > 0 && gain > (gains[best]?.gain ?? 0)) best = i;
    });
    const found = gains[best];
    if (found === undefined) break;
    if (found.askedAt < placed.length) {
      found.gain = now - lossWith([...placed, found.aid]);
      found.askedAt = placed.length;
      continue;
    }
    placed.push({ ...found.aid, saves: found.gain });
    left[found.aid.kind]--;
    now -= found.gain;
    gains.splice(best, 1);
  }
  const saved = lost - now;
  return {
    ...{ withinH, lost, placed, saved },
    atMostIfFalling: Math.min(before, saved + bestOfEach()),
    atMost: lost - lossWith(all.filter(({ kind }) => relief[kind] > 0)),
    notAsked: all.filter(({ kind }) => relief[kind] > 0).length - asked.length,
  };
}

/** Up to the hour `withinH`; what nobody knows to be back is not. */
export function lostWithin({ hours, people, before }: Service, withinH: number): number {
  let lost = 0;
  hours.forEach((hour, moment) => {
    const until = Math.min(withinH, hours[moment + 1] ?? withinH);
    if (until > hour) lost += (until - hour) * (before.people - (people[moment] as number));
  });
  return lost;
}

/** What may help at all, that on which most people hang for most hours first. */
function candidates(ground: RestoreGround, failed: Uint32Array, unknowns: Unknowns, relief: ReliefSettings): Aid[] {
  const { kind, power, people, rank } = ground;
  const { withinH } = relief;
  const downs = findDowntimes(ground, failed, { unknowns });
  const { darkH } = serviceOverTime(ground, downs);
  const worth = new Map<Aid, number>();
  const add = (kindOf: AidKind, site: number, userHours: number) => {
    const fromH = relief[`${kindOf}FromH`];
    if (fromH < withinH) worth.set({ kind: kindOf, site, fromH }, userHours);
  };
  const gaps = downs.powerLosses.filter(
    ({ runsOutH, fuelComesH, mainsBackH }) => runsOutH < Math.min(fuelComesH, mainsBackH, withinH),
  );
  const dark = Uint32Array.from(new Set([...downs.failures, ...gaps.map(({ site }) => site)])).sort();
  const behind = peopleBehind(ground, dark);
  for (const { site, runsOutH, fuelComesH, mainsBackH } of gaps) {
    const hours = Math.min(fuelComesH, mainsBackH, withinH) - runsOutH;
    const userHours = hours * (behind[dark.indexOf(site)] as number);
    add("generator", site, userHours);
    if (fuelComesH < Number.POSITIVE_INFINITY) add("fuel", site, userHours);
  }
  for (let site = 0; site < darkH.length; site++) {
    const hours = Number.isNaN(darkH[site]) ? withinH : Math.min(withinH, darkH[site] as number);
    if (hours === 0 || people[site] === 0) continue;
    if (power.passive[site] === 0) add("satellite", site, hours * (people[site] as number));
    if (CELL_SITES.includes(choiceAt(kind, site) ?? "")) add("vehicle", site, hours * (people[site] as number));
  }
  return [...worth.keys()].sort(
    (a, b) =>
      (worth.get(b) as number) - (worth.get(a) as number) ||
      (rank[a.site] as number) - (rank[b.site] as number) ||
      AID_KINDS.indexOf(a.kind) - AID_KINDS.indexOf(b.kind),
  );
}

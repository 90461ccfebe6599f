/** A timeline at one of its hours: who is dark, what is broken, how many crews work. */
import type { Timeline } from "../../../core/hazard/restore/timeline.ts";

/** The moment that lasts at an hour: the last one that began. */
export function momentAt({ hours }: Pick<Timeline, "hours">, hour: number): number {
  let [low, high] = [0, hours.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((hours[middle] as number) <= hour) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** People and sites without service at an hour: none while the event still comes. */
export function darkAt(timeline: Timeline, hour: number): { readonly people: number; readonly sites: number } {
  if (hour < 0) return { people: 0, sites: 0 };
  const { before, people, sites } = timeline;
  const moment = momentAt(timeline, hour);
  return { people: before.people - (people[moment] as number), sites: before.sites - (sites[moment] as number) };
}

/** The hours of the curve, with room at its end to see that it is over. */
export function lastHour({ hours }: Pick<Timeline, "hours">): number {
  return Math.max(1, (hours.at(-1) ?? 0) * 1.02);
}

export type SitesNow = { readonly dark: readonly number[]; readonly back: readonly number[] };

type SitesThen = Pick<Timeline, "lit" | "hours" | "servedBefore">;

/** Sites without service that had it before the event, and those that were without and have it again. */
export function sitesAt({ lit, hours, servedBefore }: SitesThen, moment: number): SitesNow {
  const [dark, back]: [number[], number[]] = [[], []];
  servedBefore.forEach((wasServed, site) => {
    if (wasServed === 0) return;
    const isLit = (at: number) => lit[at * servedBefore.length + site] === 1;
    if (!isLit(moment)) dark.push(site);
    else if (hours.subarray(0, moment).some((_, at) => !isLit(at))) back.push(site);
  });
  return { dark, back };
}

export type Works = {
  /** Elements with the hour at which each fails and the one at which it is whole again; infinite: not told. */
  readonly broken: readonly { readonly element: number; readonly fromH: number; readonly toH: number }[];
  /** Hours between which a crew works somewhere. */
  readonly crews: readonly { readonly fromH: number; readonly toH: number }[];
};

export function worksOf({ happenings }: Pick<Timeline, "happenings">): Works {
  const [broken, crews] = [new Map<number, [number, number]>(), new Map<number, [number, number]>()];
  for (const { hour, element, what } of happenings) {
    if (what === "fails") broken.set(element, [hour, Number.POSITIVE_INFINITY]);
    if (what === "crew-begins") crews.set(element, [hour, Number.POSITIVE_INFINITY]);
    if (what !== "repaired") continue;
    for (const each of [broken.get(element), crews.get(element)]) if (each !== undefined) each[1] = hour;
  }
  return {
    broken: Array.from(broken, ([element, [fromH, toH]]) => ({ element, fromH, toH })),
    crews: Array.from(crews.values(), ([fromH, toH]) => ({ fromH, toH })),
  };
}

export function isNow({ fromH, toH }: { readonly fromH: number; readonly toH: number }, hour: number): boolean {
  return fromH <= hour && hour < toH;
}

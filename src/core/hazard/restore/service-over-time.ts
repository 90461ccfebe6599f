/**
 * Answers: who has service from hour to hour while these sites and spans are down, and for how many hours has each site
 * none? Every hour at which something changes is a world of topology/worlds.ts, 32 at once; one more says who is served
 * once everything is back of which nobody knows when. Cost: a search of what may fail for every 32 moments, and a step for
 * each part of the network in each moment in which it is dark.
 */
import type { Aid } from "./aid.ts";
import type { Downtimes } from "./find-downtimes.ts";
import type { RestoreGround } from "./restore-ground.ts";
import type { Service, Timeline } from "./timeline.ts";

/** As many bytes of `lit` as there may be: sites times moments. */
const MOST_CELLS = 2 ** 26;
const [FEWEST_MOMENTS, MOST_MOMENTS] = [64, 8192];
const FINEST_BITS = 10;
const ALL = 0xffffffff;
const NEVER = Number.POSITIVE_INFINITY;

export function serviceOverTime(
  ground: RestoreGround,
  downs: Downtimes,
  aids: readonly Aid[] = [],
  keepsLit = false,
): Service & Pick<Timeline, "lit"> {
  const { worlds, siteUp, spanUp, people, servedBefore, before } = ground;
  const siteCount = siteUp.length;
  const own = aids.filter(({ kind }) => kind === "satellite" || kind === "vehicle");
  const { hours, roundedBy, at } = momentsOf(downs, own, siteCount);
  const count = hours.length;
  const starts = downs.fromH.map(at);
  // After the last moment comes the world in which everything is back of which nobody knows when.
  const ends = downs.untilH.map((until) => (Number.isNaN(until) ? count : until === NEVER ? count + 1 : at(until)));
  const lastsH = Float64Array.from(hours, (hour, m) => (hours[m + 1] ?? Number.NaN) - hour);

  const lit = new Uint8Array(keepsLit ? count * siteCount : 0);
  const lost = new Float64Array(count + 1);
  const lostSites = new Uint32Array(count + 1);
  const darkH = new Float64Array(siteCount);
  const set = (first: number, size: number, isDown: boolean) => {
    for (let i = 0; i < starts.length; i++) {
      const mask = bits((starts[i] as number) - first, (ends[i] as number) - first, size);
      if (mask === 0) continue;
      const row = downs.of[i] as number;
      const [words, place] = row < siteCount ? [siteUp, row] : [spanUp, row - siteCount];
      words[place] = isDown ? (words[place] as number) & ~mask : ALL;
    }
  };
  for (let first = 0; first <= count; first += 32) {
    const size = Math.min(32, count + 1 - first);
    set(first, size, true);
    const served = worlds.served(siteUp, spanUp);
    for (const { kind, site, fromH } of own) {
      const works = kind === "vehicle" ? ALL : (siteUp[site] as number);
      served[site] = (served[site] as number) | (bits(at(fromH) - first, size, size) & works);
    }
    set(first, size, false);
    const asked = bits(0, size, size);
    // Most of what is dark is so in all of these moments.
    let [always, alwaysSites] = [0, 0];
    const isWhole = first + size <= count;
    const spanH =
      isWhole && first + size < count ? (hours[first + size] as number) - (hours[first] as number) : Number.NaN;
    for (let site = 0; site < siteCount; site++) {
      if (servedBefore[site] === 0) continue;
      let dark = asked & ~(served[site] as number);
      if (isWhole && dark === asked) {
        always += people[site] as number;
        alwaysSites++;
        darkH[site] = (darkH[site] as number) + spanH;
        continue;
      }
      for (; dark !== 0; dark &= dark - 1) {
        const moment = first + 31 - Math.clz32(dark & -dark);
        lost[moment] = (lost[moment] as number) + (people[site] as number);
        lostSites[moment] = (lostSites[moment] as number) + 1;
        darkH[site] = moment === count ? NEVER : (darkH[site] as number) + (lastsH[moment] as number);
      }
    }
    for (let moment = first; moment < Math.min(first + size, count); moment++) {
      lost[moment] = (lost[moment] as number) + always;
      lostSites[moment] = (lostSites[moment] as number) + alwaysSites;
      if (!keepsLit) continue;
      const at = moment * siteCount;
      for (let site = 0; site < siteCount; site++) lit[at + site] = ((served[site] as number) >>> (moment - first)) & 1;
    }
  }
  return {
    ...{ hours, roundedBy, before, darkH, lit },
    people: lost.subarray(0, count).map((less) => before.people - less),
    sites: lostSites.subarray(0, count).map((less) => before.sites - less),
    userHours: areaOf(lost, lastsH),
    t50H: backAt(0.5, hours, lost),
    t90H: backAt(0.9, hours, lost),
  };
}

/** Ones from a bit up to another, of so many. */
function bits(from: number, until: number, size: number): number {
  const [low, high] = [Math.max(0, from), Math.min(size, until)];
  if (low >= high) return 0;
  return (ALL << low) & (high === 32 ? ALL : (1 << high) - 1);
}

/** The hours at which something changes, rounded up so far that there are not too many; and which of them an hour is. */
function momentsOf({ fromH, untilH }: Downtimes, own: readonly Aid[], siteCount: number) {
  const exact = new Set([0]);
  for (const list of [fromH, untilH, own.map((aid) => aid.fromH)]) {
    for (const hour of list) if (Number.isFinite(hour)) exact.add(hour);
  }
  const most = Math.min(MOST_MOMENTS, Math.max(FEWEST_MOMENTS, Math.floor(MOST_CELLS / siteCount)));
  // Up to a share of themselves, so that the first hours stay as they are.
  const rounded = (share: number) => (hour: number) => {
    if (share === 0 || hour === 0) return hour;
    const step = 2 ** Math.floor(Math.log2(hour)) * share;
    return Math.ceil(hour / step) * step;
  };
  let [roundedBy, all] = [0, exact];
  for (; all.size > most && roundedBy < 1; all = new Set(Array.from(exact, rounded(roundedBy)))) {
    roundedBy = roundedBy === 0 ? 2 ** -FINEST_BITS : 2 * roundedBy;
  }
  const hours = Float64Array.from(all).sort();
  const round = rounded(roundedBy);
  const indexOf = new Map(Array.from(hours, (hour, i) => [hour, i]));
  return { hours, roundedBy, at: (hour: number) => indexOf.get(round(hour)) as number };
}

/** lost: by moment, and once everything is back of which nobody knows when. */
function areaOf(lost: Float64Array, lastsH: Float64Array): number {
  const count = lastsH.length;
  if ((lost[count] as number) > 0) return NEVER;
  let area = 0;
  for (let m = 0; m < count; m++) if ((lost[m] as number) > 0) area += (lost[m] as number) * (lastsH[m] as number);
  return area;
}

function backAt(share: number, hours: Float64Array, lost: Float64Array): number {
  const count = hours.length;
  const worst = lost.subarray(0, count).reduce((most, each) => Math.max(most, each), 0);
  const enough = (1 - share) * worst;
  if (worst === 0) return 0;
  if ((lost[count] as number) > enough) return NEVER;
  if ((lost[count - 1] as number) > enough) return Number.NaN;
  let since = count - 1;
  while (since > 0 && (lost[since - 1] as number) <= enough) since--;
  return hours[since] as number;
}

/**
 * Answers: is each site served, and still served whatever single thing is lost? One that needs something is walked from
 * without it. For one that is said to need nothing a way to enough gateways is walked, and then again without each span, or
 * site, of it in turn; each group is taken away in turn. Numbers of ways that share no span are found as so many routes,
 * one after the other, with steps back. Every site, none sampled.
 */

import { type Proof, proveAll } from "../../proof.ts";
import { type MayTake, PlainWalk, without } from "../../topology/plain-walk.ts";
import { buildServiceGraph, type ServiceGraph } from "../../topology/service-graph.ts";
import { setAt } from "../losses/element-sets.ts";
import type { Backup, BackupOf } from "../ways/measure-backup.ts";

const MOST_WAYS = 3;
const NONE: ReadonlySet<number> = new Set();

export function verifyBackup({ columns, gateways, groups, level }: BackupOf, backup: Backup): Proof {
  const graph = buildServiceGraph(columns, gateways);
  const { siteMask, csr } = graph;
  const { enough } = backup;
  const serving = [...siteMask.keys()].filter((site) =>
    graph.gateways === null ? site === backup.reference : graph.gateways[site] === 1,
  );
  const serves = new Set(serving);
  const walk = new PlainWalk(csr);
  const isServed = (site: number, mayTake: MayTake) => {
    let found = 0;
    walk.reach([site], mayTake, (each) => (found += serves.has(each) ? 1 : 0) >= enough);
    return found >= enough;
  };
  // A single gateway is not counted against the sites it serves.
  const spared = enough === 1 && serving.length === 1 ? serving[0] : -1;
  const cutBy = level === "group" ? cutByGroups() : null;
  function cutByGroups(): Set<number>[] {
    const cut = Array.from(siteMask, () => new Set<number>());
    for (let group = 0; group + 1 < groups.spanStarts.length; group++) {
      const { spans, sites } = setAt(groups, group);
      const [lost, gone] = [new Set(spans), new Set(sites)];
      const lit = new Set<number>();
      for (const gateway of serving) {
        if (lit.has(gateway) || gone.has(gateway)) continue;
        const part = walk.reach([gateway], without(lost, gone));
        if (part.filter((site) => serves.has(site)).length >= enough) for (const site of part) lit.add(site);
      }
      cut.forEach((by, site) => void (lit.has(site) || by.add(group)));
    }
    return cut;
  }
  const holds = (site: number): boolean => {
    const ways = backup.ways[site] as number;
    const needed = backup.needed[site] as number;
    if (!isServed(site, () => true)) return ways === 0;
    if (cutBy !== null) return ways === 1 ? cutBy[site]?.has(needed) === true : ways === 2 && cutBy[site]?.size === 0;
    if (level === "span" && enough === 1 && countWays(graph, site, serves) !== ways) return false;
    const servedWithout = (thing: number) => {
      const lost = new Set([thing]);
      return isServed(site, level === "span" ? without(lost, NONE) : without(NONE, lost));
    };
    if (ways === 1) return needed >= 0 && (level === "span" || needed !== site) && !servedWithout(needed);
    const along = wayToEnough(graph, site, serves, enough)[level === "span" ? "spans" : "sites"];
    return ways >= 2 && [...along].every((thing) => (level === "site" && thing === spared) || servedWithout(thing));
  };
  const sites = [...siteMask.keys()].filter((site) => siteMask[site] === 1);
  const lacking = sites.filter((site) => (backup.ways[site] as number) < 2).length;
  const inAreas = (of: (area: Backup["areas"][number]) => number) => backup.areas.reduce((sum, a) => sum + of(a), 0);
  const counted =
    backup.unprotectedCount === lacking &&
    backup.protectedCount === sites.length - lacking &&
    inAreas((area) => area.sites) === sites.length &&
    inAreas((area) => area.unprotected) === lacking;
  const proof = proveAll(sites, holds);
  return { ...proof, holds: proof.holds && counted };
}

/** The spans and other sites on shortest ways to so many gateways: whatever is lost beside them, these are still reached. */
export function wayToEnough({ csr }: ServiceGraph, site: number, serves: ReadonlySet<number>, enough: number) {
  const before = new Map<number, readonly [site: number, span: number]>([[site, [site, -1]]]);
  const [spans, sites] = [new Set<number>(), new Set<number>()];
  const queue = [site];
  let found = 0;
  for (const here of queue) {
    if (serves.has(here)) {
      for (let at = here; at !== site; ) {
        const [previous, span] = before.get(at) as readonly [number, number];
        spans.add(span);
        sites.add(at);
        at = previous;
      }
      if (++found >= enough) break;
    }
    for (let at = csr.starts[here] as number; at < (csr.starts[here + 1] as number); at++) {
      const next = csr.targets[at] as number;
      if (before.has(next)) continue;
      before.set(next, [here, csr.links[at] as number]);
      queue.push(next);
    }
  }
  return { spans, sites };
}

/** Routes to gateways that share no span, up to three; a route may take back a span that another took the other way. */
function countWays({ csr }: ServiceGraph, site: number, serves: ReadonlySet<number>): number {
  if (serves.has(site)) return MOST_WAYS;
  /** Of spans on a route, the site they are left behind at. */
  const takenFrom = new Map<number, number>();
  for (let ways = 0; ways < MOST_WAYS; ways++) {
    const before = new Map<number, readonly [site: number, span: number]>([[site, [site, -1]]]);
    const queue = [site];
    let end = -1;
    for (const here of queue) {
      if (serves.has(here)) {
        end = here;
        break;
      }
      for (let at = csr.starts[here] as number; at < (csr.starts[here + 1] as number); at++) {
        const [next, span] = [csr.targets[at] as number, csr.links[at] as number];
        if (before.has(next) || takenFrom.get(span) === here) continue;
        before.set(next, [here, span]);
        queue.push(next);
      }
    }
    if (end < 0) return ways;
    for (let at = end; at !== site; ) {
      const [previous, span] = before.get(at) as readonly [number, number];
      // Taken back, it is on no route any more.
      if (!takenFrom.delete(span)) takenFrom.set(span, previous);
      at = previous;
    }
  }
  return MOST_WAYS;
}

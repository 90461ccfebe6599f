/**
 * Answers: from when until when is each site without its equipment or without power, and each span broken, once these
 * elements have failed? Crews repair lines (send-crews.ts), sites and mains return by themselves, power lasts as in
 * site-power.ts. What nobody knows is taken once as good as it can be (journeys 0, roads open, batteries and fuel without
 * end), once as bad (roads closed, nothing in the battery, and nobody knows when a line is back that nobody knows the way
 * to). No site or span is down for longer in the one than in the other: of the same failures user-hours are bounded by
 * them, where there are gateways; where the largest part counts as served, more that is up may make another part that.
 */
import type { Aid } from "./aid.ts";
import { peopleBehind } from "./people-behind.ts";
import type { RestoreGround } from "./restore-ground.ts";
import { isClosed, sendCrews, type Works } from "./send-crews.ts";
import { autonomyH, ownHours, type Unknowns } from "./site-power.ts";

export type Downtimes = {
  /** Site rows, or the number of sites + span rows; a site may come up twice. */
  readonly of: readonly number[];
  readonly fromH: readonly number[];
  /** Infinite: for good; NaN: nobody knows. */
  readonly untilH: readonly number[];
  /** The sites and spans among what failed that are in service otherwise, ascending, with who hangs on them. */
  readonly failures: Uint32Array;
  readonly behind: Float64Array;
  readonly works: Works;
  /** Sites in service that lost their mains. */
  readonly powerLosses: readonly PowerLoss[];
};

export type PowerLoss = {
  readonly site: number;
  /** When what stands there is used up; when fuel comes, infinite where it is of no use; when mains are back. */
  readonly runsOutH: number;
  readonly fuelComesH: number;
  readonly mainsBackH: number;
};

export type PlayOptions = { readonly unknowns: Unknowns; readonly aids?: readonly Aid[] };

export function findDowntimes(
  ground: RestoreGround,
  failed: Uint32Array,
  { unknowns, aids = [] }: PlayOptions,
): Downtimes {
  const { siteMask, used } = ground.graph;
  const firstSpan = siteMask.length;
  const firstMains = firstSpan + used.length;
  const elements = Uint32Array.from(new Set(failed)).sort();
  const isInService = (element: number) =>
    element < firstSpan ? siteMask[element] === 1 : element < firstMains && used[element - firstSpan] === 1;
  const failures = elements.filter(isInService);
  const behind = peopleBehind(ground, failures);
  const works = sendCrews(ground, failures, behind, unknowns);

  const downs: { of: number[]; fromH: number[]; untilH: number[] } = { of: [], fromH: [], untilH: [] };
  const add = (of: number, fromH: number, untilH: number) => {
    if (fromH === Number.POSITIVE_INFINITY || untilH <= fromH) return;
    downs.of.push(of);
    downs.fromH.push(fromH);
    downs.untilH.push(untilH);
  };
  failures.forEach((element, i) => {
    add(element, 0, works.endsH[i] as number);
  });
  const failedSites = new Set(failures.filter((element) => element < firstSpan));
  const aidsAt = new Map<number, Aid[]>();
  for (const aid of aids) aidsAt.set(aid.site, [...(aidsAt.get(aid.site) ?? []), aid]);
  const powerLosses: PowerLoss[] = [];
  for (const element of elements) {
    const site = element - firstMains;
    if (site < 0 || siteMask[site] === 0) continue;
    const loss = powerLoss(ground, site, failedSites.has(site), unknowns);
    powerLosses.push(loss);
    add(site, loss.runsOutH, poweredFrom(loss, aidsAt.get(site) ?? []));
  }
  return { ...downs, failures, behind, works, powerLosses };
}

function powerLoss(ground: RestoreGround, site: number, failed: boolean, unknowns: Unknowns): PowerLoss {
  const { power, settings, workH, graph } = ground;
  const { starts } = ownHours(power, site, unknowns);
  const delay = isClosed(ground, site, failed, unknowns) ? settings.roadDelayH : 0;
  return {
    site,
    runsOutH: autonomyH(power, site, unknowns),
    fuelComesH: starts ? settings.refuelH + delay : Number.POSITIVE_INFINITY,
    mainsBackH: workH[graph.siteMask.length + graph.used.length + site] as number,
  };
}

function poweredFrom({ fuelComesH, mainsBackH }: PowerLoss, aids: readonly Aid[]): number {
  let since = Math.min(fuelComesH, mainsBackH);
  for (const { kind, fromH } of aids) {
    const helps = kind === "generator" || (kind === "fuel" && fuelComesH < Number.POSITIVE_INFINITY);
    if (helps) since = Math.min(since, fromH);
  }
  return since;
}

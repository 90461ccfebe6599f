/**
 * Answers: is a service curve what follows from what it says happens? At some moments everything that failed and is not
 * repaired, and every site whose power ran out and is not back, is taken away, and who is served is walked; the area above
 * the curve, and every site's hours without service, are added up again. That crews could not be sent better, and how long
 * repairs and batteries last, is not checked.
 */
import { both, type Proof, proveAll } from "../../proof.ts";
import { buildServiceGraph } from "../../topology/service-graph.ts";
import { topologyColumns } from "../../topology/topology.ts";
import type { TimelineQuestion } from "../restore/measure-timeline.ts";
import type { Timeline } from "../restore/timeline.ts";
import { type Down, PlainService } from "./served-plainly.ts";

const MOST_MOMENTS = 12;

export function verifyTimeline({ network, gateways, enough, aids = [] }: TimelineQuestion, told: Timeline): Proof {
  const { hours, people, sites, lit, before, darkH } = told;
  const siteCount = network.sites.count;
  const graph = buildServiceGraph(topologyColumns(network), gateways);
  const service = new PlainService(graph, enough, network.sites.columns.population.values);
  const servedBefore = [...service.served()];
  const isLit = (moment: number, site: number) => lit[moment * siteCount + site] === 1;
  const lastsH = (moment: number) => (hours[moment + 1] ?? Number.NaN) - (hours[moment] as number);

  const ofSums = proveAll(hours.keys(), (moment) => {
    const still = servedBefore.filter((site) => isLit(moment, site));
    return (
      (moment === 0 ? hours[0] === 0 : (hours[moment] as number) > (hours[moment - 1] as number)) &&
      sites[moment] === still.length &&
      isNear(people[moment] as number, service.peopleOf(still))
    );
  });
  const ofBefore = proveAll([before], () => {
    return before.sites === servedBefore.length && isNear(before.people, service.peopleOf(servedBefore));
  });
  const ofArea = proveAll([told.userHours], (userHours) => {
    if (!Number.isFinite(userHours)) return true;
    let area = 0;
    for (let moment = 0; moment + 1 < hours.length; moment++) {
      area += (before.people - (people[moment] as number)) * lastsH(moment);
    }
    return isNear(userHours, area) && isNear(people.at(-1) ?? before.people, before.people);
  });
  const ofSites = proveAll(servedBefore, (site) => {
    const dark = darkH[site] as number;
    if (!Number.isFinite(dark)) return !isLit(hours.length - 1, site);
    let sum = 0;
    for (let moment = 0; moment < hours.length; moment++) if (!isLit(moment, site)) sum += lastsH(moment);
    return isNear(dark, sum);
  });
  const ofSearches = proveAll(searched(told, aids.length > 0), (moment) => {
    const served = service.served(downAt(told, moment, siteCount, network.spans.count));
    for (let site = 0; site < siteCount; site++) if (isLit(moment, site) !== served.has(site)) return false;
    return true;
  });
  return [ofBefore, ofArea, ofSites, ofSearches].reduce(both, ofSums);
}

/** Added up in another order, numbers differ in their last digits. */
function isNear(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Moments spread over all; none where what happens is not told whole, or hours are rounded, or help comes from outside. */
function searched({ hours, happeningsLeftOut, roundedBy }: Timeline, isAided: boolean): number[] {
  if (happeningsLeftOut > 0 || roundedBy > 0 || isAided) return [];
  const count = Math.min(MOST_MOMENTS, hours.length);
  return Array.from({ length: count }, (_, i) => Math.floor((i * hours.length) / count));
}

function downAt({ hours, happenings }: Timeline, moment: number, siteCount: number, spanCount: number): Down {
  const firstMains = siteCount + spanCount;
  const now = hours[moment] as number;
  const failed = new Set<number>();
  const unpowered = new Set<number>();
  for (const { hour, element, what } of happenings) {
    if (hour > now) break;
    if (what === "fails") failed.add(element);
    if (what === "repaired") failed.delete(element);
    if (what === "runs-out") unpowered.add(element - firstMains);
    if (what === "refuelled" || what === "mains-return") unpowered.delete(element - firstMains);
  }
  const spans = [...failed].filter((element) => element >= siteCount).map((element) => element - siteCount);
  return { sites: new Set([...failed, ...unpowered].filter((site) => site < siteCount)), spans: new Set(spans) };
}

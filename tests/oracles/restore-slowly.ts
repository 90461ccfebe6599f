/** A disaster lived through hour by hour, with nothing but walks over spans and a list of jobs. */
import { ellipsoidDistance } from "../../src/core/geo/distance.ts";
import { choiceAt, numberAt, type Position, textAt } from "../../src/core/model/index.ts";
import { buildServiceGraph } from "../../src/core/topology/service-graph.ts";
import { topologyColumns } from "../../src/core/topology/topology.ts";
import type { RandomRestoration } from "../builders/random-restoration.ts";
import { type PlainNetwork, partsLeft } from "./cut-off-slowly.ts";

type Unknowns = "hold" | "fail";
type Down = { readonly site?: number; readonly span?: number; readonly from: number; readonly until: number };

export function plainOf({ question: { network, gateways } }: RandomRestoration): PlainNetwork {
  const { from, to, used, siteMask, gateways: serving } = buildServiceGraph(topologyColumns(network), gateways);
  return {
    sites: network.sites.count,
    spans: Array.from(used, (is, e) => (is === 1 ? ([from[e], to[e]] as [number, number]) : null)),
    inService: Array.from(siteMask, (is) => is === 1),
    gateways: Array.from(serving ?? []).flatMap((is, site) => (is === 1 ? [site] : [])),
    people: Array.from({ length: network.sites.count }, (_, s) => numberAt(network.sites.columns.population, s)),
  };
}

export function servedPlainly(
  plain: PlainNetwork,
  enough: number,
  lost: { spans: number[]; sites: number[] },
): Set<number> {
  const parts = partsLeft(plain, lost);
  if (plain.gateways.length > 0) {
    return new Set(
      parts.flatMap((part) => (plain.gateways.filter((g) => part.has(g)).length >= enough ? [...part] : [])),
    );
  }
  const weight = (part: Set<number>) => [...part].reduce((sum, site) => sum + (plain.people[site] ?? 0), 0);
  return new Set(
    partsLeft(plain).flatMap((whole) => {
      const own = parts.filter((part) => [...part].every((site) => whole.has(site)));
      return [...(own.sort((a, b) => b.size - a.size || weight(b) - weight(a))[0] ?? [])];
    }),
  );
}

/** Who is served at an hour; null where two ways back take equally long, so that either may be reckoned with. */
export function restoreSlowly(given: RandomRestoration, unknowns: Unknowns, starts: (site: number) => boolean) {
  const { question, failed, risks } = given;
  const { network, settings, enough } = question;
  const plain = plainOf(given);
  const n = plain.sites;
  const firstMains = n + plain.spans.length;
  const elements = [...failed].filter((e) =>
    e < n ? plain.inService[e] : e < firstMains ? plain.spans[e - n] !== null : plain.inService[e - firstMains],
  );
  const workOf = (element: number) => risks.fixH[risks.elements.indexOf(element)] as number;
  const downs: Down[] = [];
  const add = (element: number, until: number) =>
    downs.push(element < n ? { site: element, from: 0, until } : { span: element - n, from: 0, until });

  const isSubmarine = (e: number) => e >= n && choiceAt(network.spans.columns.laying, e - n) === "submarine";
  const broken = elements.filter((e) => e < firstMains);
  for (const e of broken.filter(isSubmarine)) add(e, Number.isNaN(workOf(e)) && unknowns === "hold" ? 0 : workOf(e));
  const repairs = crewsSlowly(given, plain, broken, isSubmarine, unknowns);
  if (repairs === null) return null;
  for (const [e, until] of repairs) add(e, until);

  for (const e of elements.filter((each) => each >= firstMains)) {
    const site = e - firstMains;
    const { kind, batteryH, generatorKw, fuelH } = network.sites.columns;
    if (choiceAt(kind, site) === "manhole") continue;
    const [battery, kw, fuel] = [numberAt(batteryH, site), numberAt(generatorKw, site), numberAt(fuelH, site)];
    const asMuch = unknowns === "hold" ? Number.POSITIVE_INFINITY : 0;
    const has = kw === null ? (fuel ?? 0) > 0 || unknowns === "hold" : kw > 0;
    const runs = has && starts(site);
    const closed = isClosed(given, site, broken.includes(site));
    const mains = Number.isNaN(workOf(e)) ? settings.mainsOutH : workOf(e);
    const fuelComes = runs ? settings.refuelH + (closed ? settings.roadDelayH : 0) : Number.POSITIVE_INFINITY;
    const from = (battery ?? asMuch) + (runs ? (fuel ?? asMuch) : 0);
    downs.push({ site, from, until: Math.min(mains, fuelComes) });
  }

  const seen = new Map<string, Set<number>>();
  const at = (hour: number, allThatIsUnknownBack = false) => {
    const isDown = ({ from, until }: Down) =>
      hour >= from && !(hour >= until) && !(allThatIsUnknownBack && Number.isNaN(until));
    const now = downs.filter(isDown);
    const lost = { sites: now.flatMap((d) => d.site ?? []), spans: now.flatMap((d) => d.span ?? []) };
    const key = JSON.stringify(lost);
    const lit = seen.get(key) ?? servedPlainly(plain, enough, lost);
    seen.set(key, lit);
    return lit;
  };
  const hours = [0, ...downs.flatMap(({ from, until }) => [from, until])].filter((hour) => Number.isFinite(hour));
  return { plain, at, lastH: Math.max(...hours), before: servedPlainly(plain, enough, { spans: [], sites: [] }) };
}

function isClosed({ strengths }: RandomRestoration, element: number, failed: boolean): boolean {
  const { sites, zones } = strengths;
  const intensity = sites.intensity?.[element] ?? 0;
  return intensity >= 8 || (failed && zones.some((zone) => zone.sites.includes(element)));
}

function crewsSlowly(
  given: RandomRestoration,
  plain: PlainNetwork,
  broken: readonly number[],
  isSubmarine: (element: number) => boolean,
  unknowns: Unknowns,
): Map<number, number> | null {
  const { question, risks, strengths } = given;
  const { network, settings, enough } = question;
  const n = plain.sites;
  const raw = (e: number) => risks.fixH[risks.elements.indexOf(e)] as number;
  const work = (e: number) => (Number.isNaN(raw(e)) && unknowns === "hold" ? 0 : raw(e));
  const place = (site: number) =>
    [...network.sites.geometry.coordinates.subarray(2 * site, 2 * site + 2)] as unknown as Position;
  const between = (a: Position, b: Position): Position => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const placeOf = (e: number) => {
    if (e < n) return place(e);
    const [a, b] = plain.spans[e - n] as readonly [number, number];
    return between(place(a), place(b));
  };
  const km = (a: Position, b: Position) => ellipsoidDistance(a[0], a[1], b[0], b[1]) / 1000;
  const travel = (a: Position, b: Position) => (km(a, b) * 4) / 3 / settings.travelKmH;
  const delay = (e: number) => {
    const closed = e < n ? isClosed(given, e, true) : strengths.zones.some((zone) => zone.spans.includes(e - n));
    return closed ? settings.roadDelayH : 0;
  };
  const kindIs = (kinds: string[]) =>
    Array.from({ length: n }, (_, s) => s).filter(
      (s) => plain.inService[s] && kinds.includes(choiceAt(network.sites.columns.kind, s) ?? ""),
    );
  const choices = [kindIs(["core", "aggregation"]), plain.gateways];
  const standing = choices.map((sites) => sites.filter((s) => !broken.includes(s))).find((sites) => sites.length > 0);
  const depots = standing ?? choices.find((sites) => sites.length > 0) ?? [];
  const fromDepot = (e: number) => Math.min(...depots.map((s) => travel(place(s), placeOf(e))));

  const behind = behindSlowly(plain, enough, broken, (e) => Math.max(0.01, Number.isNaN(raw(e)) ? 0 : raw(e)), n);
  if (behind === null) return null;
  const id = (e: number) =>
    (e < n ? textAt(network.sites.columns.id, e) : textAt(network.spans.columns.id, e - n)) ?? "";
  const first = (e: number) => delay(e) + (depots.length === 0 ? (unknowns === "hold" ? 0 : Number.NaN) : fromDepot(e));
  const jobs = broken
    .filter((e) => !isSubmarine(e))
    .map((e) => ({ e, hours: first(e) + work(e), people: behind.get(e) ?? 0 }));
  const back = new Map(jobs.filter((job) => Number.isNaN(job.hours)).map(({ e }) => [e, Number.NaN]));
  const worth = (job: (typeof jobs)[number]) => (job.hours === 0 ? Number.POSITIVE_INFINITY : job.people / job.hours);
  const order = jobs
    .filter((job) => !Number.isNaN(job.hours))
    .sort((a, b) => {
      if (worth(a) !== worth(b)) return worth(b) - worth(a);
      const kind = Number(a.e >= n) - Number(b.e >= n);
      return a.hours - b.hours || kind || (id(a.e) < id(b.e) ? -1 : 1);
    });
  const crews = Array.from({ length: settings.crews }, () => ({
    free: settings.mobiliseH,
    at: null as Position | null,
  }));
  for (const { e } of order) {
    const arrives = crews.map(({ free, at }) => free + (at === null ? first(e) : travel(at, placeOf(e)) + delay(e)));
    // A crew that has not left yet goes before one that is there no sooner.
    const best = crews
      .map((_, c) => c)
      .sort((a, b) => {
        const late = (arrives[a] as number) - (arrives[b] as number);
        return late || Number(crews[a]?.at !== null) - Number(crews[b]?.at !== null) || a - b;
      })[0];
    const crew = crews[best ?? -1];
    if (best === undefined || crew === undefined) {
      back.set(e, Number.POSITIVE_INFINITY);
      continue;
    }
    crew.free = (arrives[best] as number) + work(e);
    crew.at = placeOf(e);
    back.set(e, crew.free);
  }
  return back;
}

/** For every site without service the set of failures on its cheapest way back, by trying again until nothing is cheaper. */
function behindSlowly(
  plain: PlainNetwork,
  enough: number,
  broken: readonly number[],
  hours: (element: number) => number,
  n: number,
): Map<number, number> | null {
  const lost = { sites: broken.filter((e) => e < n), spans: broken.filter((e) => e >= n).map((e) => e - n) };
  const lit = servedPlainly(plain, enough, lost);
  const roots = lit.size > 0 ? [...lit] : [...plain.gateways];
  const cost = new Map<number, number>();
  const over = new Map<number, Set<number>>();
  for (const site of roots) {
    cost.set(site, broken.includes(site) ? hours(site) : 0);
    over.set(site, new Set(broken.includes(site) ? [site] : []));
  }
  let isTied = false;
  for (let changed = true; changed; ) {
    changed = false;
    isTied = false;
    plain.spans.forEach((ends, e) => {
      if (ends === null) return;
      for (const [a, b] of [ends, [ends[1], ends[0]] as const]) {
        if (!cost.has(a)) continue;
        const added = [...(broken.includes(n + e) ? [n + e] : []), ...(broken.includes(b) ? [b] : [])];
        const sum = (cost.get(a) as number) + added.reduce((total, each) => total + hours(each), 0);
        const failures = [...new Set([...(over.get(a) as Set<number>), ...added])].sort((x, y) => x - y);
        const known = cost.get(b) ?? Number.POSITIVE_INFINITY;
        if (Math.abs(sum - known) < 1e-9 && failures.join() !== [...(over.get(b) ?? [])].join()) isTied = true;
        if (sum >= known - 1e-9) continue;
        cost.set(b, sum);
        over.set(b, new Set(failures));
        changed = true;
      }
    });
  }
  if (isTied) return null;
  const before = servedPlainly(plain, enough, { spans: [], sites: [] });
  const behind = new Map<number, number>();
  for (const [site, failures] of over) {
    if (!before.has(site)) continue;
    for (const each of failures) behind.set(each, (behind.get(each) ?? 0) + (plain.people[site] ?? 0));
  }
  return behind;
}

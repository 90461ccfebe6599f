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
  const workOf = (element: number) => {
    const known = risks.fixH[risks.elements.indexOf(element)] as number;
    return Number.isNaN(known) ? settings.otherRepairH : known;
  };
  const downs: Down[] = [];
  const add = (element: number, until: number) =>
    downs.push(element < n ? { site: element, from: 0, until } : { span: element - n, from: 0, until });

  const isForCrews = (e: number) => e >= n && choiceAt(network.spans.columns.laying, e - n) !== "submarine";
  const broken = elements.filter((e) => e < firstMains);
  for (const e of broken) if (!isForCrews(e)) add(e, workOf(e));
  const repairs = crewsSlowly(given, plain, broken, { isForCrews, workOf }, unknowns);
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
    const closed = isClosed(given, site, broken.includes(site), unknowns);
    const known = risks.fixH[risks.elements.indexOf(e)] as number;
    const mains = Number.isNaN(known) ? settings.mainsOutH : known;
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

function isClosed({ strengths, question }: RandomRestoration, e: number, failed: boolean, unknowns: Unknowns): boolean {
  const n = question.network.sites.count;
  const intensity = (e < n ? strengths.sites.intensity?.[e] : strengths.pieces.strengths.intensity?.[e - n]) as number;
  const isInZone = strengths.zones.some(({ sites, spans }) => (e < n ? sites.includes(e) : spans.includes(e - n)));
  return intensity >= 8 || (failed && isInZone) || (!isInZone && Number.isNaN(intensity) && unknowns === "fail");
}

/** Routes of the crews are settled as if every road were closed that may be, then each goes its own. */
function crewsSlowly(
  given: RandomRestoration,
  plain: PlainNetwork,
  broken: readonly number[],
  { isForCrews, workOf }: { isForCrews: (element: number) => boolean; workOf: (element: number) => number },
  unknowns: Unknowns,
): Map<number, number> | null {
  const { network, settings, enough } = given.question;
  const n = plain.sites;
  const place = (site: number) =>
    [...network.sites.geometry.coordinates.subarray(2 * site, 2 * site + 2)] as unknown as Position;
  const placeOf = (e: number): Position => {
    const [a, b] = (plain.spans[e - n] as readonly [number, number]).map(place) as [Position, Position];
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  };
  const km = (a: Position, b: Position) => ellipsoidDistance(a[0], a[1], b[0], b[1]) / 1000;
  const travel = (a: Position, b: Position) => (km(a, b) * 4) / 3 / settings.travelKmH;
  const delay = (e: number, taken: Unknowns) => (isClosed(given, e, true, taken) ? settings.roadDelayH : 0);
  const kindIs = (kinds: string[]) =>
    Array.from({ length: n }, (_, s) => s).filter(
      (s) => plain.inService[s] && kinds.includes(choiceAt(network.sites.columns.kind, s) ?? ""),
    );
  const choices = [kindIs(["core", "aggregation"]), plain.gateways].map((sites) =>
    sites.filter((s) => !Number.isNaN(place(s)[0])),
  );
  const standing = choices.map((sites) => sites.filter((s) => !broken.includes(s))).find((sites) => sites.length > 0);
  const depots = standing ?? choices.find((sites) => sites.length > 0) ?? [];
  const wayFromDepot = (e: number) =>
    depots.length === 0 ? Number.NaN : Math.min(...depots.map((s) => travel(place(s), placeOf(e))));

  const behind = behindSlowly(plain, enough, broken, (e) => Math.max(0.01, workOf(e)), n);
  if (behind === null) return null;
  const id = (e: number) => textAt(network.spans.columns.id, e - n) ?? "";
  const jobs = broken.filter(isForCrews).map((e) => {
    const way = wayFromDepot(e);
    const hours = (way || 0) + delay(e, "fail") + workOf(e);
    const worth = hours === 0 ? Number.POSITIVE_INFINITY : (behind.get(e) ?? 0) / hours;
    return { e, way, hours, worth };
  });
  const isKnown = ({ way }: (typeof jobs)[number]) => !Number.isNaN(way);
  const inTurn = [jobs.filter(isKnown), unknowns === "hold" ? jobs.filter((job) => !isKnown(job)) : []].flatMap(
    (some) =>
      some.sort((a, b) => {
        if (a.worth !== b.worth) return b.worth - a.worth;
        return a.hours - b.hours || (id(a.e) < id(b.e) ? -1 : 1);
      }),
  );
  const crews = Array.from({ length: settings.crews }, () => ({
    free: settings.mobiliseH,
    route: [] as { e: number; way: number }[],
  }));
  for (const { e, way } of inTurn) {
    const offers = crews.map((crew) => {
      const last = crew.route.at(-1);
      const onTheWay = (last === undefined ? way : travel(placeOf(last.e), placeOf(e))) || 0;
      return { crew, onTheWay, arrives: crew.free + onTheWay + delay(e, "fail") };
    });
    // A crew that has not left yet goes before one that is there no sooner.
    const [best] = offers.sort(
      (a, b) => a.arrives - b.arrives || Number(a.crew.route.length > 0) - Number(b.crew.route.length > 0),
    );
    if (best === undefined) continue;
    best.crew.free = best.arrives + workOf(e);
    best.crew.route.push({ e, way: best.onTheWay });
  }
  const never = (job: (typeof jobs)[number]) =>
    isKnown(job) || unknowns === "hold" ? Number.POSITIVE_INFINITY : Number.NaN;
  const back = new Map(jobs.map((job) => [job.e, never(job)]));
  for (const { route } of crews) {
    let hour = settings.mobiliseH;
    for (const { e, way } of route) back.set(e, (hour += way + delay(e, unknowns) + workOf(e)));
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

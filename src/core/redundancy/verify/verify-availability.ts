/**
 * Answers: are the minutes right? Told again from the tables. Of a circuit: every cause that hits either path is listed,
 * a cut span or a group, and both are down as 1 − up(one) − up(other) + up(either cause of either): nothing is split into
 * own and common. Of a site: each cause is struck by itself, and the site is walked from; at least so long it is down. The
 * bound from above is only held against the one from below.
 */
import { choiceAt, listAt, type Network, textAt } from "../../model/index.ts";
import { both, type Proof, proveAll } from "../../proof.ts";
import { PlainWalk, without } from "../../topology/plain-walk.ts";
import type { ServiceGraph } from "../../topology/service-graph.ts";
import { type CutRates, LAID } from "../circuits/cut-rates.ts";
import type { AvailabilityFound } from "../circuits/measure-availability.ts";

const MINUTES = 525_600;

type Question = {
  readonly network: Network;
  readonly graph: ServiceGraph;
  /** Metres per span row. */
  readonly lengths: Float64Array;
  readonly rates: CutRates;
};

/** What strikes at once, and how likely it is down. */
type Cause = { readonly down: number; readonly spans: readonly number[]; readonly sites: readonly number[] };

export function verifyAvailability(question: Question, found: AvailabilityFound): Proof {
  const { network, graph } = question;
  const causes = listCauses(question);
  const book = bookOf(network, causes);
  const circuits = proveAll(found.circuits.minutes.keys(), (row) => isCircuit(network, graph, book, row, found));
  const down = sitesDown(graph, causes, found.reference);
  const sites = proveAll(down.entries(), ([site, least]) => {
    const [told, most] = [found.sites.atLeast[site] as number, found.sites.atMost[site] as number];
    return same(told, least) && !(most < told - 1e-6);
  });
  return both(circuits, sites);
}

/** What the ids in the tables mean, and the causes that hit each span and site. */
type Book = {
  readonly spanRow: ReadonlyMap<string, number>;
  readonly siteRow: ReadonlyMap<string, number>;
  readonly ofSpan: ReadonlyMap<number, readonly Cause[]>;
  readonly ofSite: ReadonlyMap<number, readonly Cause[]>;
};

function bookOf({ spans, sites }: Network, causes: readonly Cause[]): Book {
  const [ofSpan, ofSite] = [new Map<number, Cause[]>(), new Map<number, Cause[]>()];
  const put = (book: Map<number, Cause[]>, row: number, cause: Cause) => {
    const list = book.get(row);
    if (list === undefined) book.set(row, [cause]);
    else list.push(cause);
  };
  for (const cause of causes) {
    for (const e of cause.spans) put(ofSpan, e, cause);
    for (const site of cause.sites) put(ofSite, site, cause);
  }
  return {
    spanRow: rowsOf(spans.columns.id, spans.count),
    siteRow: rowsOf(sites.columns.id, sites.count),
    ...{ ofSpan, ofSite },
  };
}

function listCauses({ network, lengths, rates }: Question): Cause[] {
  const { spans, sites, groups, members } = network;
  const known: readonly string[] = LAID;
  const perMetre = Array.from({ length: spans.count }, (_, e) => {
    const mode = choiceAt(spans.columns.laying, e) ?? "unknown";
    const rate = known.includes(mode) ? rates[mode as (typeof LAID)[number]] : null;
    return rate === null ? Number.NaN : (rate.cutsPer1000KmYear.value / 1e6) * (rate.repairH.value / 8760);
  });
  const spanRow = rowsOf(spans.columns.id, spans.count);
  const siteRow = rowsOf(sites.columns.id, sites.count);
  const shared = new Map<number, (readonly [number, number])[]>();
  const membersOf = new Map<string, number[]>();
  for (let m = 0; m < members.count; m++) {
    const group = textAt(members.columns.group, m) ?? "";
    membersOf.set(group, [...(membersOf.get(group) ?? []), m]);
  }
  const ofGroups = Array.from({ length: groups.count }, (_, g): Cause => {
    const id = textAt(groups.columns.id, g);
    if (choiceAt(groups.columns.accepted, g) === "no") return { down: 0, spans: [], sites: [] };
    const inIt = new Map<number, number>();
    const at: number[] = [];
    for (const m of membersOf.get(id ?? "") ?? []) {
      const site = siteRow.get(textAt(members.columns.site, m) ?? "");
      if (site !== undefined) at.push(site);
      const e = spanRow.get(textAt(members.columns.span, m) ?? "");
      if (e === undefined) continue;
      const ends = [members.columns.fromM.values[m] as number, members.columns.toM.values[m] as number];
      const place = (metres: number, unknown: number) =>
        Number.isNaN(metres) ? unknown : Math.min(lengths[e] as number, Math.max(0, metres));
      const [a, b] = [place(ends[0] as number, 0), place(ends[1] as number, lengths[e] as number)];
      shared.set(e, [...(shared.get(e) ?? []), [Math.min(a, b), Math.max(a, b)]]);
      inIt.set(e, (inIt.get(e) ?? 0) + Math.abs(b - a));
    }
    const downs = [...inIt].map(([e, metres]) => Math.min(1, (perMetre[e] as number) * metres));
    return { down: Math.max(0, ...downs.filter((each) => !Number.isNaN(each))), spans: [...inIt.keys()], sites: at };
  });
  const ofSpans = Array.from(lengths, (metres, e): Cause => {
    const alone = metres - covered(shared.get(e) ?? []);
    return { down: Math.min(1, (perMetre[e] as number) * alone), spans: [e], sites: [] };
  });
  return [...ofSpans, ...ofGroups];
}

function rowsOf(ids: Parameters<typeof textAt>[0], count: number): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: count }, (_, row) => [textAt(ids, row) ?? "", row] as const).reverse());
}

/** Metres in one stretch at least: between each two neighbouring ends of stretches, all or nothing. */
function covered(stretches: readonly (readonly [number, number])[]): number {
  const ends = stretches.flat().sort((a, b) => a - b);
  return ends.reduce((sum, to, i) => {
    const from = ends[i - 1] ?? to;
    return sum + (stretches.some(([a, b]) => a <= from && to <= b) ? to - from : 0);
  }, 0);
}

function isCircuit(
  { circuits }: Network,
  { from, to, used }: ServiceGraph,
  { spanRow, siteRow, ofSpan, ofSite }: Book,
  row: number,
  { circuits: told }: AvailabilityFound,
): boolean {
  const ends = [circuits.columns.from, circuits.columns.to].map((column) => siteRow.get(textAt(column, row) ?? ""));
  const pathOf = (column: typeof circuits.columns.working) => {
    const listed = (listAt(column, row) ?? []).map((id) => spanRow.get(id) ?? -1);
    return { listed, sites: walkOver(listed, ends, { from, to, used }) };
  };
  const [working, protection] = [pathOf(circuits.columns.working), pathOf(circuits.columns.protection)];
  const hits = ({ listed, sites }: typeof working) =>
    new Set([
      ...listed.flatMap((e) => ofSpan.get(e) ?? []),
      ...(sites ?? []).flatMap((site) => ofSite.get(site) ?? []),
    ]);
  const up = (list: Iterable<Cause>) => [...list].reduce((product, { down }) => product * (1 - down), 1);
  const [one, other] = [hits(working), hits(protection)];
  const either = up(new Set([...one, ...other]));
  const common = 1 - up([...one].filter((cause) => other.has(cause)));
  const unknown = Number.NaN;
  const alone = working.sites === null ? unknown : 1 - up(one);
  const backup = protection.sites === null ? unknown : 1 - up(other);
  const isPair = working.sites !== null && protection.sites !== null;
  const pair = isPair ? 1 - up(one) - up(other) + either : protection.listed.length === 0 ? alone : unknown;
  return (
    same(told.working[row], MINUTES * alone) &&
    same(told.protection[row], MINUTES * backup) &&
    same(told.common[row], MINUTES * (isPair ? common : unknown)) &&
    same(told.minutes[row], MINUTES * pair)
  );
}

/** The sites that a list of spans goes over from end to end, one way round or the other; null where it does not. */
function walkOver(
  listed: readonly number[],
  [start, goal]: readonly (number | undefined)[],
  { from, to, used }: Pick<ServiceGraph, "from" | "to" | "used">,
): number[] | null {
  if (listed.length === 0 || start === undefined || goal === undefined || start === goal) return null;
  for (const list of [listed, listed.toReversed()]) {
    const sites = [start];
    for (const e of list) {
      const at = sites.at(-1);
      const next = from[e] === at ? to[e] : to[e] === at ? from[e] : undefined;
      if (used[e] !== 1 || next === undefined) break;
      sites.push(next);
    }
    if (sites.length === list.length + 1 && sites.at(-1) === goal) return sites;
  }
  return null;
}

/** Minutes that each site is down by causes which alone leave it without a gateway; NaN where it has none anyway. */
function sitesDown(graph: ServiceGraph, causes: readonly Cause[], reference: number): number[] {
  const { siteMask, gateways, from, to, used, csr } = graph;
  const walk = new PlainWalk(csr);
  const serving = [...siteMask.keys()].filter((site) =>
    gateways === null ? site === reference : gateways[site] === 1,
  );
  const served = walk.reach(serving, () => true);
  const up = Array.from(siteMask, () => Number.NaN);
  for (const site of served) up[site] = 1;
  for (const { down, spans, sites } of causes) {
    const [lost, gone] = [new Set(spans), new Set(sites)];
    if (!(down > 0)) continue;
    const [span = -1] = spans;
    const isAlone = spans.length === 1 && sites.length === 0;
    if (isAlone && used[span] === 0) continue;
    const mayTake = without(lost, gone);
    if (isAlone && walk.partedFrom(from[span] as number, to[span] as number, mayTake) === null) continue;
    const starts = serving.filter((site) => !gone.has(site));
    const lit = new Set(walk.reach(starts, mayTake));
    for (const site of served) if (!lit.has(site)) up[site] = (up[site] as number) * (1 - down);
  }
  return up.map((each) => MINUTES * (1 - each));
}

/** To a millionth of a minute; unknown is unknown. */
function same(a: number | undefined, b: number): boolean {
  return a !== undefined && (Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= 1e-6);
}

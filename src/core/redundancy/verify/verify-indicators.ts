/**
 * Answers: do the indicators hold? Round each span a second way is walked, or there is none; who is dual-homed keeps a way
 * whatever of one of them is lost, and two gateways within reach; a chain is a tree that one span parts from the rest;
 * lengths of ways fit each other span by span; the two sites furthest apart are measured again. That no two are further
 * apart is not checked.
 */

import { both, type Proof, proveAll } from "../../proof.ts";
import { PlainWalk, without } from "../../topology/plain-walk.ts";
import { buildServiceGraph, type ServiceGraph } from "../../topology/service-graph.ts";
import type { Indicators, IndicatorsOf } from "../indicators/measure-indicators.ts";
import { wayToEnough } from "./verify-backup.ts";

const NONE: ReadonlySet<number> = new Set();
const ROUNDING = 1e-9;

export function verifyIndicators(input: IndicatorsOf, found: Indicators): Proof {
  const graph = buildServiceGraph(input.columns, input.gateways);
  const walk = new PlainWalk(graph.csr);
  const inService = [...graph.siteMask.keys()].filter((site) => graph.siteMask[site] === 1);
  const serves = new Set(
    inService.filter((site) => (graph.gateways === null ? site === found.reference : graph.gateways[site] === 1)),
  );
  return [
    ringsHold(graph, walk, found),
    proveAll(inService, (site) => isDualHomed(graph, walk, serves, site, found)),
    proveAll([...found.longChains], (chain) => isChain(graph, walk, found, chain)),
    waysFit(graph, serves, input.lengths, found),
    proveAll([null, input.lengths], (lengths) => isAsFar(graph, lengths, found)),
  ].reduce(both);
}

function ringsHold({ from, to, used, siteMask }: ServiceGraph, walk: PlainWalk, { onRing }: Indicators): Proof {
  const isOnRing = new Uint8Array(siteMask.length);
  for (let span = 0; span < used.length; span++) {
    if (used[span] === 0) continue;
    const [a, b] = [from[span] as number, to[span] as number];
    if (walk.partedFrom(a, b, (_, over) => over !== span) === null) isOnRing[a] = isOnRing[b] = 1;
  }
  return proveAll(isOnRing.keys(), (site) => onRing[site] === isOnRing[site]);
}

/** Whatever parts a site from all gateways lies on every way it has: to try what is on one is enough. */
function isDualHomed(
  graph: ServiceGraph,
  walk: PlainWalk,
  serves: ReadonlySet<number>,
  site: number,
  { dualHoming }: Indicators,
): boolean {
  if (dualHoming === null || dualHoming.asked[site] === 0) return true;
  const reach = (spans: ReadonlySet<number>, sites: ReadonlySet<number>, enough: number) => {
    let met = 0;
    walk.reach([site], without(spans, sites), (each) => (met += serves.has(each) ? 1 : 0) >= enough);
    return met >= enough;
  };
  const along = wayToEnough(graph, site, serves, 1);
  const bySpan = reach(NONE, NONE, 2) && [...along.spans].every((span) => reach(new Set([span]), NONE, 1));
  const bySite = reach(NONE, NONE, 1) && [...along.sites].every((other) => reach(NONE, new Set([other]), 1));
  return dualHoming.bySpan[site] === (bySpan ? 1 : 0) && dualHoming.bySite[site] === (bySite ? 1 : 0);
}

function isChain({ csr, from, to }: ServiceGraph, walk: PlainWalk, { chains }: Indicators, chain: number): boolean {
  const [span, at] = [chains.span[chain] as number, chains.at[chain] as number];
  const first = from[span] === at ? (to[span] as number) : (from[span] as number);
  const part = walk.reach([first], (_, over) => over !== span);
  let ends = 0;
  for (const site of part) ends += (csr.starts[site + 1] as number) - (csr.starts[site] as number);
  // A tree of n sites has n − 1 spans, and hangs on one more.
  return (
    !part.includes(at) &&
    ends === 2 * (part.length - 1) + 1 &&
    part.length === chains.sites[chain] &&
    part.every((site) => chains.of[site] === chain)
  );
}

/** No site is further than a neighbour and the span between, and each is as far as by one of them. */
function waysFit(
  { csr, siteMask }: ServiceGraph,
  serves: ReadonlySet<number>,
  lengths: Float64Array,
  { gatewayM }: Indicators,
): Proof {
  return proveAll(siteMask.keys(), (site) => {
    const own = gatewayM[site] as number;
    if (serves.has(site)) return own === 0;
    let least = Number.POSITIVE_INFINITY;
    for (let i = csr.starts[site] as number; i < (csr.starts[site + 1] as number); i++) {
      const over = (gatewayM[csr.targets[i] as number] as number) + (lengths[csr.links[i] as number] as number);
      if (over < least) least = over;
    }
    return Number.isNaN(own)
      ? least === Number.POSITIVE_INFINITY
      : Math.abs(own - least) <= ROUNDING * Math.max(1, own);
  });
}

/** From the one end nothing is further than the other, which is as far as said. */
function isAsFar({ csr }: ServiceGraph, lengths: Float64Array | null, { diameter }: Indicators): boolean {
  const { lower, upper, from, to } = lengths === null ? diameter.hops : diameter.metres;
  if (from < 0) return lower === 0;
  const far = new Map([[from, 0]]);
  const queue = [from];
  for (const here of queue) {
    for (let i = csr.starts[here] as number; i < (csr.starts[here + 1] as number); i++) {
      const next = csr.targets[i] as number;
      const over = (far.get(here) as number) + (lengths === null ? 1 : (lengths[csr.links[i] as number] as number));
      if (over >= (far.get(next) ?? Number.POSITIVE_INFINITY)) continue;
      far.set(next, over);
      queue.push(next);
    }
  }
  const furthest = [...far.values()].reduce((most, each) => Math.max(most, each), 0);
  const isNear = (value: number) => Math.abs(value - lower) <= ROUNDING * Math.max(1, lower);
  return isNear(furthest) && isNear(far.get(to) ?? Number.NaN) && upper >= lower;
}

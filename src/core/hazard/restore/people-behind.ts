/**
 * Answers: how many people hang on each thing that failed?
 *
 * Every site without service is given the way back to where service still is that asks for the fewest hours of repair; the
 * people behind a failed site or span are those whose way back leads through it. Of a chain of failures all count, and of
 * two failed ways to one place the one that is sooner repaired. An estimate, taken once, with all power on: the queue of
 * crews goes by it. Parts of the network that hang together are one node of a search by hours; those that nobody reaches
 * have no way back. Cost O(n + m + f log f) for f failures, n and m what may fail at all.
 */
import { NodeHeap } from "../../topology/node-heap.ts";
import type { RestoreGround } from "./restore-ground.ts";

/** A way of no hours would leave the order of two of them to chance. */
const LEAST_HOURS = 0.01;

/** Per failure, a site row or the number of sites + a span row. */
export function peopleBehind(ground: RestoreGround, failures: Uint32Array): Float64Array {
  const { worlds, graph, rank, people, servedBefore, siteUp, spanUp } = ground;
  const { nodeOf } = worlds.graph;
  const siteCount = nodeOf.length;
  const set = (word: number) => {
    for (const failure of failures) {
      if (failure < siteCount) siteUp[failure] = word;
      else spanUp[failure - siteCount] = word;
    }
  };
  set(0);
  const served = worlds.served(siteUp, spanUp);
  const parts = partsOf(ground);
  const hoursOf = (failure: number) => Math.max(LEAST_HOURS, ground.workH[failure] as number);

  const isRoot = new Uint8Array(parts.count);
  let hasRoot = false;
  for (let site = 0; site < siteCount; site++) {
    if (served[site] === 0) continue;
    isRoot[parts.of[nodeOf[site] as number] as number] = 1;
    hasRoot = true;
  }
  for (let site = 0; !hasRoot && site < siteCount; site++) {
    if (graph.gateways?.[site] === 1) isRoot[parts.of[nodeOf[site] as number] as number] = 1;
  }
  const load = new Float64Array(parts.count);
  for (let site = 0; site < siteCount; site++) {
    if (servedBefore[site] === 0) continue;
    const part = parts.of[nodeOf[site] as number] as number;
    load[part] = (load[part] as number) + (people[site] as number);
  }

  // Failed spans, and whole ones that end at a failed site, join parts.
  const joins: { a: number; b: number; hours: number; failure: number }[] = [];
  const siteOfPart = new Map<number, number>();
  for (const failure of [...failures].sort((a, b) => (rank[a] as number) - (rank[b] as number))) {
    if (failure >= siteCount) {
      const span = failure - siteCount;
      const [a, b] = [graph.from[span] as number, graph.to[span] as number];
      joins.push({ a: parts.at(a), b: parts.at(b), hours: hoursOf(failure), failure });
      continue;
    }
    siteOfPart.set(parts.at(failure), failure);
    const { starts, targets, links } = graph.csr;
    for (let at = starts[failure] as number; at < (starts[failure + 1] as number); at++) {
      if (spanUp[links[at] as number] === 0) continue;
      joins.push({ a: parts.at(failure), b: parts.at(targets[at] as number), hours: 0, failure: -1 });
    }
  }
  set(0xffffffff);
  const joinsAt = Array.from({ length: parts.count }, (): number[] => []);
  joins.forEach(({ a, b }, join) => {
    joinsAt[a]?.push(join);
    joinsAt[b]?.push(join);
  });

  const hoursTo = (part: number) => {
    const site = siteOfPart.get(part);
    return site === undefined ? 0 : hoursOf(site);
  };
  const heap = new NodeHeap(parts.count);
  for (let part = 0; part < parts.count; part++) if (isRoot[part] === 1) heap.lower(part, hoursTo(part));
  const cameOver = new Int32Array(parts.count).fill(-1);
  const settled: number[] = [];
  for (let here = heap.takeSmallest(); here >= 0; here = heap.takeSmallest()) {
    settled.push(here);
    for (const join of joinsAt[here] as number[]) {
      const { a, b, hours } = joins[join] as (typeof joins)[number];
      const next = a === here ? b : a;
      if (heap.lower(next, (heap.keys[here] as number) + hours + hoursTo(next))) cameOver[next] = join;
    }
  }
  const behindOf = new Map<number, number>();
  for (let i = settled.length - 1; i >= 0; i--) {
    const part = settled[i] as number;
    const own = load[part] as number;
    const site = siteOfPart.get(part);
    if (site !== undefined) behindOf.set(site, own);
    const join = joins[cameOver[part] as number];
    if (join === undefined) continue;
    const before = join.a === part ? join.b : join.a;
    load[before] = (load[before] as number) + own;
    if (join.failure >= 0) behindOf.set(join.failure, (behindOf.get(join.failure) ?? 0) + own);
  }
  return Float64Array.from(failures, (failure) => behindOf.get(failure) ?? 0);
}

/** Parts that still hang together, numbered by the first id among their sites; a failed site is one by itself. */
function partsOf({ worlds, rank, siteUp, spanUp }: RestoreGround) {
  const { nodeCount, nodeOf, looseSite, starts, arcs, linkRows } = worlds.graph;
  const of = new Int32Array(nodeCount).fill(-1);
  const isUp = (node: number) => (looseSite[node] as number) < 0 || siteUp[looseSite[node] as number] !== 0;
  const queue = new Uint32Array(nodeCount);
  let count = 0;
  for (let first = 0; first < nodeCount; first++) {
    if (of[first] !== -1) continue;
    of[first] = count;
    queue[0] = first;
    for (let walked = 0, found = 1; walked < found && isUp(queue[walked] as number); walked++) {
      const here = queue[walked] as number;
      for (let at = starts[here] as number; at < (starts[here + 1] as number); at++) {
        const next = arcs[2 * at] as number;
        if (of[next] !== -1 || !isUp(next) || spanUp[linkRows[arcs[2 * at + 1] as number] as number] === 0) continue;
        of[next] = count;
        queue[found++] = next;
      }
    }
    count++;
  }
  const firstRank = new Uint32Array(count).fill(0xffffffff);
  for (let site = 0; site < nodeOf.length; site++) {
    const part = of[nodeOf[site] as number] ?? -1;
    if (part >= 0) firstRank[part] = Math.min(firstRank[part] as number, rank[site] as number);
  }
  const order = Uint32Array.from(firstRank.keys()).sort((a, b) => (firstRank[a] as number) - (firstRank[b] as number));
  const number = new Uint32Array(count);
  order.forEach((part, place) => {
    number[part] = place;
  });
  for (let node = 0; node < nodeCount; node++) of[node] = number[of[node] as number] as number;
  return { of, count, at: (site: number) => of[nodeOf[site] as number] as number };
}

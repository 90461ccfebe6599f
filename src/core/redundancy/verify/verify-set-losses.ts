/**
 * Answers: does the loss of each of these sets cut off so many sites and people? Each set by itself: what remains is
 * walked over again, and what was served and is not now is counted. O(sets × network).
 */

import { type Proof, proveAll } from "../../proof.ts";
import { type MayTake, PlainWalk, without } from "../../topology/plain-walk.ts";
import type { ServiceGraph } from "../../topology/service-graph.ts";
import { type ElementSets, setAt } from "../losses/element-sets.ts";
import type { CutOff } from "../losses/tally.ts";

type Held = { readonly sites: number; readonly people: number };

export function verifySetLosses(
  graph: ServiceGraph,
  people: Float64Array,
  enough: number,
  sets: ElementSets,
  cutOff: CutOff,
): Proof {
  const walk = new PlainWalk(graph.csr);
  const whole = pieces(graph, walk, new Set(), () => true);
  const home = new Uint32Array(graph.siteMask.length);
  whole.forEach((piece, at) => {
    for (const site of piece) home[site] = at;
  });
  const before = served(graph, people, enough, whole, home);
  return proveAll(Array(sets.spanStarts.length - 1).keys(), (set) => {
    const lost = setAt(sets, set);
    const sites = new Set(lost.sites);
    const left = pieces(graph, walk, sites, without(new Set(lost.spans), sites));
    const after = served(graph, people, enough, left, home);
    const gone = before.people - after.people;
    return (
      cutOff.sites[set] === before.sites - after.sites &&
      Math.abs((cutOff.population[set] as number) - gone) <= 1e-3 + 1e-9 * before.people
    );
  });
}

function pieces({ siteMask }: ServiceGraph, walk: PlainWalk, lost: ReadonlySet<number>, mayTake: MayTake): number[][] {
  const found: number[][] = [];
  const seen = new Uint8Array(siteMask.length);
  for (let site = 0; site < seen.length; site++) {
    if (siteMask[site] === 0 || seen[site] === 1 || lost.has(site)) continue;
    const piece = walk.reach([site], mayTake);
    for (const each of piece) seen[each] = 1;
    found.push(piece);
  }
  return found;
}

/** What is in pieces with enough gateways; where no site is a gateway, in the largest piece of each former part. */
function served(
  { gateways }: ServiceGraph,
  people: Float64Array,
  enough: number,
  parts: readonly (readonly number[])[],
  home: Uint32Array,
): Held {
  const largest = new Map<number, Held>();
  let total: Held = { sites: 0, people: 0 };
  for (const part of parts) {
    let [held, serving] = [0, 0];
    for (const site of part) {
      held += Number.isNaN(people[site]) ? 0 : (people[site] as number);
      serving += gateways?.[site] ?? 0;
    }
    const own: Held = { sites: part.length, people: held };
    if (gateways === null) {
      const of = home[part[0] as number] as number;
      const best = largest.get(of);
      const isMore = best === undefined || own.sites > best.sites;
      if (isMore || (own.sites === best.sites && own.people > best.people)) largest.set(of, own);
    } else if (serving >= enough) total = add(total, own);
  }
  for (const own of largest.values()) total = add(total, own);
  return total;
}

const add = (a: Held, b: Held): Held => ({ sites: a.sites + b.sites, people: a.people + b.people });

/**
 * Answers: are these all the single points, and does each cut off what it is said to? Every dark side is walked
 * (verify-dark-side.ts) and counted; every other span is walked round, and so are the neighbours of every other site.
 */

import { both, type Proof, proveAll } from "../../proof.ts";
import { PlainWalk, without } from "../../topology/plain-walk.ts";
import type { ServiceGraph } from "../../topology/service-graph.ts";
import type { SinglePoints } from "../losses/find-single-points.ts";
import { darkSideOfSite, darkSideOfSpan } from "../losses/list-dark-side.ts";
import type { CutOff } from "../losses/tally.ts";
import { DarkSideVerifier } from "./verify-dark-side.ts";

const NONE: ReadonlySet<number> = new Set();

export function verifySinglePoints(points: SinglePoints, graph: ServiceGraph, people: Float64Array): Proof {
  const { from, to, used, siteMask, csr } = graph;
  const dark = new DarkSideVerifier(graph, points.enough);
  const walk = new PlainWalk(csr);
  const isParted = (a: number, b: number, spans: ReadonlySet<number>, sites: ReadonlySet<number>) =>
    walk.partedFrom(a, b, without(spans, sites)) !== null;
  const spans = [...used.keys()].filter((span) => used[span] === 1);
  const sites = [...siteMask.keys()].filter((site) => siteMask[site] === 1);
  const ofSpans = proveAll(spans, (span) => {
    const lost = new Set([span]);
    const parts = isParted(from[span] as number, to[span] as number, lost, NONE);
    const side = darkSideOfSpan(points, span);
    const holds = dark.isTrue({ dark: side, lostSpans: lost, lostSites: NONE });
    return parts === (points.bridge[span] === 1) && holds && isCounted(points.bySpan, span, side, people);
  });
  const ofSites = proveAll(sites, (site) => {
    const lost = new Set([site]);
    const [first = -1, ...others] = new Set(csr.targets.subarray(csr.starts[site], csr.starts[site + 1]));
    const parts = others.some((other) => isParted(first, other, NONE, lost));
    const side = darkSideOfSite(points, site);
    const holds = dark.isTrue({ dark: side, lostSpans: NONE, lostSites: lost });
    return parts === (points.cutSite[site] === 1) && holds && isCounted(points.bySite, site, side, people);
  });
  return both(ofSpans, ofSites);
}

/** People to a thousandth of one. */
function isCounted(cutOff: CutOff, row: number, dark: Uint32Array, people: Float64Array): boolean {
  let [known, unknown] = [0, 0];
  for (const site of dark) {
    if (Number.isNaN(people[site])) unknown++;
    else known += people[site] as number;
  }
  return (
    cutOff.sites[row] === dark.length &&
    cutOff.populationUnknown[row] === unknown &&
    Math.abs((cutOff.population[row] as number) - known) <= 1e-3 + 1e-9 * known
  );
}

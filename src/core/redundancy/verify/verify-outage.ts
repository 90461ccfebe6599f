/**
 * Answers: is what an outage is said to do true? The dark side is walked and shown to be whole (verify-dark-side.ts) and
 * its sums are added up again; whoever is said to hang on one span is served, is not without it, and would be had nothing
 * else been off; the planned spans that would reconnect a part are tried; circuits are held against what is off, span by
 * span. That planned spans are the fewest, and the nearest sites of others the nearest, is for the tests to show.
 */

import { both, type Proof, proveAll } from "../../proof.ts";
import { PlainWalk, without } from "../../topology/plain-walk.ts";
import { buildServiceGraph } from "../../topology/service-graph.ts";
import type { CircuitState } from "../outages/circuit-states.ts";
import type { Outage, OutageQuestion } from "../outages/measure-outage.ts";
import { DarkSideVerifier } from "./verify-dark-side.ts";

const NONE: ReadonlySet<number> = new Set();

export function verifyOutage({ columns, gateways, enough, off, circuits }: OutageQuestion, outage: Outage): Proof {
  const graph = buildServiceGraph(columns, gateways);
  const { from, to, used, siteMask, csr } = graph;
  const lostSpans = new Set(off.spans);
  const lostSites = new Set(off.sites);
  const dark = new Set(outage.dark);
  const claim = { dark: outage.dark, lostSpans, lostSites };
  const ofDark = proveAll([claim], () => {
    const isCounted =
      outage.cutOff.sites === outage.dark.length &&
      outage.cutOff.unknown === outage.dark.filter((site) => Number.isNaN(columns.sitePopulation.values[site])).length;
    const sum = outage.dark.reduce((total, site) => total + (columns.sitePopulation.values[site] || 0), 0);
    const inParts = outage.parts.reduce((total, { rows }) => total + rows.length, 0);
    const lostOnes = outage.dark.filter((site) => lostSites.has(site)).length;
    return (
      new DarkSideVerifier(graph, enough).isTrue(claim) &&
      isCounted &&
      Math.abs(sum - outage.cutOff.people) < 0.001 &&
      inParts + lostOnes === outage.dark.length
    );
  });

  const walk = new PlainWalk(csr);
  const serves = (site: number) => (graph.gateways === null ? site === outage.reference : graph.gateways[site] === 1);
  // The walk never comes to a site that is off.
  const reaches = (site: number, spans: ReadonlySet<number>, sites: ReadonlySet<number>) =>
    serves(walk.reach([site], without(spans, sites), serves).at(-1) as number);
  const ofOneWay = proveAll(outage.oneWay.keys(), (i) => {
    const site = outage.oneWay[i] as number;
    const span = outage.hangsOn[i] as number;
    return (
      !dark.has(site) &&
      reaches(site, lostSpans, lostSites) &&
      !reaches(site, new Set([...lostSpans, span]), lostSites) &&
      reaches(site, new Set([span]), NONE)
    );
  });

  const planned = outage.parts.filter((part) => part.planned.length > 0);
  const ofPlanned = proveAll(planned, (part) => {
    const built = [...part.planned];
    if (built.some((span) => used[span] === 1 || lostSpans.has(span))) return false;
    // Part by part over the planned spans: what is reached so far, and whatever a span of it leads on to.
    let reached = new Set<number>(part.rows);
    for (let again = true; again; ) {
      const ends = built.filter((span) => reached.has(from[span] as number) !== reached.has(to[span] as number));
      const next = ends.flatMap((span) => [from[span] as number, to[span] as number]);
      again = next.length > 0;
      if (next.some((site) => lostSites.has(site))) return false;
      reached = new Set([...reached, ...next, ...walk.reach(next, without(lostSpans, lostSites))]);
    }
    return [...reached].some((site) => siteMask[site] === 1 && !dark.has(site) && isServed(site));
  });
  function isServed(site: number): boolean {
    if (graph.gateways === null) return true;
    let found = 0;
    const count = (each: number) => (found += serves(each) ? 1 : 0) >= enough;
    walk.reach([site], without(lostSpans, lostSites), count);
    return found >= enough;
  }

  const ofCircuits = proveAll(outage.circuits.entries(), ([circuit, state]) => {
    const isHit = ({ starts, rows }: (typeof circuits)["working"]) => {
      const path = rows.subarray(starts[circuit] as number, starts[circuit + 1] as number);
      return path.some((span) => lostSpans.has(span) || lostSites.has(from[span] as number) || lostSites.has(to[span] as number)); // biome-ignore format: one line
    };
    const ends = [circuits.from[circuit] as number, circuits.to[circuit] as number];
    return fits(state, isHit(circuits.working), isHit(circuits.protection), ends.some((end) => lostSites.has(end))); // biome-ignore format: one line
  });
  return [ofOneWay, ofPlanned, ofCircuits].reduce(both, ofDark);
}

/** Which of its paths must be hit for a circuit to be in this state. */
function fits(state: CircuitState, working: boolean, protection: boolean, end: boolean): boolean {
  switch (state) {
    case "lost":
      return end || (working && protection);
    case "unprotected":
    case "switched":
      return working && !protection && !end;
    case "exposed":
      return protection && !working && !end;
    case "unknown":
      return !end && !(working && protection);
    case "whole":
      return !end && !working && !protection;
  }
}

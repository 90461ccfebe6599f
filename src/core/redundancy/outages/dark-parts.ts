/** Answers: into which parts does what is cut off fall, who is in each, and what is there to escape by? O(n + m). */
import type { ServiceGraph } from "../../topology/service-graph.ts";
import type { TopologyColumns } from "../../topology/topology.ts";
import type { OutageQuestion } from "./measure-outage.ts";
import { NearestOfOthers, type SiteOfOther } from "./nearest-of-others.ts";
import { PlannedWays } from "./planned-ways.ts";
import { type SitesServed, sumOf } from "./shares.ts";

export type DarkPart = SitesServed & {
  /** Rows of sites, ascending. */
  readonly rows: Uint32Array;
  /** Those with satellite backup, and how many of which nobody knows whether they have it. */
  readonly satellite: Uint32Array;
  readonly satelliteUnknown: number;
  /** The fewest planned spans that would reconnect it, from it outwards; none where none would. */
  readonly planned: Uint32Array;
  /** The nearest site still served that another operator owns: a place to interconnect, no way that exists. */
  readonly other: SiteOfOther | null;
};

type Left = {
  /** What is in service and not off. */
  readonly left: ServiceGraph;
  readonly dark: Uint32Array;
  readonly lit: Uint8Array;
};

export function listDarkParts(question: OutageQuestion, { left, dark, lit }: Left): DarkPart[] {
  if (dark.length === 0) return [];
  const { columns, places, satellite, circuitsAt } = question;
  const ways = new PlannedWays({ ...left, up: left.used, planned: plannedSpans(columns, question.off, left), lit });
  const others = new NearestOfOthers(places, columns.siteOwner, lit);
  const yes = satellite.options.indexOf("yes") + 1;
  const parts = partsOf(left, dark).map((rows): DarkPart => {
    const first = rows[0] as number;
    return {
      ...sumOf(rows, columns.sitePopulation.values, circuitsAt),
      rows,
      satellite: rows.filter((site) => satellite.codes[site] === yes),
      satelliteUnknown: rows.reduce((sum, site) => sum + (satellite.codes[site] === 0 ? 1 : 0), 0),
      planned: Uint32Array.from(ways.spansFrom(first)),
      other: others.nearestTo(rows),
    };
  });
  return parts.sort(
    (a, b) => b.people - a.people || b.sites - a.sites || (a.rows[0] as number) - (b.rows[0] as number),
  );
}

/** Connected runs of dark sites that are not off, each ascending. */
function partsOf({ csr, siteMask }: ServiceGraph, dark: Uint32Array): Uint32Array[] {
  const isOpen = new Uint8Array(siteMask.length);
  for (const site of dark) isOpen[site] = siteMask[site] as number;
  const parts: Uint32Array[] = [];
  for (const start of dark) {
    if (isOpen[start] === 0) continue;
    isOpen[start] = 0;
    const part = [start];
    for (let i = 0; i < part.length; i++) {
      const here = part[i] as number;
      for (let at = csr.starts[here] as number; at < (csr.starts[here + 1] as number); at++) {
        const next = csr.targets[at] as number;
        if (isOpen[next] === 0) continue;
        isOpen[next] = 0;
        part.push(next);
      }
    }
    parts.push(Uint32Array.from(part).sort());
  }
  return parts;
}

/** 1 for spans that could be brought into use: planned themselves or at a planned site, and nothing of them removed or off. */
function plannedSpans(
  { spanStatus, siteStatus }: TopologyColumns,
  off: OutageQuestion["off"],
  { from, to }: ServiceGraph,
): Uint8Array {
  const isPlanned = spanStatus.options.indexOf("planned") + 1;
  const isRemoved = spanStatus.options.indexOf("removed") + 1;
  const planned = spanStatus.codes.map((status, span) => {
    const [a, b] = [from[span] as number, to[span] as number];
    if (a < 0 || b < 0 || a === b) return 0;
    const all = [status, siteStatus.codes[a], siteStatus.codes[b]];
    return all.includes(isPlanned) && !all.includes(isRemoved) ? 1 : 0;
  });
  const offSites = new Set(off.sites);
  for (const span of off.spans) planned[span] = 0;
  if (offSites.size === 0) return planned;
  return planned.map((is, span) =>
    is === 1 && !offSites.has(from[span] as number) && !offSites.has(to[span] as number) ? 1 : 0,
  );
}

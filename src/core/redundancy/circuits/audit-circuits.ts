/**
 * Answers: does each circuit's protection path keep clear of its working path, how far, and if not, which path would?
 *
 * Clear means three things, each true, false or unknown: no span in common, no site between the ends, no risk group. What
 * is known of a path that is not whole still proves sharing, never that there is none: such a circuit passes no audit. The
 * way proposed shares no span with the working path, then the fewest risk groups and sites, then is the shortest; it runs
 * over spans of the owners that the circuit runs over already, by radio only if it does now. How far apart whole paths
 * run, and the hazards that both meet, are told beside the verdict and do not change it: no distance and no strength is
 * agreed that would. Cost O(m log n) for each circuit that does not pass, and a few milliseconds for each whole one.
 */
import type { Analysis } from "../../analysis.ts";
import { buildCsr, type Csr } from "../../topology/csr.ts";
import type { ElementSets } from "../losses/element-sets.ts";
import { cheapestRoute, Tolls } from "../routes/cheapest-route.ts";
import type { FoundRoute, RouteSpans } from "../routes/find-disjoint-routes.ts";
import { separateRoutes } from "../routes/separate-routes.ts";
import { comparePairs, type GroupsOf, groupsOfElements, groupsOn, type Shared, sharedBy } from "../routes/sharing.ts";
import { SEPARATION_DEFAULTS, type Separation } from "../shared/measure-separation.ts";
import { type CheckedPath, checkPath } from "./circuit-paths.ts";
import { type CommonHazard, HazardsOfSpans, type HazardsToMeet } from "./common-hazards.ts";

export type CircuitsToAudit = HazardsToMeet & {
  readonly siteCount: number;
  readonly spans: RouteSpans;
  /** Per span row: a number for its owner, 0 for unknown; and 1 for radio. */
  readonly spanOwner: Uint32Array;
  readonly radio: Uint8Array;
  readonly groups: ElementSets;
};

/** Null is unknown. */
export type Apart = {
  readonly span: boolean | null;
  readonly site: boolean | null;
  readonly group: boolean | null;
};

export const VERDICTS = ["fail", "unknown", "pass"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Without what only a drawing of it needs. */
export type ShortSeparation = Pick<Separation, "minM" | "p05M" | "nearM" | "withinM" | "endM" | "nearest">;

export type CircuitAudit = {
  readonly working: CheckedPath;
  readonly protection: CheckedPath;
  readonly disjoint: Apart;
  readonly shared: Shared;
  readonly verdict: Verdict;
  /** Null where a path is not whole, or a span of it has no line. */
  readonly separation: ShortSeparation | null;
  /** Of what is known of the paths. */
  readonly commonHazards: readonly CommonHazard[];
  /** False where there are no hazard layers, a path is not whole, or a span of it has no line: there may be more. */
  readonly hazardsKnown: boolean;
  /** A protection path that shares less; null where the circuit passes, its working path is not whole, or none is better. */
  readonly reroute: { readonly route: FoundRoute; readonly shared: Shared } | null;
};

export type Audit = {
  /** Per circuit row. */
  readonly circuits: readonly CircuitAudit[];
  readonly counts: Readonly<Record<Verdict, number>>;
  /** No risk group is known: that none is shared cannot be said. */
  readonly groupsKnown: boolean;
};

export const auditCircuits: Analysis<CircuitsToAudit, Audit> = (input, report) => {
  const { siteCount, spans, circuits, groups } = input;
  const groupsOf = groupsOfElements(groups, spans.used.length, siteCount);
  const groupsKnown = groups.spans.length + groups.sites.length > 0;
  const detours = new Detours(input, groupsOf);
  const counts = { fail: 0, unknown: 0, pass: 0 };
  const hazards = new HazardsOfSpans(input, report);
  const count = circuits.from.length;
  const audited = Array.from({ length: count }, (_, circuit): CircuitAudit => {
    const working = checkPath(circuits, circuit, "working", spans);
    const protection = checkPath(circuits, circuit, "protection", spans);
    const shared = sharedBy(working, protection, groupsOf);
    const whole = working.fault === null && protection.fault === null;
    const apart = (common: readonly number[], known: boolean) => (common.length > 0 ? false : known ? true : null);
    const disjoint: Apart = {
      span: apart(shared.spans, whole),
      site: apart(shared.sites, whole),
      group: apart(shared.groups, whole && groupsKnown),
    };
    const answers = Object.values(disjoint);
    const verdict = answers.includes(false) ? "fail" : answers.includes(null) ? "unknown" : "pass";
    counts[verdict]++;
    const better = verdict === "pass" || working.fault !== null ? null : detours.around(circuit, working);
    const before = { shared, metres: protection.metres };
    const isBetter = better !== null && (protection.fault !== null || sharesLess(better, before));
    report?.(circuit + 1, count);
    return {
      ...{ working, protection, disjoint, shared, verdict },
      separation: whole ? separationOf(input, working, protection) : null,
      commonHazards: hazards.commonTo(working, protection, [
        circuits.from[circuit] as number,
        circuits.to[circuit] as number,
      ]),
      hazardsKnown: whole && input.hazards.length > 0 && hazards.areKnown(working) && hazards.areKnown(protection),
      reroute: isBetter ? better : null,
    };
  });
  return { circuits: audited, counts, groupsKnown };
};

function separationOf({ lines, spans }: CircuitsToAudit, ...paths: CheckedPath[]): CircuitAudit["separation"] {
  const found = separateRoutes(lines, spans.from, paths, SEPARATION_DEFAULTS)?.separation ?? null;
  if (found === null) return null;
  const { minM, p05M, nearM, withinM, endM, nearest } = found;
  return { minM, p05M, nearM, withinM, endM, nearest };
}

type Proposed = { readonly route: FoundRoute; readonly shared: Shared };

function sharesLess({ shared }: Proposed, before: { readonly shared: Shared; readonly metres: number }): boolean {
  return comparePairs({ shared, metres: before.metres }, before) < 0;
}

/** Protection paths for given working paths, on the spans that each circuit may use. */
class Detours {
  readonly #input: CircuitsToAudit;
  readonly #groupsOf: GroupsOf;
  readonly #tolls: Tolls;
  readonly #siteToll: number;
  readonly #grounds = new Map<string, Csr>();

  constructor(input: CircuitsToAudit, groupsOf: GroupsOf) {
    const { spans, siteCount } = input;
    this.#input = input;
    this.#groupsOf = groupsOf;
    this.#tolls = new Tolls(spans.used.length, siteCount);
    this.#siteToll = spans.lengths.reduce((sum, metres) => sum + metres, 1);
  }

  around(circuit: number, working: CheckedPath): Proposed | null {
    const { spans, siteCount, circuits, groups } = this.#input;
    const tolls = this.#tolls;
    tolls.clear();
    const groupToll = this.#siteToll * (siteCount + 1);
    for (const group of groupsOn(working, this.#groupsOf)) {
      for (let i = groups.spanStarts[group] as number; i < (groups.spanStarts[group + 1] as number); i++)
        tolls.addToSpan(groups.spans[i] as number, groupToll);
      for (let i = groups.siteStarts[group] as number; i < (groups.siteStarts[group + 1] as number); i++)
        tolls.addToSite(groups.sites[i] as number, groupToll);
    }
    for (const site of working.sites) tolls.addToSite(site, this.#siteToll);
    for (const span of working.spans) tolls.addToSpan(span, Number.POSITIVE_INFINITY);
    const [from, to] = [circuits.from[circuit] as number, circuits.to[circuit] as number];
    const route = cheapestRoute(this.#groundOf(working), spans.lengths, from, to, tolls);
    return route === null ? null : { route, shared: sharedBy(working, route, this.#groupsOf) };
  }

  #groundOf(working: CheckedPath): Csr {
    const { spans, siteCount, spanOwner, radio } = this.#input;
    const owners = new Set(working.spans.map((span) => spanOwner[span] as number));
    const byRadio = working.spans.some((span) => radio[span] === 1);
    const key = `${[...owners].sort((a, b) => a - b).join()} ${byRadio}`;
    let ground = this.#grounds.get(key);
    if (ground === undefined) {
      const open = spans.used.map((used, span) =>
        used === 1 && owners.has(spanOwner[span] as number) && (byRadio || radio[span] === 0) ? 1 : 0,
      );
      ground = buildCsr(siteCount, spans.from, spans.to, open);
      this.#grounds.set(key, ground);
    }
    return ground;
  }
}

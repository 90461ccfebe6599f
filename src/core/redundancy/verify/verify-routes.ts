/**
 * Answers: is each route one over spans in service from end to end, as long as it is said to be? Do they share nothing, or
 * just what they are said to? Are the sites parted without the blocking set: as a whole, and as small as the routes are
 * few, or, for risk groups, each by itself? Do two routes keep what is demanded of them? That no other routes are shorter
 * is not checked.
 */

import { type Proof, proveAll } from "../../proof.ts";
import { buildCsr } from "../../topology/csr.ts";
import { PlainWalk, without } from "../../topology/plain-walk.ts";
import type { FoundRoute } from "../routes/find-disjoint-routes.ts";
import type { RoutesAsked, RoutesFound } from "../routes/find-routes.ts";
import type { Shared } from "../routes/sharing.ts";

type Asked = Pick<RoutesAsked, "siteCount" | "spans" | "from" | "to" | "level" | "k" | "groups" | "demands">;
type Found = Pick<RoutesFound, "routes" | "feasible" | "why" | "blocking" | "fallback" | "shared">;

/** Sums of lengths differ by less. */
const CLOSE_M = 1e-3;

export function verifyRoutes(asked: Asked, found: Found): Proof {
  const { routes, fallback, feasible } = found;
  const told = feasible === true ? routes : fallback;
  const claims: readonly (() => boolean)[] = [
    ...[...routes, ...fallback].map((route) => () => isRoute(asked, route)),
    () => feasible !== true || (routes.length === asked.k && sharesNothing(asked, routes)),
    () => feasible !== true || asked.k !== 2 || keepsDemands(asked, routes),
    () => found.why !== "beyond" || sharesNothing(asked, fallback),
    () => sameShared(found.shared, sharedByAny(asked, told)),
    () => found.why !== "parted" || isParted(asked, found),
    () => found.why !== "no-route" || asked.from === asked.to || !isJoined(asked, [], []),
  ];
  return proveAll(claims, (holds) => holds());
}

function keepsDemands({ demands: { maxM, imbalanceM, through } }: Asked, routes: readonly FoundRoute[]): boolean {
  const metres = routes.map((route) => route.metres);
  const [least, most] = [Math.min(...metres), Math.max(...metres)];
  return (
    most <= maxM + CLOSE_M &&
    most - least <= imbalanceM + CLOSE_M &&
    (through < 0 || routes[0]?.sites.includes(through) === true)
  );
}

function isRoute({ spans, from, to }: Asked, route: FoundRoute): boolean {
  const { sites } = route;
  if (sites[0] !== from || sites.at(-1) !== to || sites.length !== route.spans.length + 1) return false;
  if (new Set(sites).size !== sites.length) return false;
  let metres = 0;
  for (const [i, span] of route.spans.entries()) {
    const ends = [spans.from[span], spans.to[span]];
    const [a, b] = [sites[i], sites[i + 1]];
    const joins = (ends[0] === a && ends[1] === b) || (ends[0] === b && ends[1] === a);
    if (spans.used[span] !== 1 || !joins) return false;
    metres += spans.lengths[span] as number;
  }
  return Math.abs(metres - route.metres) <= 1e-3 + 1e-9 * metres;
}

/** What two or more of the routes go over: spans, sites between the ends, and groups with a member on two of them. */
function sharedByAny({ groups }: Asked, routes: readonly FoundRoute[]): Shared {
  const inner = routes.map(({ sites }) => sites.slice(1, -1));
  const twice = (lists: readonly (readonly number[])[]) => {
    const times = new Map<number, number>();
    for (const list of lists) for (const each of new Set(list)) times.set(each, (times.get(each) ?? 0) + 1);
    return [...times.keys()].filter((each) => (times.get(each) as number) > 1);
  };
  const onRoute = routes.map((route, i) => {
    const [spans, sites] = [new Set(route.spans), new Set(inner[i])];
    const on: number[] = [];
    for (let g = 0; g + 1 < groups.spanStarts.length; g++) {
      const ofSpans = groups.spans.subarray(groups.spanStarts[g], groups.spanStarts[g + 1]);
      const ofSites = groups.sites.subarray(groups.siteStarts[g], groups.siteStarts[g + 1]);
      if (ofSpans.some((span) => spans.has(span)) || ofSites.some((site) => sites.has(site))) on.push(g);
    }
    return on;
  });
  return { spans: twice(routes.map(({ spans }) => spans)), sites: twice(inner), groups: twice(onRoute) };
}

function sharesNothing(asked: Asked, routes: readonly FoundRoute[]): boolean {
  const { spans, sites, groups } = sharedByAny(asked, routes);
  const isFree = { span: true, site: sites.length === 0, group: groups.length === 0 }[asked.level];
  return spans.length === 0 && isFree;
}

function sameShared(one: Shared, other: Shared): boolean {
  const same = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((x) => b.includes(x));
  return same(one.spans, other.spans) && same(one.sites, other.sites) && same(one.groups, other.groups);
}

function isParted(asked: Asked, { routes, blocking }: Found): boolean {
  const { spans, sites, groups } = blocking;
  if (asked.level !== "group") return spans.length + sites.length === routes.length && !isJoined(asked, spans, sites);
  const { spanStarts, siteStarts, ...of } = asked.groups;
  const ofGroup = (g: number) =>
    [
      [...of.spans.subarray(spanStarts[g], spanStarts[g + 1])],
      // The loss of an end says nothing of the way between.
      [...of.sites.subarray(siteStarts[g], siteStarts[g + 1])].filter(
        (site) => site !== asked.from && site !== asked.to,
      ),
    ] as const;
  return spans.every((span) => !isJoined(asked, [span], [])) && groups.every((g) => !isJoined(asked, ...ofGroup(g)));
}

function isJoined({ siteCount, spans, from, to }: Asked, lostSpans: readonly number[], lostSites: readonly number[]) {
  const walk = new PlainWalk(buildCsr(siteCount, spans.from, spans.to, spans.used));
  return walk.partedFrom(from, to, without(new Set(lostSpans), new Set(lostSites))) === null;
}

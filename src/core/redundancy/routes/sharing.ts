/** Answers: what do two routes share: which risk groups, spans and sites? Their ends are no sharing. */

import type { ElementSets } from "../losses/element-sets.ts";
import type { FoundRoute } from "./find-disjoint-routes.ts";

type Route = Pick<FoundRoute, "spans" | "sites">;

export type Shared = {
  readonly groups: readonly number[];
  readonly spans: readonly number[];
  readonly sites: readonly number[];
};

/** Per span row and per site row: the groups it is in. */
export type GroupsOf = {
  readonly ofSpan: (span: number) => Uint32Array;
  readonly ofSite: (site: number) => Uint32Array;
};

export function groupsOfElements(sets: ElementSets, spanCount: number, siteCount: number): GroupsOf {
  const ofSpan = turnRound(sets.spanStarts, sets.spans, spanCount);
  const ofSite = turnRound(sets.siteStarts, sets.sites, siteCount);
  return { ofSpan, ofSite };
}

/** Shared groups count sites that are no end of either route. */
export function sharedBy(a: Route, b: Route, groups: GroupsOf): Shared {
  const sitesOfB = new Set(between(b));
  const groupsOfB = groupsOn(b, groups);
  const spansOfB = new Set(b.spans);
  return {
    groups: [...groupsOn(a, groups)].filter((group) => groupsOfB.has(group)).sort((x, y) => x - y),
    spans: [...new Set(a.spans)].filter((span) => spansOfB.has(span)),
    sites: [...new Set(between(a))].filter((site) => sitesOfB.has(site)),
  };
}

/** What more than one of several routes goes over. */
export function sharedByAny(routes: readonly Route[], groups: GroupsOf): Shared {
  const onMany = (ofRoute: (route: Route) => Iterable<number>) => {
    const times = new Map<number, number>();
    for (const route of routes) for (const each of new Set(ofRoute(route))) times.set(each, (times.get(each) ?? 0) + 1);
    return [...times].flatMap(([each, many]) => (many > 1 ? [each] : [])).sort((x, y) => x - y);
  };
  return {
    groups: onMany((route) => groupsOn(route, groups)),
    spans: onMany(({ spans }) => spans),
    sites: onMany(between),
  };
}

/** Fewest shared groups, then spans, then sites (the order of RFC 8800), then the shortest. */
export function comparePairs(
  a: { readonly shared: Shared; readonly metres: number },
  b: { readonly shared: Shared; readonly metres: number },
): number {
  return (
    a.shared.groups.length - b.shared.groups.length ||
    a.shared.spans.length - b.shared.spans.length ||
    a.shared.sites.length - b.shared.sites.length ||
    a.metres - b.metres
  );
}

export const between = ({ sites }: Pick<Route, "sites">): readonly number[] => sites.slice(1, -1);

export function groupsOn(route: Route, { ofSpan, ofSite }: GroupsOf): Set<number> {
  const found = new Set<number>();
  for (const span of route.spans) for (const group of ofSpan(span)) found.add(group);
  for (const site of between(route)) for (const group of ofSite(site)) found.add(group);
  return found;
}

function turnRound(starts: Uint32Array, elements: Uint32Array, count: number): (element: number) => Uint32Array {
  const ends = new Uint32Array(count + 1);
  for (const element of elements) ends[element + 1] = (ends[element + 1] as number) + 1;
  for (let i = 0; i < count; i++) ends[i + 1] = (ends[i + 1] as number) + (ends[i] as number);
  const next = ends.slice();
  const groups = new Uint32Array(elements.length);
  for (let group = 0; group + 1 < starts.length; group++) {
    for (let i = starts[group] as number; i < (starts[group + 1] as number); i++) {
      const element = elements[i] as number;
      const at = next[element] as number;
      groups[at] = group;
      next[element] = at + 1;
    }
  }
  return (element) => groups.subarray(ends[element] as number, ends[element + 1] as number);
}

/** The slow and obvious way: every pair of routes there is, and what each pair shares. */
import type { ElementSets } from "../../src/core/redundancy/losses/element-sets.ts";
import type { Route } from "./enumerate-routes.ts";

export type PlainGroup = { readonly spans: readonly number[]; readonly sites: readonly number[] };

/** Shared groups, spans, sites, and metres together. */
export type Sharing = readonly [groups: number, spans: number, sites: number, metres: number];

export function sharingOf(a: Route, b: Route, groups: readonly PlainGroup[]): Sharing {
  const inner = ({ nodes }: Route) => nodes.slice(1, -1);
  const isOn = (route: Route) => (group: PlainGroup) =>
    route.links.some((link) => group.spans.includes(link)) || inner(route).some((node) => group.sites.includes(node));
  return [
    groups.filter(isOn(a)).filter(isOn(b)).length,
    a.links.filter((link) => b.links.includes(link)).length,
    inner(a).filter((node) => inner(b).includes(node)).length,
    a.length + b.length,
  ];
}

export function everySharing(routes: readonly Route[], groups: readonly PlainGroup[]): Sharing[] {
  return routes.flatMap((one) => routes.map((other) => sharingOf(one, other, groups)));
}

export function compareSharing(a: Sharing, b: Sharing): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}

/** The same groups as an analysis takes them. */
export function packSets(groups: readonly PlainGroup[]): ElementSets {
  const starts = (lists: readonly (readonly number[])[]) => {
    let end = 0;
    return Uint32Array.from([0, ...lists.map((list) => (end += list.length))]);
  };
  return {
    spanStarts: starts(groups.map(({ spans }) => spans)),
    spans: Uint32Array.from(groups.flatMap(({ spans }) => spans)),
    siteStarts: starts(groups.map(({ sites }) => sites)),
    sites: Uint32Array.from(groups.flatMap(({ sites }) => sites)),
  };
}

/**
 * Answers: does every site keep a way to the gateways when any one other site is lost, and if not, which site is it?
 * The gateways hang on one root that cannot be lost; a site whose loss leaves nothing above a run that hangs on it cuts
 * that run off. A single gateway is not counted against the sites it serves: without it there is no network to speak of.
 * Where no site is a gateway, one site stands for them, as in count-ways.ts. Cost O(n + m).
 */
import { buildCsr } from "../../topology/csr.ts";
import { searchDepthFirst } from "../../topology/depth-first.ts";
import type { ServiceGraph } from "../../topology/service-graph.ts";

export type SiteWays = {
  /** Per site row: 0 no way, 1 one that goes over a site it needs, 2 two or more that share none. */
  readonly ways: Uint8Array;
  /** Per site row: the nearest site that it cannot do without; −1 for none. */
  readonly onlySite: Int32Array;
};

/** reference: the site that stands for the gateways; −1 where there are gateways. */
export function countSiteWays({ from, to, siteMask, used, gateways }: ServiceGraph, reference: number): SiteWays {
  const sites = siteMask.length;
  const root = sites;
  const serving = Int32Array.from(siteMask.keys()).filter((site) =>
    gateways === null ? site === reference : gateways[site] === 1,
  );
  const a = new Int32Array(from.length + serving.length).fill(root);
  const b = new Int32Array(a.length);
  const links = new Uint8Array(a.length).fill(1);
  a.set(from);
  b.set(to);
  b.set(serving, to.length);
  links.set(used);
  const order = searchDepthFirst(buildCsr(sites + 1, a, b, links), undefined, root);
  const { nodes, parent, low, components } = order;
  const after = components[1] ?? 0;
  const spared = serving.length === 1 ? (serving[0] as number) : -1;
  const ways = new Uint8Array(sites);
  const onlySite = new Int32Array(sites).fill(-1);
  for (let place = 1; place < after; place++) {
    const site = nodes[place] as number;
    const above = parent[place] as number;
    const over = nodes[above] as number;
    if (over !== root) {
      const hangs = (low[place] as number) >= above && over !== spared;
      onlySite[site] = hangs ? over : (onlySite[over] as number);
    }
    ways[site] = onlySite[site] === -1 ? 2 : 1;
  }
  return { ways, onlySite };
}

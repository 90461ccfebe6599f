/**
 * Answers: into which blocks do the bridges part the sites, how do blocks hang below each other, and what does each hold?
 * Within a block every site has a second way to where the block hangs; a ring closed over all the bridges above a block
 * gives it, and all it hangs on, a second way to the gateways. Cost O(n).
 */
import type { ServiceGraph } from "../../topology/service-graph.ts";
import type { Ways } from "./count-ways.ts";

/** Block 0 is that of the gateways. Others follow from there down; behind them the parts that have no way to a gateway. */
export type WayBlocks = {
  /** Per site row; −1 for a site out of service. */
  readonly of: Int32Array;
  /** The first of the parts that have no way to a gateway. */
  readonly firstPart: number;
  /** The block above; −1 for block 0, and for a part. */
  readonly parent: Int32Array;
  /** The uppermost block that a block hangs in, below block 0; 0 for block 0, and a part for itself. */
  readonly outermost: Int32Array;
  /** What each holds: sites, people known of, sites of unknown people. */
  readonly sites: Uint32Array;
  readonly people: Float64Array;
  readonly unknown: Uint32Array;
};

export function blocksOf({ siteMask, gateways }: ServiceGraph, ways: Ways, population: Float64Array): WayBlocks {
  const { order, bridgeAbove, reference } = ways;
  const of = new Int32Array(siteMask.length).fill(-1);
  const at = new Int32Array(bridgeAbove.length);
  const parent = [-1];
  const outermost = [0];
  for (let place = 1; place < bridgeAbove.length; place++) {
    if (bridgeAbove[place] === place) {
      const above = at[order.parent[place] as number] as number;
      const block = parent.push(above) - 1;
      outermost.push(above === 0 ? block : (outermost[above] as number));
      at[place] = block;
    } else at[place] = at[bridgeAbove[place] as number] as number;
    of[order.nodes[place] as number] = at[place] as number;
  }
  const firstPart = parent.length;
  for (let c = 1; c + 1 < order.components.length; c++) {
    const first = order.nodes[order.components[c] as number] as number;
    if (siteMask[first] === 0) continue;
    // The gateways were taken together as one node more, and stand alone in the order.
    const serves = gateways === null ? first === reference : gateways[first] === 1;
    const block = serves ? 0 : parent.push(-1) - 1;
    if (!serves) outermost.push(block);
    for (let place = order.components[c] as number; place < (order.components[c + 1] as number); place++)
      of[order.nodes[place] as number] = block;
  }
  const sites = new Uint32Array(parent.length);
  const people = new Float64Array(parent.length);
  const unknown = new Uint32Array(parent.length);
  of.forEach((block, site) => {
    if (block < 0) return;
    sites[block] = (sites[block] as number) + 1;
    const known = population[site] as number;
    if (Number.isNaN(known)) unknown[block] = (unknown[block] as number) + 1;
    else people[block] = (people[block] as number) + known;
  });
  return {
    of,
    firstPart,
    parent: Int32Array.from(parent),
    outermost: Int32Array.from(outermost),
    sites,
    people,
    unknown,
  };
}

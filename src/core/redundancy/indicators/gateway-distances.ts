/** Answers: how far is every site from the nearest gateway by its shortest way? Dijkstra from all at once, O(m log n). */
import type { Csr } from "../../topology/csr.ts";
import { NodeHeap } from "../../topology/node-heap.ts";

export type GatewayDistances = {
  /** Metres per site row; NaN where no way leads to a gateway, and out of service. */
  readonly metres: Float64Array;
  /** The same in spans, by the way with the fewest metres; 0 there. */
  readonly hops: Uint32Array;
};

/** serves: 1 for the gateways. lengths: metres per span row. */
export function measureGatewayDistances(csr: Csr, serves: Uint8Array, lengths: Float64Array): GatewayDistances {
  const { nodeCount, starts, targets, links } = csr;
  const heap = new NodeHeap(nodeCount);
  const hops = new Uint32Array(nodeCount);
  for (let site = 0; site < nodeCount; site++) if (serves[site] === 1) heap.lower(site, 0);
  for (let here = heap.takeSmallest(); here >= 0; here = heap.takeSmallest()) {
    const away = heap.keys[here] as number;
    for (let i = starts[here] as number; i < (starts[here + 1] as number); i++) {
      const next = targets[i] as number;
      if (heap.lower(next, away + (lengths[links[i] as number] as number))) hops[next] = (hops[here] as number) + 1;
    }
  }
  return { metres: heap.keys.map((away) => (away === Number.POSITIVE_INFINITY ? Number.NaN : away)), hops };
}

import { MultiUndirectedGraph } from "graphology";
import { type Network, textAt } from "../model/index.ts";
import { spanEnds, topologyColumns } from "./topology.ts";

export type SiteAttributes = { readonly row: number };
export type SpanAttributes = { readonly row: number; readonly lengthM: number };

/**
 * The network as a graphology multigraph, for building, traversing and exporting; analyses run on the CSR instead,
 * which is a hundred times faster to build. Spans with an end that names no site are left out.
 */
export function buildGraph(network: Network): MultiUndirectedGraph<SiteAttributes, SpanAttributes> {
  const graph = new MultiUndirectedGraph<SiteAttributes, SpanAttributes>();
  const { sites, spans } = network;
  const ids = Array.from({ length: sites.count }, (_, row) => textAt(sites.columns.id, row) ?? "");
  ids.forEach((id, row) => {
    graph.addNode(id, { row });
  });
  const { from, to } = spanEnds(topologyColumns(network));
  for (let row = 0; row < spans.count; row++) {
    const a = ids[from[row] ?? -1];
    const b = ids[to[row] ?? -1];
    if (a === undefined || b === undefined) continue;
    const lengthM = spans.columns.lengthM.values[row] ?? Number.NaN;
    graph.addUndirectedEdgeWithKey(textAt(spans.columns.id, row) ?? "", a, b, { row, lengthM });
  }
  return graph;
}

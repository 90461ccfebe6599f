/**
 * Answers: what in the spans as given looks like a fault of the data?
 * A dangling end names no known site. A duplicate has the ends and the geometry of a span before it, in either
 * direction; parallel spans on other ground are none. Cost O(points).
 */
import { Fingerprint, lineAt, type Network } from "../model/index.ts";
import { spanEnds, topologyColumns } from "./topology.ts";

export type Loose = { readonly danglingEnds: number; readonly duplicateSpans: number };

export function measureLoose(network: Network): Loose {
  const { from, to } = spanEnds(topologyColumns(network));
  let danglingEnds = 0;
  let duplicateSpans = 0;
  const seen = new Set<string>();
  for (let span = 0; span < network.spans.count; span++) {
    const a = from[span] ?? -1;
    const b = to[span] ?? -1;
    danglingEnds += (a < 0 ? 1 : 0) + (b < 0 ? 1 : 0);
    const line = lineAt(network.spans.geometry, span);
    if (line === null) continue;
    const first = line[0]?.join() ?? "";
    const last = line.at(-1)?.join() ?? "";
    const turned = a > b || (a === b && first > last);
    const print = new Fingerprint();
    for (const position of turned ? line.toReversed() : line) print.addArray(Float64Array.from(position));
    const key = `${Math.min(a, b)} ${Math.max(a, b)} ${print.text()}`;
    if (seen.has(key)) duplicateSpans++;
    seen.add(key);
  }
  return { danglingEnds, duplicateSpans };
}

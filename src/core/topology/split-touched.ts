/**
 * Answers: which edits connect sites and ends to the lines they lie on?
 * Every line is cut where it is nearest to them; it is not moved, nor are they. Crossings stay as they are.
 */
import { type Edit, type Network, textAt } from "../model/index.ts";
import { findTouches, type Touch } from "./find-touches.ts";
import { positionOfFoot } from "./line-pieces.ts";
import { type SpanToCut, splitEdits } from "./split-edits.ts";
import type { Cut } from "./split-span.ts";
import { spanEnds, topologyColumns } from "./topology.ts";

export type Splitting = { readonly edits: readonly Edit[]; readonly spans: readonly number[]; readonly cuts: number };

/** asked: 1 for every span that may be cut. */
export function splitTouched(network: Network, asked: Uint8Array, toleranceM: number): Splitting {
  const touches = findTouches({
    sites: network.sites.geometry,
    spans: network.spans.geometry,
    ends: spanEnds(topologyColumns(network)),
    toleranceM,
    asked,
  }).filter(({ site }) => site >= 0);
  const toCut: SpanToCut[] = [];
  for (let i = 0; i < touches.length; ) {
    const span = touches[i]?.span as number;
    let after = i;
    while (touches[after]?.span === span) after++;
    toCut.push({ span, cuts: cutsOf(network, touches.slice(i, after)) });
    i = after;
  }
  return { edits: splitEdits(network, toCut), spans: toCut.map(({ span }) => span), cuts: touches.length };
}

/** Where two are cut at one place, the southern, then the western site comes first. */
function cutsOf(network: Network, touches: readonly Touch[]): Cut[] {
  const lines = network.spans.geometry;
  return touches
    .map(({ span, foot, site, lon, lat }) => ({
      at: foot.segment - (lines.starts[span] as number) + foot.share,
      position: positionOfFoot(lines, foot),
      site: textAt(network.sites.columns.id, site) ?? "",
      lon,
      lat,
    }))
    .sort((a, b) => a.at - b.at || a.lat - b.lat || a.lon - b.lon || (a.site < b.site ? -1 : 1))
    .map(({ at, position, site }) => ({ at, position, site }));
}

import { useMemo } from "react";
import { boundsOf, joinBounds } from "../../../core/geo/bounds.ts";
import { buildLines, type Network } from "../../../core/model/index.ts";
import { useDarkLayer } from "../../map/dark-side/use-dark-layer.ts";
import type { ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { useIsShown } from "../../store/use-is-shown.ts";
import { useAsked, useOutage } from "./ask.ts";
import { marksOf, whatIfViewLayer } from "./what-if-layer.ts";

/** What is off and its dark side, what was drawn, and who hangs on one way now. */
export function useWhatIfLayers(): readonly ViewLayer[] {
  const network = useApp((state) => state.network);
  const isShown = useIsShown("what-if");
  const asked = useAsked();
  const { outage } = useOutage();
  const loss = useMemo(() => {
    if (!isShown || outage === null || outage.off.spans.length + outage.off.sites.length === 0) return null;
    const { off, dark, litGateways } = outage;
    return { lostSpans: off.spans, lostSites: off.sites, dark, litGateways };
  }, [isShown, outage]);
  const darkSide = useDarkLayer("what-if-dark", network, loss, outage?.spans ?? null);
  const marks = useMemo(() => {
    if (!isShown || asked === null || asked.step.off.length === 0) return null;
    const { off } = asked.step;
    const lines = off.flatMap((pick) => (pick.kind === "polygon" ? pick.shape.flat() : pick.kind === "strip" ? pick.lines : [])); // biome-ignore format: one line
    const oneWay = outage?.oneWay ?? new Uint32Array(0);
    const bounds = joinBounds([boundsOf(buildLines(lines)), boundsOf(network.sites.geometry, oneWay)]);
    return whatIfViewLayer(marksOf(off, positionsOf(network, oneWay), bounds));
  }, [isShown, asked, outage, network]);
  return useMemo(() => [darkSide, marks].filter((layer) => layer !== null), [darkSide, marks]);
}

function positionsOf({ sites }: Network, rows: Uint32Array): Float64Array {
  const { coordinates } = sites.geometry;
  const known = rows.filter((row) => !Number.isNaN(coordinates[2 * row]));
  return Float64Array.from({ length: 2 * known.length }, (_, i) => coordinates[2 * (known[i >> 1] as number) + (i & 1)] as number); // biome-ignore format: one line
}

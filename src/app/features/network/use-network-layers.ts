import { useEffect, useMemo, useState } from "react";
import type { Network } from "../../../core/model/index.ts";
import { inSlices, nextFrame } from "../../map/slices.ts";
import { buildSpanPaths, COARSE, type Detail, FINE, type SpanPaths } from "../../map/span-paths.ts";
import type { ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { buildSites, type SiteScene } from "./build-sites.ts";
import { siteViewLayer } from "./site-view-layer.ts";
import { type SpanDrawing, spanViewLayer } from "./span-view-layer.ts";
import { useKept } from "./use-kept.ts";

/** Spans and sites of the network as it stands. A large one comes onto the map piece by piece. */
export function useNetworkLayers(): readonly ViewLayer[] {
  const network = useApp((state) => state.network);
  const spans = useSpans(network);
  const sites = useSites(network);
  const kept = useKept();
  const spanLayer = useMemo(() => (spans === null ? null : spanViewLayer(spans, kept.spans)), [spans, kept.spans]);
  const siteLayer = useMemo(() => (sites === null ? null : siteViewLayer(sites, kept.sites)), [sites, kept.sites]);
  return useMemo(() => [spanLayer, siteLayer].filter((layer) => layer !== null), [spanLayer, siteLayer]);
}

/** From this many vertices on, spans are made coarse for small scales as well. */
const MANY_VERTICES = 150_000;

/** What was drawn stays until all that takes its place is made: an edit never empties the map. */
function useSpans(network: Network): SpanDrawing | null {
  const [drawing, setDrawing] = useState<SpanDrawing | null>(null);
  useEffect(() => {
    let wanted = true;
    /** One piece a frame. What nobody sees yet is shown as it comes. */
    const make = async (detail: Detail, show: (pieces: readonly SpanPaths[]) => SpanDrawing) => {
      const pieces: SpanPaths[] = [];
      const work = buildSpanPaths(network, null, detail);
      for (;;) {
        await nextFrame();
        const step = wanted ? work.next() : null;
        if (step === null || step.done === true) return pieces;
        pieces.push(step.value);
        const now = show([...pieces]);
        setDrawing((before) => (isOver(before, network) ? now : before));
      }
    };
    const bring = async () => {
      const isLarge = network.spans.geometry.coordinates.length > 2 * MANY_VERTICES;
      const coarse = isLarge ? await make(COARSE, (pieces) => ({ network, fine: [], coarse: pieces })) : null;
      const meanwhile: SpanDrawing = { network, fine: [], coarse };
      const fine = await make(FINE, (pieces) => (isLarge ? meanwhile : { network, fine: pieces, coarse }));
      if (wanted) setDrawing({ network, fine, coarse });
    };
    void bring();
    return () => {
      wanted = false;
    };
  }, [network]);
  return drawing;
}

/** True where nothing is lost by drawing this network before all of it is made. */
function isOver(before: SpanDrawing | null, network: Network): boolean {
  return before === null || before.network === network || before.network.spans.count === 0;
}

function useSites(network: Network): SiteScene | null {
  const [scene, setScene] = useState<SiteScene | null>(null);
  useEffect(() => {
    let wanted = true;
    void inSlices(buildSites(network), () => wanted).then((made) => {
      if (made !== null) setScene(made);
    });
    return () => {
      wanted = false;
    };
  }, [network]);
  return scene;
}

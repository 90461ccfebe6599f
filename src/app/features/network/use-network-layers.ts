import { useEffect, useMemo, useState } from "react";
import type { Network } from "../../../core/model/index.ts";
import { inSlices, nextFrame } from "../../map/slices.ts";
import { buildSpanPaths } from "../../map/span-paths.ts";
import type { ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { buildSites, type SiteScene } from "./build-sites.ts";
import { siteViewLayer } from "./site-view-layer.ts";
import { type SpanPiece, spanViewLayer } from "./span-view-layer.ts";

/** Spans and sites of the network as it stands. A large one comes onto the map piece by piece. */
export function useNetworkLayers(): readonly ViewLayer[] {
  const network = useApp((state) => state.network);
  const pieces = useSpanPieces(network);
  const sites = useSites(network);
  const spanLayer = useMemo(() => spanViewLayer(network, pieces), [network, pieces]);
  const siteLayer = useMemo(() => (sites === null ? null : siteViewLayer(sites)), [sites]);
  return useMemo(() => (siteLayer === null ? [spanLayer] : [spanLayer, siteLayer]), [spanLayer, siteLayer]);
}

/** Each piece takes the place of the old one as it is made, so that an edit never empties the map. */
function useSpanPieces(network: Network): readonly SpanPiece[] {
  const [pieces, setPieces] = useState<readonly SpanPiece[]>([]);
  useEffect(() => {
    let wanted = true;
    const bring = async () => {
      const made: SpanPiece[] = [];
      const work = buildSpanPaths(network);
      for (;;) {
        // One piece a frame: making it, and handing it to the graphics card, take a few milliseconds each.
        await nextFrame();
        if (!wanted) return;
        const step = work.next();
        if (step.done === true) return setPieces([...made]);
        made.push({ network, paths: step.value });
        const fresh = [...made];
        setPieces((old) => [...fresh, ...old.slice(fresh.length)]);
      }
    };
    void bring();
    return () => {
      wanted = false;
    };
  }, [network]);
  return pieces;
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

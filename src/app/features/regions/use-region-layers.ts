import { useEffect, useMemo } from "react";
import type { LineShape } from "../../../core/model/index.ts";
import { buildServiceGraph } from "../../../core/topology/service-graph.ts";
import { topologyColumns } from "../../../core/topology/topology.ts";
import { useDarkLayer } from "../../map/dark-side/use-dark-layer.ts";
import type { MapLabel, ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { useIsShown } from "../../store/use-is-shown.ts";
import { boundsOfChosen, discRing, useChosen, useDarkAsked, useDarkOf } from "./chosen.ts";
import { regionViewLayer } from "./region-layer.ts";
import { usePlaces } from "./use-regions.ts";

const NO_LINES: readonly LineShape[] = [];
const NO_LABELS: readonly MapLabel[] = [];

/** The worst places, what is shown of them, and its dark side. */
export function useRegionLayers(): readonly ViewLayer[] {
  const isShown = useIsShown("regions");
  const network = useApp((state) => state.network);
  const gateways = useApp((state) => state.study?.settings.gateways);
  const view = useApp((state) => state.regionQuery.view);
  const radius = useApp((state) => state.results.regions?.input.radius ?? 0);
  const { output, stale } = usePlaces();
  const own = useChosen();
  const chosen = isShown ? own : null;
  const dark = useDarkOf(chosen);
  useDarkAsked(chosen, dark);
  // Chosen is one that a person wants to see.
  useEffect(() => {
    const bounds = chosen === null ? null : boundsOfChosen(chosen);
    if (bounds !== null) useApp.getState().flyTo({ bounds });
  }, [chosen]);
  const isAnyChosen = chosen !== null;
  const service = useMemo(
    () => (isAnyChosen && gateways !== undefined ? buildServiceGraph(topologyColumns(network), gateways) : null),
    [isAnyChosen, network, gateways],
  );
  const loss = useMemo(() => {
    if (chosen === null || dark === null) return null;
    const { spans: lostSpans, sites: lostSites } = chosen;
    return { lostSpans, lostSites, dark: dark.dark, litGateways: dark.litGateways };
  }, [chosen, dark]);
  const darkSide = useDarkLayer("region-dark", network, loss, service);
  const places = isShown && view === "places" && !stale ? (output?.places ?? null) : null;
  const discs = useMemo(() => {
    if (places === null) return { rings: NO_LINES, labels: NO_LABELS };
    return {
      rings: places.map(({ centre }) => discRing(centre, radius)),
      labels: places.map(({ centre }, i): MapLabel => ({ position: centre, text: String(i + 1), rank: i, minZoom: 0 })),
    };
  }, [places, radius]);
  const marks = useMemo(() => {
    const [shownRings, shownLines] = [chosen?.rings ?? NO_LINES, chosen?.lines ?? NO_LINES];
    if (discs.rings.length + shownRings.length + shownLines.length === 0) return null;
    const bounds = boundsOfChosen({ rings: [...discs.rings, ...shownRings], lines: shownLines });
    return regionViewLayer({ ...discs, shownRings, shownLines, widthM: chosen?.widthM ?? 0, bounds });
  }, [discs, chosen]);
  return useMemo(() => [darkSide, marks].filter((layer) => layer !== null), [darkSide, marks]);
}

import { useEffect, useMemo, useState } from "react";
import { boundsOf } from "../../../core/geo/bounds.ts";
import type { LayerExposure } from "../../../core/hazard/measure-exposure.ts";
import type { ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { useIsShown } from "../../store/use-is-shown.ts";
import { rowsOf } from "./crossings.tsx";
import { exposureViewLayer } from "./exposure-layer.ts";
import { type StretchPaths, stretchPaths } from "./stretch-paths.ts";
import { useCrossings, useExposure, useShownLayer } from "./use-exposure.ts";

type Made = { readonly of: LayerExposure; readonly paths: StretchPaths };

/** The stretches of the layer that is told about, and the places where it is crossed. */
export function useExposureLayers(): readonly ViewLayer[] {
  const isShown = useIsShown("exposure");
  const network = useApp((state) => state.network);
  const { layers } = useExposure();
  const places = useCrossings();
  const shown = useShownLayer(layers);
  const view = useApp((state) => state.exposureQuery.view);
  const chosen = useApp((state) => state.crossingChosen);
  const found = isShown ? (shown?.found ?? null) : null;
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => {
    if (found === null) return setMade(null);
    let wanted = true;
    void stretchPaths(network, found, () => wanted).then((paths) => {
      if (paths !== null && wanted) setMade({ of: found, paths });
    });
    return () => {
      wanted = false;
    };
  }, [network, found]);
  // Without a length there is nothing but the places; beside one they are called up with their list.
  const hasPlaces = view === "crossings" || found?.metM.every((metres) => metres === 0) === true;
  const marked = useMemo(() => {
    const rows = shown === null || !hasPlaces ? [] : rowsOf(places, shown);
    const at = Float64Array.from(
      rows.flatMap((row) => [places?.crossings[row]?.lon ?? 0, places?.crossings[row]?.lat ?? 0]),
    );
    return { rows, at };
  }, [shown, places, hasPlaces]);
  return useMemo(() => {
    if (made === null || made.of !== found || found === null || shown === null) return [];
    const place = chosen === null ? undefined : places?.crossings[chosen];
    const marks = {
      ...{ hazard: shown.hazard, breaks: found.breaks, paths: made.paths },
      ...{ places: marked.at, placeRows: marked.rows, bounds: boundsOf(network.spans.geometry, found.met) },
      chosen: place === undefined ? null : ([place.lon, place.lat] as const),
    };
    return [exposureViewLayer(marks, (row) => useApp.getState().chooseCrossing(row))];
  }, [made, found, shown, places, chosen, marked, network]);
}

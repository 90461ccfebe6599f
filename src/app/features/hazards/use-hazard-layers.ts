import { useEffect, useMemo, useRef, useState } from "react";
import type { WarpedGrid } from "../../../core/geo/warp-grid.ts";
import type { HazardGrid, HazardLayer } from "../../../core/model/index.ts";
import { hazardLayerId } from "../../map/symbols/hazard-layer-id.ts";
import type { ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { hazardViewLayer, shownAtFirst } from "./layer.ts";

type Made = { readonly warped: WarpedGrid | null; readonly layer: ViewLayer };

/** A grid is laid on the map when it is first looked at, off the page's own thread. */
export function useHazardLayers(): readonly ViewLayer[] {
  const hazards = useApp((state) => state.study?.hazards);
  const settings = useApp((state) => state.layerSettings);
  const [pictures, setPictures] = useState<ReadonlyMap<HazardGrid, WarpedGrid>>(new Map());
  const asked = useRef(new WeakSet<HazardGrid>());
  const made = useRef(new WeakMap<HazardLayer, Made>());
  useEffect(() => {
    for (const hazard of hazards ?? []) {
      const { grid } = hazard;
      const isVisible = settings[hazardLayerId(hazard)]?.visible ?? shownAtFirst(hazard);
      if (grid === null || !isVisible || asked.current.has(grid)) continue;
      asked.current.add(grid);
      void useApp
        .getState()
        .runJob("warp-grid", grid)
        .then((warped) => {
          if (warped !== null) setPictures((before) => new Map(before).set(grid, warped));
        })
        // The tray says what happened; showing the layer again tries again.
        .catch(() => asked.current.delete(grid));
    }
    // Pictures of a study that was left go with it.
    const grids = new Set((hazards ?? []).map(({ grid }) => grid));
    setPictures((before) => {
      const kept = [...before].filter(([grid]) => grids.has(grid));
      return kept.length === before.size ? before : new Map(kept);
    });
  }, [hazards, settings]);
  return useMemo(
    () =>
      (hazards ?? []).map((hazard) => {
        const warped = hazard.grid === null ? null : (pictures.get(hazard.grid) ?? null);
        const known = made.current.get(hazard);
        if (known?.warped === warped) return known.layer;
        const layer = hazardViewLayer(hazard, warped);
        made.current.set(hazard, { warped, layer });
        return layer;
      }),
    [hazards, pictures],
  );
}

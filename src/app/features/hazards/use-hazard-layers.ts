import { useMemo } from "react";
import type { ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { hazardViewLayer } from "./layer.ts";

export function useHazardLayers(): readonly ViewLayer[] {
  const hazards = useApp((state) => state.study?.hazards);
  return useMemo(() => (hazards ?? []).map(hazardViewLayer), [hazards]);
}

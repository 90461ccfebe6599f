import { useMemo } from "react";
import type { ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { pointsLayer } from "./points-layer.ts";

export function usePointLayers(): readonly ViewLayer[] {
  const points = useApp((state) => state.sqlPoints);
  const rows = useApp((state) => state.sqlAnswer?.rows ?? null);
  return useMemo(() => (points === null || rows === null ? [] : [pointsLayer(points, rows)]), [points, rows]);
}

import { useMemo } from "react";
import { useDarkLayer } from "../../map/dark-side/use-dark-layer.ts";
import type { ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { useWeakPointsKeptFresh } from "./ask.ts";
import { fixesOf } from "./fix.ts";
import { fixViewLayer } from "./fix-layer.ts";
import { useConnections } from "./use-connections.ts";
import { useChosenWeakPoint, useDarkSideAsked } from "./use-dark-side.ts";
import { waysViewLayer } from "./ways-layer.ts";
import { rowsOfLost } from "./weak-point.ts";

/** The dark side of what is chosen; else, while a person looks at backup, the sites by their ways. */
export function useWeakLayers(): readonly ViewLayer[] {
  useWeakPointsKeptFresh();
  const chosen = useChosenWeakPoint();
  useDarkSideAsked(chosen);
  const network = useApp((state) => state.network);
  const { point, dark } = chosen;
  const { points, pairs, backup, stale } = chosen.answers;
  const loss = useMemo(() => {
    if (point?.lost == null || dark === null) return null;
    const { spans, sites } = rowsOfLost(network, point.lost, pairs);
    return { lostSpans: spans, lostSites: sites, dark: dark.dark, litGateways: dark.litGateways };
  }, [network, point, pairs, dark]);
  const darkSide = useDarkLayer("dark-side", network, loss, points);
  const { connections } = useConnections();
  const fix = useMemo(() => {
    const found = point === null || connections === null ? [] : fixesOf(network, connections, point, dark);
    return found.length === 0 ? null : fixViewLayer(found);
  }, [network, connections, point, dark]);
  const isLooked = useApp(({ step, tabs, weakList }) => tabs[step] === "weak-points" && weakList === "backup");
  const ways = useMemo(
    () => (isLooked && backup !== null && !stale ? waysViewLayer(network, backup) : null),
    [isLooked, backup, stale, network],
  );
  return useMemo(() => [darkSide ?? ways, fix].filter((layer) => layer !== null), [darkSide, ways, fix]);
}

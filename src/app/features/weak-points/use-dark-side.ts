/** The weak point that a person has chosen, and what goes dark with it. */
import { useEffect, useMemo } from "react";
import type { ElementSets } from "../../../core/redundancy/losses/element-sets.ts";
import type { DarkSide } from "../../../core/redundancy/losses/find-dark-side.ts";
import { topologyColumns } from "../../../core/topology/topology.ts";
import { useApp } from "../../store/store.ts";
import { isOf, setsOfGroups, useWeakAnswers, type WeakAnswers } from "./ask.ts";
import { flyIfWished } from "./show.ts";
import { aboutOf, type WeakPoint, weakPointOf } from "./weak-point.ts";

export type ChosenWeakPoint = {
  readonly point: WeakPoint | null;
  /** null while it is not known. */
  readonly dark: DarkSide | null;
  /** Nobody is finding out: it was stopped, or it failed. */
  readonly unanswered: boolean;
  readonly answers: WeakAnswers;
};

export function useChosenWeakPoint(): ChosenWeakPoint {
  const answers = useWeakAnswers();
  const { points, losses, backup, stale } = answers;
  const network = useApp((state) => state.network);
  const selection = useApp(({ step, tabs, selection: chosen }) => (tabs[step] === "weak-points" ? chosen : null));
  const list = useApp((state) => state.weakList);
  const point = useMemo(
    () => weakPointOf(network, selection, list, { points, losses, backup, stale, unanswered: false }),
    [network, selection, list, points, losses, backup, stale],
  );
  const result = useApp((state) => state.results["dark-side"]);
  const settings = useApp((state) => state.study?.settings);
  const unanswered = useApp((state) => state.unanswered["dark-side"] === state.network.version);
  const isIt =
    point?.lost != null &&
    result?.version === network.version &&
    settings !== undefined &&
    isOf(settings, result.input) &&
    result.output.about === aboutOf(point.lost);
  return { point, dark: isIt ? result.output : null, unanswered, answers };
}

/** Used once: asks for the dark side of what is chosen, and flies there. */
export function useDarkSideAsked({ point, dark }: ChosenWeakPoint): void {
  const network = useApp((state) => state.network);
  useEffect(() => {
    if (point === null) return;
    if (dark !== null || point.lost === null) return flyIfWished(network, point, dark);
    const { study, analyse } = useApp.getState();
    if (study === null) return;
    void analyse("dark-side", {
      columns: topologyColumns(network),
      gateways: study.settings.gateways,
      enough: study.settings.enough,
      ...lostWith(setsOfGroups(network), point.lost),
      about: aboutOf(point.lost),
    });
  }, [network, point, dark]);
}

/** A group is lost with all its spans and sites. */
export function lostWith(
  { spanStarts, spans, siteStarts, sites }: ElementSets,
  { kind, row }: NonNullable<WeakPoint["lost"]>,
) {
  if (kind === "group") {
    return {
      spans: spans.slice(spanStarts[row] as number, spanStarts[row + 1] as number),
      sites: sites.slice(siteStarts[row] as number, siteStarts[row + 1] as number),
    };
  }
  const one = Uint32Array.of(row);
  const none = new Uint32Array(0);
  return kind === "span" ? { spans: one, sites: none } : { spans: none, sites: one };
}

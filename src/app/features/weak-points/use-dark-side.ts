/** The weak point that a person has chosen, and what goes dark with it. */
import { useEffect, useMemo } from "react";
import { type Network, type Settings, textAt } from "../../../core/model/index.ts";
import type { CutPairs } from "../../../core/redundancy/losses/find-cut-pairs.ts";
import type { DarkSide } from "../../../core/redundancy/losses/find-dark-side.ts";
import { topologyColumns } from "../../../core/topology/topology.ts";
import { useApp } from "../../store/store.ts";
import { isOf, useWeakAnswers, type WeakAnswers } from "./ask.ts";
import { flyIfWished } from "./show.ts";
import { aboutOf, type Lost, rowsOfLost, type WeakPoint, weakPointOf } from "./weak-point.ts";

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
  const { points, losses, pairs, backup, stale } = answers;
  const network = useApp((state) => state.network);
  const selection = useApp(({ step, tabs, selection: chosen }) => (tabs[step] === "weak-points" ? chosen : null));
  const list = useApp((state) => state.weakList);
  const point = useMemo(
    () => weakPointOf(network, selection, list, { points, losses, pairs, backup, stale, unanswered: false }),
    [network, selection, list, points, losses, pairs, backup, stale],
  );
  const result = useApp((state) => state.results["dark-side"]);
  const settings = useApp((state) => state.study?.settings);
  const unanswered = useApp((state) => state.unanswered["dark-side"] === state.network.version);
  const isIt =
    point?.lost != null &&
    result?.version === network.version &&
    settings !== undefined &&
    isOf(serviceFor(point.lost, settings, network, pairs), result.input) &&
    result.output.about === aboutOf(point.lost);
  return { point, dark: isIt ? result.output : null, unanswered, answers };
}

/** Used once: asks for the dark side of what is chosen, and flies there. */
export function useDarkSideAsked({ point, dark, answers: { pairs } }: ChosenWeakPoint): void {
  const network = useApp((state) => state.network);
  useEffect(() => {
    if (point === null) return;
    if (dark !== null || point.lost === null) return flyIfWished(network, point, pairs, dark);
    const { study, analyse } = useApp.getState();
    if (study === null) return;
    void analyse("dark-side", {
      columns: topologyColumns(network),
      ...serviceFor(point.lost, study.settings, network, pairs),
      ...rowsOfLost(network, point.lost, pairs),
      about: aboutOf(point.lost),
    });
  }, [network, point, pairs, dark]);
}

type Service = Pick<Settings, "gateways" | "enough">;
const referenceRules = new WeakMap<CutPairs, Settings["gateways"]>();

/** Pairs are told by the ways to one gateway, or to the site that stands for them; so is their proof. */
function serviceFor(lost: Lost, settings: Service, { sites }: Network, pairs: CutPairs | null): Service {
  if (lost.kind !== "pair" || pairs === null) return { gateways: settings.gateways, enough: settings.enough };
  if (pairs.reference < 0) return { gateways: settings.gateways, enough: 1 };
  const known = referenceRules.get(pairs) ?? { ids: [textAt(sites.columns.id, pairs.reference) ?? ""] };
  referenceRules.set(pairs, known);
  return { gateways: known, enough: 1 };
}

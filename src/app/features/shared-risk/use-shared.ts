/** What is asked about shared risk, and its answer: asked by itself while a person looks, where that is cheap. */
import { useCallback, useMemo } from "react";
import type { Network } from "../../../core/model/index.ts";
import { groupSets } from "../../../core/redundancy/losses/group-sets.ts";
import type { SetsToLose } from "../../../core/redundancy/losses/measure-set-losses.ts";
import type { SharedQuestion } from "../../../core/redundancy/shared/measure-shared.ts";
import { circuitsAt } from "../../../core/topology/circuits-at.ts";
import { topologyColumns } from "../../../core/topology/topology.ts";
import { useApp } from "../../store/store.ts";
import { type Answer, useAnswer } from "../../store/use-answer.ts";
import { useIsShown } from "../../store/use-is-shown.ts";
import { type Entry, entriesOf } from "./entries.ts";

export type SharedAnswer = Answer<"shared"> & {
  /** What was inferred, the worst first, with what a person said of it; null without an answer. */
  readonly entries: readonly Entry[] | null;
};

export function useShared(): SharedAnswer {
  const network = useApp((state) => state.network);
  const rule = useApp((state) => state.sharedRule);
  const settings = useApp((state) => state.study?.settings);
  const input = useApp((state) => state.results.shared?.input);
  const isLooked = useIsShown("shared-risk");
  const isAsked = useCallback(
    (asked: SharedQuestion) =>
      settings !== undefined &&
      asked.gateways === settings.gateways &&
      asked.enough === settings.enough &&
      asked.withinM === rule.withinM &&
      asked.overM === rule.overM,
    [rule, settings],
  );
  const answer = useAnswer({ job: "shared", isAsked, ask: askShared, isWanted: isLooked });
  const { output } = answer;
  // A verdict on a group moves the network on, but not what was asked about.
  const holds = input !== undefined && isAsked(input) && isSameGround(input, network);
  const stale = answer.stale && !holds;
  const unanswered = answer.unanswered && !holds;
  const entries = useMemo(
    () => (output === null || stale ? null : entriesOf(network, output)),
    [network, output, stale],
  );
  return { ...answer, stale, unanswered, entries };
}

export function askShared(): void {
  const { network, study, sharedRule, analyse } = useApp.getState();
  if (study === null) return;
  void analyse("shared", { ...serviceOf(network, study.settings), lines: network.spans.geometry, ...sharedRule });
}

function isSameGround({ lines, columns }: SharedQuestion, network: Network): boolean {
  const now = topologyColumns(network);
  return (
    lines === network.spans.geometry &&
    columns.sitePopulation === now.sitePopulation &&
    (["siteIds", "siteStatus", "siteKind", "spanIds", "spanFrom", "spanTo", "spanStatus", "spanLaying"] as const).every(
      (each) => columns[each].codes === now[each].codes,
    )
  );
}

/** What the loss of each of the network's own groups cuts off. */
export function useGroupLosses(isWanted: boolean): Answer<"set-losses"> {
  const settings = useApp((state) => state.study?.settings);
  const isAsked = useCallback(
    (asked: SetsToLose) => asked.gateways === settings?.gateways && asked.enough === settings?.enough,
    [settings],
  );
  return useAnswer({ job: "set-losses", isAsked, ask: askGroupLosses, isWanted });
}

export function askGroupLosses(): void {
  const { network, study, analyse } = useApp.getState();
  if (study === null) return;
  void analyse("set-losses", { ...serviceOf(network, study.settings), sets: groupSets(network) });
}

function serviceOf(network: Network, { gateways, enough }: Pick<SharedQuestion, "gateways" | "enough">) {
  return { columns: topologyColumns(network), gateways, enough, circuitsAt: circuitsAt(network) };
}

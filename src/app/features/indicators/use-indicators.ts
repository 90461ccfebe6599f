/** The indicators of the network as it stands: asked by themselves while a person looks. */
import { useCallback } from "react";
import { indicatorsOf } from "../../../core/redundancy/indicators/indicators-of.ts";
import type { IndicatorsOf } from "../../../core/redundancy/indicators/measure-indicators.ts";
import { THRESHOLDS } from "../../../core/redundancy/indicators/thresholds.ts";
import { useApp } from "../../store/store.ts";
import { type Answer, useAnswer } from "../../store/use-answer.ts";
import { useIsShown } from "../../store/use-is-shown.ts";

type Lengths = ReturnType<typeof indicatorsOf>["lengths"];
const lengthsOf = new WeakMap<IndicatorsOf, Lengths>();

/** lengths: what was taken for granted of them. */
export function useIndicators(): Answer<"indicators"> & { readonly lengths: Lengths | null } {
  const settings = useApp((state) => state.study?.settings);
  const isLooked = useIsShown("indicators");
  const isAsked = useCallback(
    ({ gateways, enough }: IndicatorsOf) => gateways === settings?.gateways && enough === settings.enough,
    [settings],
  );
  const answer = useAnswer({ job: "indicators", isAsked, ask: askIndicators, isWanted: isLooked });
  const input = useApp((state) => state.results.indicators?.input);
  return { ...answer, lengths: (input && lengthsOf.get(input)) ?? null };
}

export function askIndicators(): void {
  const { network, study, analyse } = useApp.getState();
  if (study === null) return;
  const { input, lengths } = indicatorsOf(network, study.settings, THRESHOLDS);
  lengthsOf.set(input, lengths);
  void analyse("indicators", input);
}

/** What lies in the hazards that a person looks at, its sums and what is crossed: asked by themselves while they look. */
import { useCallback, useMemo } from "react";
import type { Crossing, CrossingsToList } from "../../../core/hazard/list-crossings.ts";
import type { Exposure, ExposureOf, LayerExposure } from "../../../core/hazard/measure-exposure.ts";
import type { ExposureToSum, LayerSums } from "../../../core/hazard/sum-exposure.ts";
import type { HazardLayer } from "../../../core/model/index.ts";
import { useApp } from "../../store/store.ts";
import { type Answer, useAnswer } from "../../store/use-answer.ts";
import { useIsShown } from "../../store/use-is-shown.ts";

const NO_LAYERS: readonly HazardLayer[] = [];

export function useHazards(): readonly HazardLayer[] {
  return useApp((state) => state.study?.hazards ?? NO_LAYERS);
}

/** Those that a person has not left out, the same list while it is the same. */
function useAsked(): readonly HazardLayer[] {
  const hazards = useHazards();
  const left = useApp((state) => state.exposureQuery.left);
  return useMemo(() => hazards.filter(({ id }) => !left.includes(id)), [hazards, left]);
}

export type LayerFound = {
  readonly hazard: HazardLayer;
  readonly found: LayerExposure;
  /** null while they are being added up. */
  readonly sums: LayerSums | null;
};

export type Found = Pick<Answer<"exposure">, "stale" | "running" | "unanswered"> & {
  /** In the order of the study; null while nothing is known, or another network or other layers were asked about. */
  readonly layers: readonly LayerFound[] | null;
  readonly exposure: Exposure | null;
  readonly areasBy: "outlines" | "ends" | null;
  readonly ask: () => void;
};

export function useExposure(): Found {
  const isShown = useIsShown("exposure");
  const network = useApp((state) => state.network);
  const hazards = useAsked();
  const isAsked = useCallback((input: ExposureOf) => isSame(input.hazards, hazards), [hazards]);
  const ask = () => {
    const { network: now, analyse } = useApp.getState();
    void analyse("exposure", { lines: now.spans.geometry, sites: now.sites.geometry, hazards });
  };
  const answer = useAnswer({ job: "exposure", isAsked, ask, isWanted: isShown && hazards.length > 0 });
  const exposure = answer.stale ? null : answer.output;
  const isSummed = useCallback((input: ExposureToSum) => input.exposure === exposure, [exposure]);
  const sum = () => {
    if (exposure !== null) void useApp.getState().analyse("exposure-sums", { network, hazards, exposure });
  };
  const isWanted = isShown && exposure !== null;
  const summed = useAnswer({ job: "exposure-sums", isAsked: isSummed, ask: sum, isWanted });
  const sums = summed.stale || exposure === null ? null : summed.output;
  const layers = useMemo(() => {
    if (exposure === null) return null;
    return hazards.map((hazard, i): LayerFound => {
      return { hazard, found: exposure.layers[i] as LayerExposure, sums: sums?.layers[i] ?? null };
    });
  }, [hazards, exposure, sums]);
  const { stale, running, unanswered } = answer;
  return { ...{ layers, exposure, areasBy: sums?.areasBy ?? null, ask }, stale, running, unanswered };
}

/** The layer that is told about. */
export function useShownLayer(layers: readonly LayerFound[] | null): LayerFound | null {
  const wished = useApp((state) => state.exposureQuery.layer);
  if (layers === null) return null;
  const most = layers.reduce<LayerFound | null>(
    (best, each) => (best === null || each.found.met.length > best.found.met.length ? each : best),
    null,
  );
  return layers.find(({ hazard }) => hazard.id === wished) ?? most;
}

export type PlacesFound = { readonly crossings: readonly Crossing[]; readonly hazards: readonly HazardLayer[] };

/** What is crossed and passed; null while it is not known. */
export function useCrossings(): PlacesFound | null {
  const isShown = useIsShown("exposure");
  const hazards = useAsked();
  const spans = useApp((state) => state.network.spans);
  const isAsked = useCallback(
    (input: CrossingsToList) => input.spans === spans && isSame(input.hazards, hazards),
    [spans, hazards],
  );
  const ask = () => void useApp.getState().analyse("crossings", { spans, hazards });
  const { output, stale } = useAnswer({ job: "crossings", isAsked, ask, isWanted: isShown && hazards.length > 0 });
  return useMemo(() => (stale || output === null ? null : { crossings: output, hazards }), [stale, output, hazards]);
}

function isSame(a: readonly HazardLayer[], b: readonly HazardLayer[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

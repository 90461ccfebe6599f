import { useEffect, useMemo, useState } from "react";
import type { Timeline } from "../../../core/hazard/restore/timeline.ts";
import type { Network } from "../../../core/model/index.ts";
import type { ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { useIsShown } from "../../store/use-is-shown.ts";
import { useEvent, useRisk, useTimeline } from "./ask.ts";
import { type ChanceMarks, chanceMarks, chanceViewLayer } from "./chance-layer.ts";
import { eventViewLayer } from "./event-layer.ts";
import { courseAt, previewOf } from "./makers/index.ts";
import { momentAt } from "./moments.ts";
import { type BrokenPaths, brokenPaths, playMarks, playViewLayer } from "./play-layer.ts";

const NO_LAYERS: readonly ViewLayer[] = [];
const NO_HAZARDS: never[] = [];

/** The event; with it what it does, as chances or hour by hour. */
export function useScenarioLayers(): readonly ViewLayer[] {
  const isShown = useIsShown("scenario");
  const view = useApp((state) => state.disaster.view);
  const event = useEventLayer(isShown);
  const chances = useChanceLayer(isShown && view !== "play");
  const play = usePlayLayer(isShown && view === "play");
  return useMemo(() => {
    const layers = [event, chances, play].filter((layer) => layer !== null);
    return layers.length === 0 ? NO_LAYERS : layers;
  }, [event, chances, play]);
}

function useEventLayer(isShown: boolean): ViewLayer | null {
  const event = useEvent();
  const network = useApp((state) => state.network);
  const hazards = useApp((state) => state.study?.hazards ?? NO_HAZARDS);
  // While it is played its whole hours are enough.
  const hour = useApp(({ disaster }) => (disaster.view === "play" ? Math.min(0, Math.floor(disaster.hour)) : 0));
  return useMemo(() => {
    if (!isShown || event === null) return null;
    const shown = courseAt(event, hour) ?? previewOf(event, { network, hazards });
    return shown === null ? null : eventViewLayer(shown);
  }, [isShown, event, network, hazards, hour]);
}

function useChanceLayer(isShown: boolean): ViewLayer | null {
  const network = useApp((state) => state.network);
  const bound = useApp((state) => state.disaster.bound);
  const { risk, stale } = useRisk();
  const losses = isShown && risk !== null && !stale ? risk[bound] : null;
  const [made, setMade] = useState<{ readonly of: object; readonly marks: ChanceMarks } | null>(null);
  useEffect(() => {
    if (losses === null) return setMade(null);
    let wanted = true;
    void chanceMarks(network, losses, () => wanted).then((marks) => {
      if (marks !== null && wanted) setMade({ of: losses, marks });
    });
    return () => {
      wanted = false;
    };
  }, [network, losses]);
  return useMemo(() => (made === null || made.of !== losses ? null : chanceViewLayer(made.marks)), [made, losses]);
}

function usePlayLayer(isShown: boolean): ViewLayer | null {
  const network = useApp((state) => state.network);
  const { timeline } = useTimeline();
  const shown = isShown ? timeline : null;
  const broken = useBroken(network, shown);
  const moment = useApp(({ disaster: { hour } }) => (shown === null || hour < 0 ? null : momentAt(shown, hour)));
  return useMemo(
    () => (shown === null || broken === null ? null : playViewLayer(playMarks(network, shown, broken, moment), null)),
    [network, shown, broken, moment],
  );
}

function useBroken(network: Network, timeline: Timeline | null): readonly BrokenPaths[] | null {
  const [made, setMade] = useState<{ readonly of: Timeline; readonly broken: readonly BrokenPaths[] } | null>(null);
  useEffect(() => {
    if (timeline === null) return setMade(null);
    let wanted = true;
    void brokenPaths(network, timeline, () => wanted).then((broken) => {
      if (broken !== null && wanted) setMade({ of: timeline, broken });
    });
    return () => {
      wanted = false;
    };
  }, [network, timeline]);
  return made === null || made.of !== timeline ? null : made.broken;
}

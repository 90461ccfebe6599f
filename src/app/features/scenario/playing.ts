/** Lets the hours go by while a person plays them; whoever asked for less motion steps from change to change instead. */
import { useEffect, useSyncExternalStore } from "react";
import type { Timeline } from "../../../core/hazard/restore/timeline.ts";
import { useApp } from "../../store/store.ts";
import { lastHour, momentAt } from "./moments.ts";

const TICK_MS = 250;
const LESS_MOTION = window.matchMedia("(prefers-reduced-motion: reduce)");

/** Used once, where the player is shown: away from it the hours stand still. */
export function usePlaying(timeline: Timeline | null): void {
  const speed = useApp((state) => state.disaster.speed);
  useEffect(() => {
    if (speed === 0 || timeline === null) return;
    const timer = setInterval(() => {
      const { disaster, changeDisaster } = useApp.getState();
      const end = lastHour(timeline);
      const hour = Math.min(end, disaster.hour + (speed * TICK_MS) / 1000);
      changeDisaster({ hour, ...(hour === end && { speed: 0 }) });
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [speed, timeline]);
  useEffect(() => () => useApp.getState().changeDisaster({ speed: 0 }), []);
}

export function useLessMotion(): boolean {
  return useSyncExternalStore(
    (changed) => {
      LESS_MOTION.addEventListener("change", changed);
      return () => LESS_MOTION.removeEventListener("change", changed);
    },
    () => LESS_MOTION.matches,
  );
}

/** To the change before, or to the next one. */
export function stepBy(timeline: Timeline, by: -1 | 1): void {
  const { disaster, changeDisaster } = useApp.getState();
  // While the event still comes the next change is its end.
  const now = disaster.hour < 0 ? -1 : momentAt(timeline, disaster.hour);
  const isBetween = by === -1 && disaster.hour > (timeline.hours[now] ?? 0);
  const to = Math.min(timeline.hours.length - 1, Math.max(0, isBetween ? now : now + by));
  changeDisaster({ hour: timeline.hours[to] ?? 0, speed: 0 });
}

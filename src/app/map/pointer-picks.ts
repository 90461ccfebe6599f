/** What the pointer does on the map: what it rests on, what it clicks. */
import type { Map as LiveMap, MapMouseEvent } from "maplibre-gl";
import { cardIsFree } from "./card-is-free.ts";

export type PointerEvents<Found> = {
  /** False while a tool has the pointer: a click is the tool's, even where the card is only free once the tool is done. */
  isFree(): boolean;
  /** Looks at the drawn map; costs the graphics card a drawing of its own, and the page waits for it. */
  find(x: number, y: number): Found | null;
  onHover(found: Found | null, x: number, y: number): void;
  onClick(found: Found | null, event: MouseEvent): void;
};

/** Looking takes at most a third of the time: after each look a pause of twice its cost. */
const PAUSES = 2;
const SHORTEST_PAUSE_MS = 16;

export function followPointer<Found>(
  map: LiveMap,
  { isFree, find, onHover, onClick }: PointerEvents<Found>,
): () => void {
  let at: { readonly x: number; readonly y: number } | null = null;
  let timer = 0;
  let pause = SHORTEST_PAUSE_MS;
  let stopped = false;
  const look = async () => {
    await cardIsFree(map);
    timer = 0;
    if (stopped || at === null || map.isMoving()) return;
    const { x, y } = at;
    const began = performance.now();
    onHover(find(x, y), x, y);
    pause = Math.max(SHORTEST_PAUSE_MS, PAUSES * (performance.now() - began));
  };
  const click = async ({ lngLat, originalEvent }: MapMouseEvent) => {
    await cardIsFree(map);
    if (stopped) return;
    // The map may have moved on by now; the place that was clicked has not.
    const { x, y } = map.project(lngLat);
    onClick(find(x, y), originalEvent);
  };
  const leave = () => {
    at = null;
    onHover(null, 0, 0);
  };
  const subscriptions = [
    map.on("mousemove", ({ point }) => {
      at = point;
      timer ||= window.setTimeout(() => void look(), pause);
    }),
    map.on("mouseout", leave),
    map.on("movestart", leave),
    map.on("click", (event) => {
      if (isFree()) void click(event);
    }),
  ];
  return () => {
    stopped = true;
    clearTimeout(timer);
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
}

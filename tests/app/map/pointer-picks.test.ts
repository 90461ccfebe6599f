import type { Map as LiveMap } from "maplibre-gl";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { followPointer } from "../../../src/app/map/pointer-picks.ts";

type Listener = (event: object) => void;

/** The part of a map that is followed. Places are pixels; the view may have moved on by some of them. */
function stillMap() {
  const listeners = new Map<string, Listener>();
  const state = { moving: false, movedBy: 0, free: true };
  const map = {
    on(type: string, listener: Listener) {
      listeners.set(type, listener);
      return { unsubscribe: () => listeners.delete(type) };
    },
    isMoving: () => state.moving,
    project: ({ lng, lat }: { lng: number; lat: number }) => ({ x: lng + state.movedBy, y: lat }),
    // No WebGL here, so the card is always free.
    getCanvas: () => ({ getContext: () => null }),
  };
  return {
    map: map as unknown as LiveMap,
    state,
    listeners,
    fire: (type: string, event: object = {}) => listeners.get(type)?.(event),
  };
}

function follow() {
  const still = stillMap();
  const said: string[] = [];
  const stop = followPointer<string>(still.map, {
    isFree: () => still.state.free,
    find: (x, y) => (x < 100 ? `${x},${y}` : null),
    onHover: (found) => said.push(`hover ${found}`),
    onClick: (found) => said.push(`click ${found}`),
  });
  const move = (x: number, y: number) => still.fire("mousemove", { point: { x, y } });
  return { ...still, said, stop, move };
}

describe("followPointer", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("window", globalThis);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test("looks once for many moves, at the last place", async () => {
    const { said, move } = follow();
    move(1, 1);
    move(2, 2);
    move(3, 3);
    await vi.runAllTimersAsync();
    expect(said).toEqual(["hover 3,3"]);
  });

  test("says when there is nothing under the pointer, and when it leaves", async () => {
    const { said, move, fire } = follow();
    move(200, 5);
    await vi.runAllTimersAsync();
    fire("mouseout");
    expect(said).toEqual(["hover null", "hover null"]);
  });

  test("does not look while the map moves, and forgets what it saw", async () => {
    const { said, move, fire, state } = follow();
    fire("movestart");
    state.moving = true;
    move(4, 4);
    await vi.runAllTimersAsync();
    expect(said).toEqual(["hover null"]);
  });

  test("clicks the place that was clicked, even if the map has moved on", async () => {
    const { said, fire, state } = follow();
    fire("click", { lngLat: { lng: 10, lat: 20 }, originalEvent: {} });
    state.movedBy = 30;
    await vi.runAllTimersAsync();
    expect(said).toEqual(["click 40,20"]);
  });

  test("a click that was a tool's is nobody else's once the tool is done", async () => {
    const { said, fire, state } = follow();
    state.free = false;
    fire("click", { lngLat: { lng: 10, lat: 20 }, originalEvent: {} });
    state.free = true;
    await vi.runAllTimersAsync();
    expect(said).toEqual([]);
  });

  test("says no more once it is stopped", async () => {
    const { said, move, fire, stop, listeners } = follow();
    move(1, 1);
    fire("click", { lngLat: { lng: 1, lat: 1 }, originalEvent: {} });
    stop();
    await vi.runAllTimersAsync();
    expect(said).toEqual([]);
    expect(listeners.size).toBe(0);
  });
});

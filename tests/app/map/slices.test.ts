import { describe, expect, test } from "vitest";
import { inSlices } from "../../../src/app/map/slices.ts";

/** Every step takes three milliseconds of a clock that only the work moves. */
function work(steps: number) {
  const state = { time: 0, done: 0, breaths: 0 };
  function* run(): Generator<void, string> {
    for (let i = 0; i < steps; i++) {
      state.time += 3;
      state.done++;
      yield;
    }
    return "made";
  }
  const breathe = async () => {
    state.breaths++;
  };
  return { state, run, now: () => state.time, breathe };
}

describe("inSlices", () => {
  test("works to the end and breathes after every few steps", async () => {
    const { state, run, now, breathe } = work(12);
    expect(await inSlices(run(), () => true, now, breathe)).toBe("made");
    expect(state.done).toBe(12);
    // 7 ms hold three steps of 3 ms: four full slices, and one for the end.
    expect(state.breaths).toBe(5);
  });

  test("stops at the next breath once it is no longer wanted", async () => {
    const { state, run, now, breathe } = work(100);
    expect(await inSlices(run(), () => state.done < 10, now, breathe)).toBeNull();
    expect(state.done).toBe(12);
  });

  test("does nothing for what is not wanted at the start", async () => {
    const { state, run, now, breathe } = work(5);
    expect(await inSlices(run(), () => false, now, breathe)).toBeNull();
    expect(state.done).toBe(0);
  });

  test("lets an error through", async () => {
    function* broken(): Generator<void, string> {
      yield;
      throw new Error("broken");
    }
    await expect(
      inSlices(
        broken(),
        () => true,
        () => 0,
        async () => {},
      ),
    ).rejects.toThrow("broken");
  });
});

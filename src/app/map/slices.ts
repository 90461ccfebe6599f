/** Long work between frames: a generator is run in slices short enough that the map stays live. */

/** Under half a frame, so that drawing has the other half. */
const SLICE_MS = 7;

/** What the generator returns, or null once it is no longer wanted. Every yield is a place to breathe, and so is the start. */
export async function inSlices<Result>(
  work: Generator<unknown, Result>,
  wanted: () => boolean,
  now: () => number = () => performance.now(),
  breathe: () => Promise<unknown> = nextFrame,
): Promise<Result | null> {
  for (;;) {
    await breathe();
    if (!wanted()) return null;
    const end = now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (now() < end);
  }
}

/** After the next frame has been drawn; a hidden page draws none, and its work waits. */
export function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Runs long work on the page's own thread in slices short enough that nobody feels them. */
const SLICE_MS = 8;

/** The work's answer, or null once the signal is aborted. */
export async function runInSlices<R>(work: Generator<void, R>, signal: AbortSignal): Promise<R | null> {
  let until = performance.now() + SLICE_MS;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resume) => setTimeout(resume, 0));
    if (signal.aborted) return null;
    until = performance.now() + SLICE_MS;
  }
}

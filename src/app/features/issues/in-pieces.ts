import { inSlices } from "../../map/slices.ts";

/** Long work of lists: in pieces between other tasks of the page, not one a frame, which the map may take its time for. */
export function inPieces<Result>(work: Generator<unknown, Result>, wanted: () => boolean): Promise<Result | null> {
  return inSlices(work, wanted, () => performance.now(), nextTask);
}

function nextTask(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve));
}

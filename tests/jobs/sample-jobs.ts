import type { Report } from "../../src/core/analysis.ts";

/** Jobs that show what a runner must cope with. */
export const sampleJobs = {
  double: (numbers: Float64Array) => numbers.map((value) => 2 * value),
  fail: (): number => {
    throw new RangeError("nothing to divide");
  },
  "throw-text": (): number => {
    throw "just words";
  },
  "count-to": (limit: number, report?: Report) => {
    for (let done = 1; done <= limit; done++) report?.(done, limit);
    return limit;
  },
  /** Never ends by itself: only a terminated thread stops it. */
  spin: (_input: null, report?: Report): number => {
    for (;;) report?.(1, 2);
  },
  unsendable: () => ({ run: () => 1 }),
};

export type SampleJobs = typeof sampleJobs;

import type { NameJobs } from "../../core/search/name-jobs.ts";
import { workerRunner } from "../../jobs/worker-runner.ts";

/** Makes what the search looks names up in, off the page's own thread. */
export const nameJobs = workerRunner<NameJobs>(
  () => new Worker(new URL("../../../workers/names.ts", import.meta.url), { type: "module", name: "names" }),
);

import { type Analyses, analyses } from "../core/analyses.ts";
import { provideGdal } from "../core/import/formats/gdal/gdal-module.ts";
import { inlineRunner } from "../jobs/inline-runner.ts";
import type { JobInput, JobName, JobOutput } from "../jobs/protocol.ts";
import { loadGdal } from "./load-gdal.ts";
import { endProgress, printProgress } from "./print.ts";

provideGdal(loadGdal);
const runner = inlineRunner<Analyses>(analyses);

/** Runs an analysis with its progress on the terminal. */
export async function runJob<K extends JobName<Analyses>>(
  job: K,
  input: JobInput<Analyses, K>,
  label: string,
): Promise<JobOutput<Analyses, K>> {
  try {
    return await runner.run(job, input, { onProgress: (done, total) => printProgress(label, done, total) });
  } finally {
    endProgress();
  }
}

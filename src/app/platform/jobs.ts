import type { Analyses } from "../../core/analyses.ts";
import { poolRunner } from "../../jobs/pool-runner.ts";
import { workerRunner } from "../../jobs/worker-runner.ts";
import { sharingRisk } from "./share-risk.ts";

/** One core is left to the map. */
const POOL_SIZE = Math.max(1, navigator.hardwareConcurrency - 1);

const pool = poolRunner(
  workerRunner<Analyses>(
    () => new Worker(new URL("../../../workers/analyses.ts", import.meta.url), { type: "module", name: "analyses" }),
  ),
  POOL_SIZE,
);

export const jobs = sharingRisk(pool, POOL_SIZE);

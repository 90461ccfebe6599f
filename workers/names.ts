import { nameJobs } from "../src/core/search/name-jobs.ts";
import { serve, type WorkerScope } from "../src/jobs/serve.ts";

serve(self as unknown as WorkerScope, nameJobs);

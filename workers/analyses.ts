import { analyses } from "../src/core/analyses.ts";
import { serve, type WorkerScope } from "../src/jobs/serve.ts";

serve(self as unknown as WorkerScope, analyses);

import { sampleJobs } from "./sample-jobs.ts";
import { serveInThread } from "./thread.ts";

serveInThread(sampleJobs);

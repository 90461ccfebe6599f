import { analyses } from "../../src/core/analyses.ts";
import { serveInThread } from "../jobs/thread.ts";

serveInThread(analyses);

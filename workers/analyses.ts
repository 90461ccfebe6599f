import { analyses } from "../src/core/analyses.ts";
import { provideGdal } from "../src/core/import/gdal/gdal-module.ts";
import { serve, type WorkerScope } from "../src/jobs/serve.ts";
import { startGdal } from "./start-gdal.ts";

provideGdal(startGdal);
serve(self as unknown as WorkerScope, analyses);

import { analyses } from "../src/core/analyses.ts";
import { provideGdal } from "../src/core/import/formats/gdal/gdal-module.ts";
import { serve, type WorkerScope } from "../src/jobs/serve.ts";
import { loadGdal } from "./load-gdal.ts";

provideGdal(loadGdal);
serve(self as unknown as WorkerScope, analyses);

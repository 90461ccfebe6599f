/** The registry: name -> pure function. Its type is the whole worker boundary; there is no second list to keep. */
import { warpGrid } from "./geo/warp-grid.ts";
import { strengthsOf } from "./hazard/events/strengths-of.ts";
import { listCrossings } from "./hazard/list-crossings.ts";
import { measureExposure } from "./hazard/measure-exposure.ts";
import { measureStaging } from "./hazard/restore/measure-staging.ts";
import { measureTimeline } from "./hazard/restore/measure-timeline.ts";
import { measureRisk } from "./hazard/simulate/measure-risk.ts";
import { doRiskTask } from "./hazard/simulate/risk-task.ts";
import { sumExposure } from "./hazard/sum-exposure.ts";
import { readFiles } from "./import/read-files.ts";
import { writeSheet } from "./import/table/write-sheet.ts";
import { writeFile } from "./import/write-file.ts";
import { measureReadiness } from "./readiness/measure-readiness.ts";
import { auditCircuits } from "./redundancy/circuits/audit-circuits.ts";
import { measureAvailability } from "./redundancy/circuits/measure-availability.ts";
import { measureIndicators } from "./redundancy/indicators/measure-indicators.ts";
import { findCutPairs } from "./redundancy/losses/find-cut-pairs.ts";
import { findDarkSide } from "./redundancy/losses/find-dark-side.ts";
import { findSinglePoints } from "./redundancy/losses/find-single-points.ts";
import { measureSetLosses } from "./redundancy/losses/measure-set-losses.ts";
import { measureOutage } from "./redundancy/outages/measure-outage.ts";
import { findCriticalRadius } from "./redundancy/regions/find-critical-radius.ts";
import { findDiscSets } from "./redundancy/regions/find-disc-sets.ts";
import { measureCuts } from "./redundancy/regions/measure-cuts.ts";
import { measureRegionCurve } from "./redundancy/regions/measure-region-curve.ts";
import { measureRegions } from "./redundancy/regions/measure-regions.ts";
import { measureRings } from "./redundancy/rings/measure-rings.ts";
import { findRoutes } from "./redundancy/routes/find-routes.ts";
import { pairToGateways } from "./redundancy/routes/pair-to-gateways.ts";
import { routeEveryPair } from "./redundancy/routes/route-every-pair.ts";
import { findRouteGround } from "./redundancy/routes/route-ground.ts";
import { measureShared } from "./redundancy/shared/measure-shared.ts";
import { measureBackup } from "./redundancy/ways/measure-backup.ts";
import { findConnections } from "./redundancy/ways/nearest-connection.ts";
import { repairAll } from "./repair/repair-all.ts";
import { reviewTopology } from "./repair/review-topology.ts";
import { readStudy } from "./study/read-study.ts";
import { writeStudy } from "./study/write-study.ts";
import { readNewerFile } from "./update/read-newer-file.ts";

export const analyses = {
  rings: measureRings,
  "single-points": findSinglePoints,
  "set-losses": measureSetLosses,
  "cut-pairs": findCutPairs,
  "dark-side": findDarkSide,
  outage: measureOutage,
  "route-ground": findRouteGround,
  routes: findRoutes,
  "gateway-routes": pairToGateways,
  "every-pair": routeEveryPair,
  audit: auditCircuits,
  availability: measureAvailability,
  backup: measureBackup,
  connections: findConnections,
  indicators: measureIndicators,
  regions: measureRegions,
  "region-curve": measureRegionCurve,
  "disc-sets": findDiscSets,
  "critical-radius": findCriticalRadius,
  cuts: measureCuts,
  shared: measureShared,
  exposure: measureExposure,
  strengths: strengthsOf,
  timeline: measureTimeline,
  staging: measureStaging,
  risk: measureRisk,
  "risk-task": doRiskTask,
  "exposure-sums": sumExposure,
  crossings: listCrossings,
  readiness: measureReadiness,
  "read-files": readFiles,
  "read-newer-file": readNewerFile,
  "read-study": readStudy,
  "write-file": writeFile,
  "write-study": writeStudy,
  "warp-grid": warpGrid,
  "review-topology": reviewTopology,
  "repair-all": repairAll,
  "write-sheet": writeSheet,
};

export type Analyses = typeof analyses;

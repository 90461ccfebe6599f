/** The results that become SQL tables, named after their analysis, so that a finding joins with any attribute. */
import type { Analyses } from "./analyses.ts";
import { strengthTables } from "./hazard/events/strength-tables.ts";
import { exposureTables } from "./hazard/exposure-tables.ts";
import { timelineTables } from "./hazard/restore/timeline-tables.ts";
import { riskTables } from "./hazard/simulate/risk-tables.ts";
import type { Network } from "./model/index.ts";
import { readinessTables } from "./readiness/readiness-tables.ts";
import { auditTables, availabilityTables } from "./redundancy/circuits/circuit-tables.ts";
import { indicatorTables } from "./redundancy/indicators/indicator-tables.ts";
import {
  backupTables,
  cutPairTables,
  groupLossTables,
  singlePointTables,
} from "./redundancy/losses/weak-point-tables.ts";
import { outageTables } from "./redundancy/outages/outage-tables.ts";
import { regionTables } from "./redundancy/regions/region-tables.ts";
import { ringTables } from "./redundancy/rings/ring-tables.ts";
import { gatewayRouteTables, routeTables } from "./redundancy/routes/route-tables.ts";
import { sharedTables } from "./redundancy/shared/shared-tables.ts";
import { connectionTables } from "./redundancy/ways/connection-tables.ts";
import type { TableData } from "./tables/table-data.ts";

export const resultTables = {
  rings: ringTables,
  "single-points": singlePointTables,
  "set-losses": groupLossTables,
  "cut-pairs": cutPairTables,
  backup: backupTables,
  connections: connectionTables,
  indicators: indicatorTables,
  regions: regionTables,
  routes: routeTables,
  "gateway-routes": gatewayRouteTables,
  shared: sharedTables,
  outage: outageTables,
  audit: auditTables,
  availability: availabilityTables,
  exposure: exposureTables,
  strengths: strengthTables,
  risk: riskTables,
  timeline: timelineTables,
  readiness: readinessTables,
} satisfies {
  readonly [K in keyof Analyses]?: (output: ReturnType<Analyses[K]>, network: Network) => readonly TableData[];
};

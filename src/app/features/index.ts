/** What a person can do, in the order of the side panel and the palette. Adding a feature is one folder and one line. */
import type { Feature } from "../feature.ts";
import { feature as circuits } from "./circuits/index.ts";
import { feature as details } from "./details/index.ts";
import { feature as exports } from "./export/index.ts";
import { feature as exposure } from "./exposure/index.ts";
import { feature as fragility } from "./fragility/index.ts";
import { feature as hazards } from "./hazards/index.ts";
import { feature as importing } from "./import/index.ts";
import { feature as indicators } from "./indicators/index.ts";
import { feature as issues } from "./issues/index.ts";
import { feature as network } from "./network/index.ts";
import { feature as plan } from "./plan/index.ts";
import { feature as readiness } from "./readiness/index.ts";
import { feature as regions } from "./regions/index.ts";
import { feature as rings } from "./rings/index.ts";
import { feature as routes } from "./routes/index.ts";
import { feature as scenario } from "./scenario/index.ts";
import { feature as sharedRisk } from "./shared-risk/index.ts";
import { feature as sql } from "./sql/index.ts";
import { feature as studies } from "./studies/index.ts";
import { feature as table } from "./table/index.ts";
import { feature as weakPoints } from "./weak-points/index.ts";
import { feature as whatIf } from "./what-if/index.ts";

export const features: readonly Feature[] = [
  importing,
  studies,
  details,
  network,
  issues,
  weakPoints,
  rings,
  routes,
  circuits,
  sharedRisk,
  regions,
  whatIf,
  indicators,
  hazards,
  exposure,
  scenario,
  readiness,
  fragility,
  plan,
  table,
  sql,
  exports,
];

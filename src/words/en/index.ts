import { anywhere } from "./anywhere.ts";
import { audit } from "./audit.ts";
import { availability } from "./availability.ts";
import { backup } from "./backup.ts";
import { circuits } from "./circuits.ts";
import { cli } from "./cli.ts";
import { details } from "./details.ts";
import { events } from "./events.ts";
import { exports } from "./exports.ts";
import { exposure } from "./exposure.ts";
import { failure } from "./failure.ts";
import { fragility } from "./fragility.ts";
import { hazards } from "./hazards.ts";
import { importing } from "./importing.ts";
import { indicators } from "./indicators.ts";
import { issues } from "./issues.ts";
import { map } from "./map.ts";
import { maptools } from "./maptools.ts";
import { model } from "./model.ts";
import { models } from "./models.ts";
import { plan } from "./plan.ts";
import { problems } from "./problems.ts";
import { readiness } from "./readiness.ts";
import { region } from "./region.ts";
import { repairs } from "./repairs.ts";
import { restore } from "./restore.ts";
import { rings } from "./rings.ts";
import { risk } from "./risk.ts";
import { routes } from "./routes.ts";
import { scenario } from "./scenario.ts";
import { service } from "./service.ts";
import { shared } from "./shared.ts";
import { sharedrisk } from "./sharedrisk.ts";
import { shell } from "./shell.ts";
import { spof } from "./spof.ts";
import { studies } from "./studies.ts";
import { tables } from "./tables.ts";
import { tworoutes } from "./tworoutes.ts";
import { updating } from "./updating.ts";
import { verify } from "./verify.ts";
import { weakpoints } from "./weakpoints.ts";
import { whatif } from "./whatif.ts";

export const en = {
  anywhere,
  audit,
  availability,
  backup,
  circuits,
  cli,
  details,
  events,
  exports,
  exposure,
  failure,
  fragility,
  hazards,
  importing,
  indicators,
  issues,
  map,
  maptools,
  model,
  models,
  plan,
  problems,
  repairs,
  readiness,
  region,
  restore,
  rings,
  risk,
  routes,
  scenario,
  service,
  shared,
  sharedrisk,
  shell,
  spof,
  studies,
  tables,
  tworoutes,
  updating,
  verify,
  weakpoints,
  whatif,
};

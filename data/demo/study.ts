/** The demonstration study, laid out from facts: western Sichuan with an invented network. */
import { buildNetwork, type Study, type StudyId } from "../../src/core/model/index.ts";
import { layAccess } from "./access.ts";
import { makeCounties } from "./areas.ts";
import { backboneLines, layBackbone } from "./backbone.ts";
import { ageSpans, pullCables } from "./cables.ts";
import { layCircuits } from "./circuits.ts";
import { Draft } from "./draft.ts";
import { makeHazards } from "./hazards.ts";
import { layMetro } from "./metro.ts";
import { settlePeople } from "./people.ts";
import { makeBranches, PRESENT } from "./plan.ts";
import { powerSites } from "./power.ts";
import { makeProvenance } from "./provenance.ts";
import { networkRows } from "./rows.ts";
import { makeScenarios } from "./scenarios.ts";
import { laySecondCables } from "./second-cables.ts";
import { laySecondOperator } from "./second-operator.ts";
import { laySecondTowers } from "./second-towers.ts";
import { groupBridges, groupEntrances, groupRingDucts, groupTrenches, inferPoleLines } from "./sharing.ts";

export function makeDemo(): Study {
  const draft = new Draft(makeCounties());
  const laid = layBackbone(draft);
  layMetro(draft);
  const second = laySecondCables(draft, laid);
  const houses = laySecondOperator(draft, laid, second);
  layAccess(draft, backboneLines(laid));
  laySecondTowers(draft, houses);

  groupTrenches(draft, laid);
  groupEntrances(draft);
  groupRingDucts(draft);
  groupBridges(draft);
  inferPoleLines(draft);

  settlePeople(draft);
  powerSites(draft);
  const cables = pullCables(draft, laid, second);
  ageSpans(draft);
  const circuits = layCircuits(draft);
  const hazards = makeHazards(draft, laid);

  return {
    id: "demo-west-sichuan" as StudyId,
    title: "川西示意网络",
    origin: "demonstration",
    authors: ["演示数据"],
    createdAt: "2025-01-01T00:00:00+08:00",
    base: buildNetwork(networkRows(draft, cables, circuits)),
    branches: makeBranches(draft),
    activeBranch: PRESENT,
    hazards,
    scenarios: makeScenarios(hazards),
    fragility: null,
    findings: [],
    settings: { gateways: { kinds: ["core", "data-center", "gateway"] }, enough: 1 },
    provenance: makeProvenance(draft),
  };
}

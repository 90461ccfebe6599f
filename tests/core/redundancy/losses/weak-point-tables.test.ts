import { expect, test } from "vitest";
import type { ResultTable } from "../../../../src/core/analysis.ts";
import { rowCount, valueAt } from "../../../../src/core/model/index.ts";
import { findSinglePoints } from "../../../../src/core/redundancy/losses/find-single-points.ts";
import { groupSets } from "../../../../src/core/redundancy/losses/group-sets.ts";
import { measureSetLosses } from "../../../../src/core/redundancy/losses/measure-set-losses.ts";
import {
  backupTables,
  groupLossTables,
  singlePointTables,
} from "../../../../src/core/redundancy/losses/weak-point-tables.ts";
import { type BackupLevel, measureBackup } from "../../../../src/core/redundancy/ways/measure-backup.ts";
import { circuitsAt } from "../../../../src/core/topology/circuits-at.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { aNetwork } from "../../../builders/a-network.ts";

const rowsOf = ({ columns }: ResultTable) =>
  Array.from({ length: rowCount(columns[0]?.column ?? { type: "number", values: new Float64Array() }) }, (_, row) =>
    columns.map(({ column }) => valueAt(column, row)),
  );
const tablesOf = (tables: ResultTable[]) => Object.fromEntries(tables.map((table) => [table.name, rowsOf(table)]));

const network = aNetwork()
  .site("G", { kind: "core", population: 0, area: "X" })
  .site("D", { population: 40, area: "X" })
  .path("G-A-B-G")
  .path("B-C-D")
  .site("gone", { status: "removed" })
  .span("P", "A", "D", { status: "planned" })
  .row("groups", "duct")
  .row("groups", "nothing")
  .row("members", "m1", { group: "duct", span: "G-A" })
  .row("members", "m2", { group: "duct", span: "B-G" })
  .row("circuits", "c", { from: "D", to: "G" })
  .build();
const question = {
  columns: topologyColumns(network),
  gateways: { kinds: ["core"] },
  enough: 1,
  circuitsAt: circuitsAt(network),
};

test("single points: every span and site with what its loss cuts off, unknown where it is out of service", () => {
  const tables = tablesOf(singlePointTables(findSinglePoints(question), network));
  expect(tables.single_points_spans).toEqual([
    ["G-A", "yes", "no", 0, 0, 0, 0],
    ["A-B", "yes", "no", 0, 0, 0, 0],
    ["B-G", "yes", "no", 0, 0, 0, 0],
    ["B-C", "yes", "yes", 2, 40, 1, 1],
    ["C-D", "yes", "yes", 1, 40, 0, 1],
    ["P", "no", null, null, null, null, null],
  ]);
  expect(tables.single_points_sites).toContainEqual(["B", "yes", "yes", 3, 40, 2, 1]);
  expect(tables.single_points_sites).toContainEqual(["gone", "no", null, null, null, null, null]);
});

test("risk groups: what the loss of each cuts off", () => {
  const losses = measureSetLosses({ ...question, sets: groupSets(network) });
  expect(tablesOf(groupLossTables(losses, network)).group_losses).toEqual([
    ["duct", 4, 40, 3, 1],
    ["nothing", 0, 0, 0, 0],
  ]);
});

test("backup: how many ways each site has, and what it cannot do without, by level", () => {
  const of = (level: BackupLevel) =>
    tablesOf(backupTables(measureBackup({ ...question, groups: groupSets(network), level }), network));
  expect(of("span").backup_sites).toContainEqual(["C", "span", 1, "yes", "B-C"]);
  expect(of("span").backup_sites).toContainEqual(["A", "span", 2, "no", null]);
  expect(of("site").backup_sites).toContainEqual(["D", "site", 1, "yes", "C"]);
  expect(of("group").backup_sites).toContainEqual(["A", "group", 1, "yes", "duct"]);
  expect(of("span").backup_sites).toContainEqual(["gone", "span", null, null, null]);
  expect(of("span").backup_areas).toContainEqual(["X", "span", 2, 1, 40, 40]);
});

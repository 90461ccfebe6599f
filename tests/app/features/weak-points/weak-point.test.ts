import { expect, test } from "vitest";
import { weakPointOf } from "../../../../src/app/features/weak-points/weak-point.ts";
import type { WeakList } from "../../../../src/app/store/redundancy-slice.ts";
import type { TableName } from "../../../../src/core/model/index.ts";
import { findCutPairs } from "../../../../src/core/redundancy/losses/find-cut-pairs.ts";
import { findSinglePoints } from "../../../../src/core/redundancy/losses/find-single-points.ts";
import { groupSets } from "../../../../src/core/redundancy/losses/group-sets.ts";
import { measureSetLosses } from "../../../../src/core/redundancy/losses/measure-set-losses.ts";
import { measureBackup } from "../../../../src/core/redundancy/ways/measure-backup.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { aNetwork } from "../../../builders/a-network.ts";

// A ring of three, a spur over C to D, and an island E.
const network = aNetwork()
  .site("G", { kind: "core" })
  .path("G-A-B-G")
  .path("B-C-D")
  .site("E")
  .row("groups", "duct")
  .row("members", "m1", { group: "duct", span: "G-A" })
  .row("members", "m2", { group: "duct", span: "B-G" })
  .build();
const service = {
  columns: topologyColumns(network),
  gateways: { kinds: ["core"] },
  enough: 1,
  circuitsAt: new Uint32Array(network.sites.count),
};
const groups = groupSets(network);
const answers = {
  points: findSinglePoints(service),
  losses: measureSetLosses({ ...service, sets: groups }),
  pairs: findCutPairs({ ...service, most: 10 }),
  backup: measureBackup({ ...service, groups, level: "span" }),
  stale: false,
  unanswered: false,
};
const rowOf = (id: string) => ["G", "A", "B", "C", "D", "E"].indexOf(id);
const chosen = (table: TableName, ...ids: string[]) => ({ table, ids });
const find = (table: TableName, id: string, list: WeakList = "spans") =>
  weakPointOf(network, chosen(table, id), list, answers);

test("a span, a site and a group that cut somebody off are weak points", () => {
  expect(find("spans", "B-C")).toEqual({ lost: { kind: "span", row: 3 }, site: null });
  expect(find("sites", "B")).toEqual({ lost: { kind: "site", row: rowOf("B") }, site: null });
  expect(find("groups", "duct")).toEqual({ lost: { kind: "group", row: 0 }, site: null });
});

test("what has a way round, a site that takes only itself with it, and other tables are none", () => {
  expect(find("spans", "A-B")).toBeNull();
  expect(find("sites", "D")).toBeNull();
  expect(find("members", "m1")).toBeNull();
  expect(find("spans", "no such span")).toBeNull();
});

test("while backup is looked at, a site is told by what it cannot do without", () => {
  expect(find("sites", "D", "backup")).toEqual({ lost: { kind: "span", row: 4 }, site: rowOf("D") });
  expect(find("sites", "E", "backup")).toEqual({ lost: null, site: rowOf("E") });
  expect(find("sites", "B", "backup")).toEqual({ lost: { kind: "site", row: rowOf("B") }, site: null });
});

test("two spans are a weak point while pairs are looked at, if they are the outermost of a chain", () => {
  const pair = (...ids: string[]) => weakPointOf(network, chosen("spans", ...ids), "pairs", answers);
  expect(pair("B-G", "G-A")).toEqual({ lost: { kind: "pair", row: 0 }, site: null });
  expect(pair("G-A", "A-B")).toBeNull();
  expect(pair("G-A", "A-B", "B-G")).toBeNull();
});

test("nothing is said of several things at once, of nothing, or by answers of before", () => {
  expect(weakPointOf(network, chosen("spans", "B-C", "C-D"), "spans", answers)).toBeNull();
  expect(weakPointOf(network, null, "spans", answers)).toBeNull();
  expect(weakPointOf(network, chosen("spans", "B-C"), "spans", { ...answers, stale: true })).toBeNull();
});

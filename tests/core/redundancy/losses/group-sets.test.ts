import { expect, test } from "vitest";
import type { Network } from "../../../../src/core/model/index.ts";
import { auditCircuits } from "../../../../src/core/redundancy/circuits/audit-circuits.ts";
import { availabilityOf } from "../../../../src/core/redundancy/circuits/availability-of.ts";
import { circuitsToAudit } from "../../../../src/core/redundancy/circuits/circuits-to-audit.ts";
import { CUT_RATES } from "../../../../src/core/redundancy/circuits/cut-rates.ts";
import { setAt } from "../../../../src/core/redundancy/losses/element-sets.ts";
import { countTurnedDown, groupSets, groupsInForce } from "../../../../src/core/redundancy/losses/group-sets.ts";
import { measureSetLosses } from "../../../../src/core/redundancy/losses/measure-set-losses.ts";
import { findGroupDisjointRoutes } from "../../../../src/core/redundancy/routes/find-group-disjoint-routes.ts";
import { measureBackup } from "../../../../src/core/redundancy/ways/measure-backup.ts";
import { circuitsAt } from "../../../../src/core/topology/circuits-at.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { aNetwork } from "../../../builders/a-network.ts";

/** A ring whose two ways to the core lie in one duct, of which somebody said this. */
function flatRing(accepted: "yes" | "no" | null): Network {
  return aNetwork()
    .site("G", { kind: "core" })
    .path("G-A-B-G", { laying: "duct", lengthM: 1000 })
    .row("groups", "duct", { accepted })
    .row("members", "m1", { group: "duct", span: "G-A" })
    .row("members", "m2", { group: "duct", span: "B-G" })
    .row("members", "m3", { group: "duct", site: "A" })
    .row("members", "m4", { group: "no such group", span: "A-B" })
    .row("members", "m5", { group: "duct", span: "no such span" })
    .row("circuits", "c", { from: "A", to: "G", working: ["G-A"], protection: ["A-B", "B-G"] })
    .build();
}

const service = (network: Network) => ({
  columns: topologyColumns(network),
  gateways: { kinds: ["core"] as const },
  enough: 1,
  circuitsAt: circuitsAt(network),
});

/** What every analysis makes of the duct. */
function standsFor(network: Network) {
  const sets = groupSets(network);
  const { input } = circuitsToAudit(network, []);
  const [circuit] = auditCircuits(input).circuits;
  const availability = availabilityOf(network, { kinds: ["core"] }, CUT_RATES);
  return {
    members: Object.values(setAt(sets, 0)).map((rows) => [...rows]),
    cutOff: measureSetLosses({ ...service(network), sets }).cutOff.sites[0],
    backup: measureBackup({ ...service(network), groups: sets, level: "group" }).unprotectedCount,
    apart: circuit?.disjoint.group,
    routes: findGroupDisjointRoutes({ siteCount: 3, spans: input.spans, from: 1, to: 0, groups: sets }).feasible,
    ofGroup: availability.causes.ofGroup[0] !== 0,
  };
}

test("a group holds what its members name, and what they name beyond the network is left out", () => {
  expect(standsFor(flatRing("yes"))).toEqual({
    ...{ members: [[0, 2], [1]], cutOff: 2, backup: 2 },
    ...{ apart: false, routes: false, ofGroup: true },
  });
});

test("one of which nobody said anything counts as given", () => {
  expect(standsFor(flatRing(null))).toEqual(standsFor(flatRing("yes")));
});

test("one that was turned down stands for no risk anywhere, and is counted", () => {
  const network = flatRing("no");
  expect(standsFor(network)).toEqual({
    ...{ members: [[], []], cutOff: 0, backup: 0 },
    // No group is known then, so that nobody can say whether one is shared.
    ...{ apart: null, routes: true, ofGroup: false },
  });
  expect([...groupsInForce(network)]).toEqual([0]);
  expect([countTurnedDown(network), countTurnedDown(flatRing(null))]).toEqual([1, 0]);
});

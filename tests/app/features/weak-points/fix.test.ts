import { describe, expect, test } from "vitest";
import { fixesOf } from "../../../../src/app/features/weak-points/fix.ts";
import { packSets } from "../../../../src/core/redundancy/losses/element-sets.ts";
import type { DarkSide } from "../../../../src/core/redundancy/losses/find-dark-side.ts";
import { findConnections } from "../../../../src/core/redundancy/ways/nearest-connection.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { aNetwork } from "../../../builders/a-network.ts";

//   G --- A --- B, and X alone
const network = aNetwork()
  .site("G", { kind: "core", name: "出口局" }, [104, 30])
  .site("A", { population: 5 }, [104, 30.02])
  .site("B", { population: 7 }, [104.01, 30.02])
  .site("X", { population: 9 }, [104, 30.1])
  .path("G-A-B")
  .build();
const connections = findConnections({
  ...{ columns: topologyColumns(network), gateways: { kinds: ["core"] }, enough: 1, groups: packSets([]) },
  ...{ sites: network.sites.geometry, spans: network.spans.geometry },
});
const dark = (...sites: number[]) => ({ dark: Uint32Array.from(sites) }) as DarkSide;

describe("what would fix it", () => {
  test("for a span: the shortest link from what goes dark", () => {
    const [fix, more] = fixesOf(network, connections, { lost: { kind: "span", row: 0 }, site: null }, dark(1, 2));
    expect(fix).toMatchObject({
      site: 1,
      toName: "出口局",
      to: [104, 30],
      gain: { sites: 1, people: 5 },
      isFirst: false,
    });
    // B to G is a little longer and gives both a second way.
    expect(more).toMatchObject({ site: 2, gain: { sites: 2, people: 12 } });
    expect(fixesOf(network, connections, { lost: { kind: "span", row: 0 }, site: null }, null)).toEqual([]);
  });

  test("for a site without backup: from there, and a first way where there is none", () => {
    const [second] = fixesOf(network, connections, { lost: { kind: "span", row: 1 }, site: 2 }, null);
    expect(second).toMatchObject({ site: 2, gain: { sites: 2, people: 12 } });
    const [first] = fixesOf(network, connections, { lost: null, site: 3 }, null);
    expect(first).toMatchObject({ toName: "A", isFirst: true, gain: { sites: 1, people: 9 } });
  });

  test("a site and a group are not mended by one link that goes round a span", () => {
    expect(fixesOf(network, connections, { lost: { kind: "site", row: 1 }, site: null }, dark(2))).toEqual([]);
    expect(fixesOf(network, connections, { lost: { kind: "group", row: 0 }, site: 2 }, null)).toEqual([]);
  });
});

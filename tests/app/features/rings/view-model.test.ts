import { describe, expect, it } from "vitest";
import { areaRows, bridgeRows, offRingRows } from "../../../../src/app/features/rings/view-model.ts";
import { textAt } from "../../../../src/core/model/index.ts";
import { measureRings } from "../../../../src/core/redundancy/rings/measure-rings.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { aNetwork } from "../../../builders/a-network.ts";

/*   west: A---B      east: D---E   and F, of no known area, stands alone
 *          \ /            /
 *           C------------'
 */
const network = aNetwork()
  .row("areas", "w", { name: "West" })
  .row("areas", "e", { name: "East" })
  .site("A", { area: "w" })
  .site("B", { area: "w" })
  .site("C", { area: "w" })
  .site("D", { area: "e" })
  .site("E", { area: "e" })
  .site("F")
  .path("A-B-C-A")
  .path("C-D-E")
  .build();
const rings = measureRings(topologyColumns(network));

describe("rings view model", () => {
  it("lists areas by name, the worst first, and keeps sites of no known area apart", () => {
    expect(areaRows(rings, network)).toEqual([
      { id: "e", name: "East", sites: 2, onRing: 0, rate: 0 },
      { id: null, name: null, sites: 1, onRing: 0, rate: 0 },
      { id: "w", name: "West", sites: 3, onRing: 3, rate: 1 },
    ]);
  });

  it("finds the spans and sites a person is shown", () => {
    expect(bridgeRows(rings).map((row) => textAt(network.spans.columns.id, row))).toEqual(["C-D", "D-E"]);
    expect(offRingRows(rings).map((row) => textAt(network.sites.columns.id, row))).toEqual(["D", "E", "F"]);
  });
});

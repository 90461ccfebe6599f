import { expect, test } from "vitest";
import { buildLines, type Position } from "../../../../src/core/model/index.ts";
import { tilesOf } from "../../../../src/core/redundancy/regions/ground.ts";
import { measureRegions } from "../../../../src/core/redundancy/regions/measure-regions.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { aNetwork } from "../../../builders/a-network.ts";

/** From California over the 180th meridian to Japan, some 9,000 km. */
const OCEAN: readonly Position[] = [
  [-120, 35],
  [-150, 20],
  [180, 10],
  [150, 30],
  [140, 35],
];

test("a cable over an ocean is laid where it runs, not all over the ocean", () => {
  const tiles = tilesOf({ spans: buildLines([OCEAN]), sites: null, radius: 5000, planar: false });
  expect(tiles.length).toBeGreaterThan(400);
  expect(tiles.length).toBeLessThan(6000);
  const segments = tiles.reduce((sum, tile) => sum + tile.layFlat().elementOf.length, 0);
  expect(segments).toBeLessThan(20 * tiles.length);
});

test("and is cut by a disc anywhere on it", () => {
  const network = aNetwork()
    .site("A", { kind: "core" })
    .site("B", { population: 20 })
    .span("AB", "A", "B", {}, OCEAN)
    .build();
  const { places, cutOff, unplaced } = measureRegions({
    ...{ columns: topologyColumns(network), gateways: { kinds: ["core"] }, enough: 1 },
    ...{ circuitsAt: new Uint32Array(2), sites: network.sites.geometry, spans: network.spans.geometry },
    ...{ radius: 5000, planar: false, places: 1 },
  });
  expect(places).toHaveLength(1);
  expect(cutOff.population[0]).toBe(20);
  expect(unplaced).toBe(2);
});

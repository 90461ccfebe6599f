import { describe, expect, test } from "vitest";
import {
  levelsOf,
  sitesBehind,
  sitesByDistance,
  sitesByWays,
} from "../../../../src/app/features/indicators/view-model.ts";
import { indicatorsOf } from "../../../../src/core/redundancy/indicators/indicators-of.ts";
import { measureIndicators } from "../../../../src/core/redundancy/indicators/measure-indicators.ts";
import { THRESHOLDS } from "../../../../src/core/redundancy/indicators/thresholds.ts";
import { aNetwork } from "../../../builders/a-network.ts";

//   G - A - B - G, C - D hang on A, X stands alone
const network = aNetwork()
  .site("G", { kind: "core" })
  .path("G-A-B-G-A", { lengthM: 1000 })
  .path("A-C-D", { lengthM: 8000 })
  .site("X", { area: "T" })
  .row("areas", "T", { level: "township", parent: "K" })
  .row("areas", "K", { level: "county" })
  .build();
const { input } = indicatorsOf(network, { gateways: { kinds: ["core"] }, enough: 1 }, THRESHOLDS);
const found = measureIndicators(input);
// Rows: G 0, A 1, B 2, C 3, D 4, X 5.

describe("the sites behind a figure", () => {
  test.each([
    ["ring-rate", [3, 4, 5]],
    ["dual-homing-rate", [1, 2, 3, 4, 5]],
    ["chain-sites", [3, 4]],
    ["chain-m", [3, 4]],
    ["aggregation-sites", [1]],
    ["gateway-m-longest", [4]],
    ["gateway-m-mean", null],
  ] as const)("of %s", (id, rows) => {
    expect(sitesBehind(found, id)).toEqual(rows);
  });

  test("of the diameter are its two ends", () => {
    expect(sitesBehind(found, "diameter-hops")).toHaveLength(2);
    expect(sitesBehind(found, "diameter-m")).toContain(4);
  });
});

test("sites spread over the number of their ways, and the length of their way to a gateway", () => {
  expect(sitesByWays(found, 4)).toEqual([[5], [3, 4], [2], [0, 1]]);
  const { bins, none } = sitesByDistance(found);
  expect(bins.slice(0, 3)).toEqual([[0, 1, 2], [3], [4]]);
  expect(none).toEqual([5]);
});

test("levels come in their order, without the sites of no known area", () => {
  expect(levelsOf(found.areas)).toEqual(["county", "township"]);
});

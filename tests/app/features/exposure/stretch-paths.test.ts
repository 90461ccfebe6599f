import { expect, test } from "vitest";
import { stretchPaths } from "../../../../src/app/features/exposure/stretch-paths.ts";
import { type LayerExposure, measureExposure } from "../../../../src/core/hazard/measure-exposure.ts";
import { buildNumbers, buildPolygons, type HazardLayer, type LineShape } from "../../../../src/core/model/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";

const box = (west: number, east: number): LineShape => [
  [west, 0],
  [east, 0],
  [east, 0.1],
  [west, 0.1],
];

const network = aNetwork()
  .site("A")
  .site("B")
  .span("AB", "A", "B", {}, [
    [0, 0.05],
    [0.25, 0.05],
    [0.5, 0.05],
  ])
  .build();

const flood: HazardLayer = {
  ...{ id: "h", name: "h", kind: "flood", measure: "depthM", unit: "m", returnPeriodYears: null, time: null },
  ...{ source: "", status: "given", track: null, grid: null },
  features: {
    count: 2,
    columns: { depthM: buildNumbers([1.2, null]) },
    geometry: buildPolygons([[[box(0.1, 0.3)]], [[box(0.2, 0.4)]]]),
  },
};

const { layers } = measureExposure({
  lines: network.spans.geometry,
  sites: network.sites.geometry,
  hazards: [flood],
});
const found = layers[0] as LayerExposure;

test("stretches are drawn where they run, in the list of their class, unknown strength first", async () => {
  const paths = await stretchPaths(network, found, () => true);
  // Unknown, below 0.3 m, and four classes from there on.
  expect(paths?.map(({ length }) => length)).toEqual([1, 0, 0, 0, 1, 0]);
  const longitudes = (list: number) =>
    [...(paths?.[list]?.positions ?? [])].filter((_, i) => i % 2 === 0).map((lon) => Math.round(lon * 1000) / 1000);
  // The middle point of the span lies within the known one.
  expect(longitudes(4)).toEqual([0.1, 0.25, 0.3]);
  expect(longitudes(0)).toEqual([0.3, 0.4]);
  expect([...(paths?.[4]?.startIndices ?? [])]).toEqual([0, 3]);
});

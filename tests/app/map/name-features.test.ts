import { expect, test } from "vitest";
import { nameFeatures } from "../../../src/app/map/name-features.ts";

test("names of all layers become features with their rank and first zoom", () => {
  const cd = { position: [104, 30.6], text: "成都", rank: 1, minZoom: 4 } as const;
  const kd = { position: [102, 30], text: "<b>康定</b>", rank: 2, minZoom: 7 } as const;
  const { features } = nameFeatures([[cd], [], [kd]]);
  expect(features.map(({ properties }) => properties)).toEqual([
    { text: "成都", rank: 1, minZoom: 4 },
    { text: "<b>康定</b>", rank: 2, minZoom: 7 },
  ]);
  expect(features[1]?.geometry.coordinates).toEqual([102, 30]);
});

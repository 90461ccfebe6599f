import { describe, expect, it } from "vitest";
import { marksOf } from "../../../../src/app/features/hazards/marks.ts";
import { hazardDetails, hazardTooltip } from "../../../../src/app/features/hazards/say.ts";
import {
  buildNumbers,
  buildPoints,
  buildPolygons,
  buildText,
  type FeatureTable,
  type HazardLayer,
} from "../../../../src/core/model/index.ts";
import { words } from "../../../../src/words/index.ts";

function hazard(features: FeatureTable, over: Partial<HazardLayer> = {}): HazardLayer {
  return {
    id: "h",
    name: "Earthquakes",
    kind: "earthquake",
    measure: "magnitude",
    unit: "Ms",
    returnPeriodYears: null,
    time: null,
    source: "a catalogue",
    status: "given",
    track: null,
    grid: null,
    features,
    ...over,
  };
}

const quakes = hazard({
  count: 3,
  columns: { name: buildText(["汶川", null, "<b>x</b>"]), magnitude: buildNumbers([8, null, 6.6]) },
  geometry: buildPoints([[103.4, 31], null, [102.3, 29.7]]),
});

describe("marksOf", () => {
  it("leaves out a point of unknown place and keeps unknown strength unknown", () => {
    expect(marksOf(quakes)).toEqual({
      form: "points",
      data: [
        { row: 0, at: [103.4, 31], strength: 8 },
        { row: 2, at: [102.3, 29.7], strength: 6.6 },
      ],
    });
  });

  it("gives every polygon of a row its own mark", () => {
    const ring = [
      [0, 0],
      [1, 0],
      [0, 1],
      [0, 0],
    ] as const;
    const areas = { count: 2, columns: {}, geometry: buildPolygons([[[ring], [ring]], null]) };
    const marks = marksOf(hazard(areas, { measure: null }));
    expect(marks.data.map(({ row }) => row)).toEqual([0, 0]);
  });
});

describe("what a hazard feature says", () => {
  it("puts the unit behind the measure, keeps markup as text, and leaves unknown out of the tooltip", () => {
    expect(hazardTooltip(quakes, 0, words.en)).toEqual(["Earthquakes", "name: 汶川", "magnitude: 8 Ms"]);
    expect(hazardTooltip(quakes, 1, words.en)).toEqual(["Earthquakes"]);
    expect(hazardTooltip(quakes, 2, words.en)).toContain("name: <b>x</b>");
  });

  it("marks what is only illustrative", () => {
    const drawn = { ...quakes, status: "illustrative" as const };
    expect(hazardTooltip(drawn, 1, words.en)).toEqual(["Earthquakes (illustrative)"]);
    expect(hazardDetails(drawn, 0, words.en).at(-1)).toMatchObject({ value: "a catalogue", unconfirmed: true });
  });
});

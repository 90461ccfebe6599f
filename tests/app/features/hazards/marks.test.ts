import { describe, expect, it } from "vitest";
import { gridPicture, knownCellAt } from "../../../../src/app/features/hazards/grid-picture.ts";
import { hazardBounds } from "../../../../src/app/features/hazards/hazard-bounds.ts";
import { hazardLegend } from "../../../../src/app/features/hazards/legend.ts";
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

describe("storms", () => {
  const storms: FeatureTable = {
    count: 5,
    columns: {
      storm: buildText(["1", "1", "1", "2", "2"]),
      windMs: buildNumbers([20, 60, null, 30, 30]),
    },
    geometry: buildPoints([
      [170, 10],
      [179, 12],
      [-179, 13],
      [120, 20],
      [121, 21],
    ]),
  };
  const layer = hazard(storms, { kind: "typhoon", measure: "windMs", unit: "m/s", track: "storm" });

  it("are a line through the positions of each, cut where the map ends, and their positions", () => {
    const marks = marksOf(layer);
    if (marks.form !== "tracks") throw new Error(marks.form);
    expect(marks.lines.map(({ row, path }) => [row, path.length])).toEqual([
      [0, 3],
      [0, 2],
      [3, 2],
    ]);
    expect(marks.data.map(({ strength }) => strength)).toEqual([20, 60, null, 30, 30]);
  });

  it("are looked at from the side of the world where most of them are", () => {
    expect(hazardBounds(layer)).toEqual([120, 10, 179, 21]);
  });
});

describe("a grid", () => {
  const grid = {
    ...{ columns: 2, rows: 1, values: Float32Array.of(1.25, Number.NaN), system: "EPSG:4326" },
    transform: [100, 1, 0, 30, 0, -1],
  } as const;
  const layer = hazard(
    { count: 1, columns: {}, geometry: buildPoints([[90, 29.5]]) },
    { kind: "flood", grid, measure: "depth", unit: "m" },
  );

  it("says the strength of a cell with its unit, or that the unit is unknown", () => {
    expect(hazardTooltip(layer, 1, words.en)).toEqual(["Earthquakes", "depth: 1.25 m"]);
    expect(hazardTooltip({ ...layer, unit: null }, 1, words.zh)).toEqual(["Earthquakes", "水深: 1.25 (单位不明)"]);
    expect(hazardTooltip(layer, 2, words.en)).toEqual(["Earthquakes"]);
  });

  it("has a cell where something is known of it", () => {
    expect([knownCellAt(grid, [100.5, 29.5]), knownCellAt(grid, [101.5, 29.5]), knownCellAt(grid, undefined)]).toEqual([
      0,
      null,
      null,
    ]);
    expect(hazardBounds(layer)).toEqual([90, 29, 102, 30]);
  });

  it("has a legend of every class, the strongest first, and of zero where it stands", () => {
    const values = Float32Array.of(0, 0.4, 3, Number.NaN);
    const picture = gridPicture(layer, { width: 2, height: 2, bounds: [100, 29, 102, 30], values });
    const labels = hazardLegend(layer, marksOf(layer), [], picture, words.en, "light").map(({ label }) => label);
    expect(labels).toEqual([
      ...[
        "depth ≥ 2 m",
        "depth 1 – 2 m",
        "depth 0.5 – 1 m",
        "depth 0.3 – 0.5 m",
        "depth < 0.3 m",
        "depth 0",
        "epicentre",
      ],
    ]);
  });
});

describe("a layer whose areas tell a strength", () => {
  const ring = [
    [0, 0],
    [1, 0],
    [0, 1],
  ] as const;
  const floods = hazard(
    {
      count: 3,
      columns: { depthM: buildNumbers([0.4, -9, null]) },
      geometry: buildPolygons([[[ring]], [[ring]], [[ring]]]),
    },
    { kind: "flood", measure: "depthM", unit: "m" },
  );

  it("has the classes that are there in its legend, and below them what is unknown, a depth below zero too", () => {
    const marks = marksOf(floods);
    expect(marks.data.map(({ strength }) => strength)).toEqual([0.4, null, null]);
    const legend = hazardLegend(floods, marks, [0.3, 0.5, 1, 2], null, words.en, "light");
    expect(legend.map(({ label }) => label)).toEqual(["depth 0.3 – 0.5 m", "depth unknown"]);
  });
});

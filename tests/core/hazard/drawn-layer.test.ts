import { expect, test } from "vitest";
import { type Drawn, withDrawn } from "../../../src/core/hazard/drawn-layer.ts";
import { measureExposure } from "../../../src/core/hazard/measure-exposure.ts";
import { buildLines, buildPoints, type Position, valueAt } from "../../../src/core/model/index.ts";

const square: readonly Position[] = [
  [0, 0],
  [0.1, 0],
  [0.1, 0.1],
  [0, 0.1],
];
const drawn: Drawn = {
  ...{ id: "one", name: "river", kind: "flood", form: "polygons", points: square },
  ...{ strength: 1.2, reachM: null, source: "by hand" },
};

const exposed = (layers: ReturnType<typeof withDrawn>) =>
  measureExposure({
    lines: buildLines([
      [
        [-0.1, 0.05],
        [0.3, 0.05],
      ],
    ]),
    sites: buildPoints([[0.05, 0.05]]),
    hazards: layers,
  }).layers;

test("a drawn area is a layer like any other, with the measure of its kind", () => {
  const [layer, ...others] = withDrawn([], drawn);
  expect(others).toEqual([]);
  expect(layer).toMatchObject({ id: "one", measure: "depthM", unit: "m", status: "given", source: "by hand" });
  const [found] = exposed(withDrawn([], drawn));
  expect(found?.byClass[3]).toBeGreaterThan(11_000);
  expect([...(found?.sites.values ?? [])]).toEqual([1.2]);
});

test("drawn again under its name it joins the layer, which keeps its id; another layer of that name is left alone", () => {
  const first = withDrawn([], drawn);
  const moved = square.map(([x, y]): Position => [x + 0.2, y]);
  const second = withDrawn(first, { ...drawn, id: "two", points: moved, strength: null });
  expect(second).toHaveLength(1);
  const [layer] = second;
  expect(layer?.id).toBe("one");
  const depths = layer?.features.columns.depthM;
  expect([0, 1].map((row) => (depths === undefined ? null : valueAt(depths, row)))).toEqual([1.2, null]);
  expect(exposed(second)[0]?.unknownM[0]).toBeGreaterThan(11_000);
  for (const other of [{ source: "a file" }, { kind: "landslide" }, { form: "lines" }] as const)
    expect(withDrawn(first, { ...drawn, id: "two", ...other })).toHaveLength(2);
});

test("a line reaches as far to either side as is said, or is crossed; a point reaches as far about it", () => {
  const across: readonly Position[] = [
    [0, -1],
    [0, 1],
  ];
  const line = (reachM: number | null) =>
    exposed(withDrawn([], { ...drawn, kind: "fault", form: "lines", points: across, reachM }))[0]?.metM[0];
  expect(line(null)).toBe(0);
  expect(line(500)).toBeCloseTo(1000, 0);
  const [point] = exposed(withDrawn([], { ...drawn, form: "points", points: [[0, 0.05]], reachM: 500 }));
  expect(point?.metM[0]).toBeCloseTo(1000, 0);
});

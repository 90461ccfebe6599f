import { describe, expect, test } from "vitest";
import { openGrid } from "../../../src/core/geo/grid.ts";
import { measureLength } from "../../../src/core/geo/measure-length.ts";
import { lengthOf } from "../../../src/core/geo/stretches.ts";
import { type LayerExposure, measureExposure } from "../../../src/core/hazard/measure-exposure.ts";
import { Corridors, meetCorridors } from "../../../src/core/hazard/meet-corridors.ts";
import { meetGrid } from "../../../src/core/hazard/meet-grid.ts";
import { strongestAt } from "../../../src/core/hazard/site-strengths.ts";
import { classOf } from "../../../src/core/hazard/strength-classes.ts";
import {
  buildLines,
  buildPoints,
  buildPolygons,
  type Column,
  type Geometry,
  type HazardGrid,
  type HazardLayer,
  type LineShape,
  type Position,
} from "../../../src/core/model/index.ts";
import { random } from "../../builders/random.ts";
import { metres } from "../../builders/random-lines.ts";
import { distance, distanceToLine } from "../../oracles/distance-to-line.ts";

const numbers = (...values: number[]): Column => ({ type: "number", values: Float64Array.from(values) });

function aHazard(geometry: Geometry, count: number, columns: Record<string, Column>, over: Partial<HazardLayer> = {}) {
  const hazard: HazardLayer = {
    ...{ id: "h", name: "h", kind: "flood", measure: "depthM", unit: "m", returnPeriodYears: null, time: null },
    ...{ source: "", status: "given", track: null, features: { count, columns, geometry }, grid: null },
    ...over,
  };
  return hazard;
}

function expose(hazard: HazardLayer, lines: readonly LineShape[], sites: readonly (Position | null)[] = []) {
  const asked = { lines: buildLines(lines), sites: buildPoints(sites), hazards: [hazard] };
  return measureExposure(asked).layers[0] as LayerExposure;
}

const square = (x0: number, y0: number, x1: number, y1: number): LineShape => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];

describe("exposure to a layer", () => {
  test("counts features by themselves, metres of the layer once, in the class of the strongest", () => {
    const shapes = buildPolygons([[[square(0, 0, 0.2, 0.1)]], [[square(0.1, 0, 0.3, 0.1)]], [[square(5, 5, 6, 6)]]]);
    const line: LineShape = [
      [-0.1, 0.05],
      [0.4, 0.05],
    ];
    const found = expose(
      aHazard(shapes, 3, { depthM: numbers(0.4, 1.5, 9) }),
      [
        line,
        [
          [5.5, 5.5],
          [5.6, 5.5],
        ],
      ],
      [[0.05, 0.05], [0.15, 0.05], [9, 9], null],
    );
    const tenth = measureLength([
      [0, 0.05],
      [0.1, 0.05],
    ]);
    expect([...found.spans]).toEqual([0, 0, 1]);
    expect([...found.features]).toEqual([0, 1, 2]);
    expect(found.metres[0]).toBeCloseTo(2 * tenth, 1);
    expect([...found.met]).toEqual([0, 1]);
    expect(found.metM[0]).toBeCloseTo(3 * tenth, 1);
    // Breaks of a flood's depth: 0.3, 0.5, 1 and 2 m.
    const ofLine = [...found.byClass.subarray(0, 5)];
    expect(ofLine.map((each) => Math.round(each / tenth))).toEqual([0, 1, 0, 2, 0]);
    expect([...found.sites.rows]).toEqual([0, 1, 1]);
    expect([...found.sites.features]).toEqual([0, 0, 1]);
    expect([...strongestAt(found.sites)]).toEqual([
      [0, 0.4],
      [1, 1.5],
    ]);
  });

  test("crosses a line that has no width without a length, and runs along one that has", () => {
    const faults = buildLines([
      [
        [0, -1],
        [0, 1],
      ],
      [
        [0.5, -1],
        [0.5, 1],
      ],
      [
        [3, -1],
        [3, 1],
      ],
    ]);
    const found = expose(
      aHazard(faults, 3, { widthKm: numbers(Number.NaN, 2, 2) }, { kind: "fault" }),
      [
        [
          [-1, 0],
          [1, 0],
        ],
      ],
      [
        [0, 0.5],
        [0.505, 0],
      ],
    );
    expect([...found.features]).toEqual([0, 1]);
    expect(found.metres[0]).toBe(0);
    expect(found.metres[1]).toBeCloseTo(2000, 0);
    expect([...found.sites.rows]).toEqual([1]);
  });

  test("reaches as far as a radius says; points without one meet nothing, and are counted", () => {
    const quakes = buildPoints([[0, 0], [0, 0], null]);
    const found = expose(aHazard(quakes, 3, { radiusM: numbers(5000, Number.NaN, 1) }), [
      [
        [-1, 0],
        [1, 0],
      ],
    ]);
    expect([...found.features]).toEqual([0]);
    expect(found.metres[0]).toBeCloseTo(10_000, 0);
    expect(found.withoutReach).toBe(1);
  });

  test("a strength that is missing or below zero is unknown, and comes after all that are known", () => {
    const shapes = buildPolygons([
      [[square(0, 0, 0.2, 0.1)]],
      [[square(0.1, 0, 0.3, 0.1)]],
      [[square(0.25, 0, 0.4, 0.1)]],
    ]);
    const line: LineShape = [
      [0, 0.05],
      [0.4, 0.05],
    ];
    const found = expose(
      aHazard(shapes, 3, { depthM: numbers(0.1, -3, Number.NaN) }),
      [line],
      [
        [0.15, 0.05],
        [0.3, 0.05],
      ],
    );
    const tenth = measureLength(line) / 4;
    expect(Math.round((found.metM[0] as number) / tenth)).toBe(4);
    expect((found.unknownM[0] as number) / tenth).toBeCloseTo(2, 3);
    // Unknown first, then the lowest class of five; each pair is where it runs.
    expect([...found.stretchStarts]).toEqual([0, 2, 4, 4, 4, 4, 4]);
    expect([...found.stretches].map((at) => Math.round(at / tenth))).toEqual([2, 4, 0, 2]);
    expect([...strongestAt(found.sites)]).toEqual([
      [0, 0.1],
      [1, Number.NaN],
    ]);
  });

  test("metres over cells without a strength, and sites on them, are unknown and not safe", () => {
    const grid: HazardGrid = {
      ...{ columns: 4, rows: 1, values: Float32Array.of(1, Number.NaN, -2, 0), system: "EPSG:4326" },
      transform: [0, 0.1, 0, 0.1, 0, -0.1],
    };
    const line: LineShape = [
      [-0.1, 0.05],
      [0.5, 0.05],
    ];
    const sites: Position[] = [
      [0.05, 0.05],
      [0.15, 0.05],
      [0.25, 0.05],
      [0.35, 0.05],
      [0.45, 0.05],
    ];
    const found = expose(aHazard(buildPolygons([]), 0, {}, { grid, measure: "depth" }), [line], sites);
    const tenth = measureLength(line) / 6;
    expect((found.metM[0] as number) / tenth).toBeCloseTo(1, 3);
    expect(found.gridUnknownM / tenth).toBeCloseTo(2, 3);
    expect([[...found.sites.rows], found.sites.gridUnknown]).toEqual([[0], 2]);
  });

  test("of nothing, to nothing", () => {
    expect(measureExposure({ lines: buildLines([]), sites: buildPoints([]), hazards: [] })).toEqual({ layers: [] });
    expect(
      expose(aHazard(buildPolygons([]), 0, {}), [
        [
          [0, 0],
          [1, 1],
        ],
      ]).spans,
    ).toHaveLength(0);
  });
});

const ORIGINS: readonly Position[] = [
  [0, 0],
  [104, 30],
  [179.98, -17],
  [-70, 62],
];

test("lines within reach of points and lines as a walk along them finds it, on 400 random layers", () => {
  let compared = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const dice = random(seed);
    const origin = ORIGINS[seed % ORIGINS.length] as Position;
    const place = (): Position => metres(6000 * dice.next(), 6000 * dice.next(), origin);
    const bent = (): LineShape => Array.from({ length: 2 + dice.below(3) }, place);
    const isPoint = seed % 2 === 0;
    const about = Array.from({ length: 1 + dice.below(3) }, (): LineShape => (isPoint ? [place()] : bent()));
    const reach = about.map(() => 50 + 1500 * dice.next());
    const lines = [bent(), bent()];
    const geometry = isPoint ? buildPoints(about.map(([at]) => at as Position)) : buildLines(about);
    const found = new Map<string, number>();
    meetCorridors(buildLines(lines), new Corridors(geometry, Float64Array.from(reach)), (line, feature, stretches) =>
      found.set(`${line} ${feature}`, lengthOf(stretches)),
    );
    lines.forEach((line, row) => {
      about.forEach((shape, feature) => {
        const away = (at: Position) => (isPoint ? distance(at, shape[0] as Position) : distanceToLine(at, shape));
        let [inside, length] = [0, 0];
        line.slice(1).forEach((b, i) => {
          const a = line[i] as Position;
          const east = b[0] - a[0] - 360 * Math.round((b[0] - a[0]) / 360);
          const step = distance(a, b) / 40;
          length += 40 * step;
          for (let k = 0; k < 40; k++) {
            const share = (k + 0.5) / 40;
            const at: Position = [a[0] + share * east, a[1] + share * (b[1] - a[1])];
            if (away(at) <= (reach[feature] as number)) inside += step;
          }
        });
        const mine = found.get(`${row} ${feature}`) ?? 0;
        const told = `seed ${seed} line ${row} feature ${feature}: ${mine} for ${inside}`;
        if (Math.abs(mine - inside) > 0.06 * length) throw new Error(told);
        if (inside > 0) compared++;
      });
    });
  }
  expect(compared).toBeGreaterThan(300);
});

test("lines through the cells of grids as a walk along them finds it, on 300 random grids", () => {
  const breaks = [2, 4];
  let compared = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const dice = random(seed);
    const isUtm = seed % 3 === 0;
    const [columns, rows] = [1 + dice.below(6), 1 + dice.below(6)];
    const values = Float32Array.from({ length: columns * rows }, () => dice.pick([Number.NaN, 0, 1, 3, 5]));
    const cell = isUtm ? 700 : 1 / 128;
    const [x0, y0] = isUtm ? [500_000, 3_320_000] : [105, 30.0625];
    const grid: HazardGrid = {
      columns,
      rows,
      values,
      transform: [x0, cell, 0, y0, 0, -cell],
      system: isUtm ? "EPSG:32648" : "EPSG:4326",
    };
    // In UTM zone 48 the middle meridian lies at 105°.
    const north = isUtm ? 29.99 : 30.0625;
    const place = (): Position =>
      isUtm
        ? [105 - 0.01 + 0.06 * dice.next(), north - 0.05 + 0.06 * dice.next()]
        : [
            105 + (dice.below(9) - 1) / 256 + ((seed % 2) * dice.next()) / 300,
            north - (dice.below(9) - 1) / 256 - ((seed % 2) * dice.next()) / 300,
          ];
    const line = Array.from({ length: 2 + dice.below(4) }, place);
    const found = new Map<number, number>();
    expect(
      meetGrid(buildLines([line]), grid, breaks, (_, reached, stretches) => found.set(reached, lengthOf(stretches))),
    ).toBe(true);
    const expected = byClassAlong(line, grid, breaks);
    const length = measureLength(line);
    for (let reached = 0; reached <= breaks.length; reached++) {
      const [mine, walked] = [found.get(reached) ?? 0, expected[reached] ?? 0];
      if (Math.abs(mine - walked) > 0.02 * length)
        throw new Error(`seed ${seed} class ${reached}: ${mine} for ${walked}`);
      if (walked > 0) compared++;
    }
  }
  expect(compared).toBeGreaterThan(150);
});

/** By a walk of small steps, each asked of its cell. On edges between cells either may answer: lines keep off them a little. */
function byClassAlong(line: LineShape, grid: HazardGrid, breaks: readonly number[]): number[] {
  const place = openGrid(grid);
  const found = [0, 0, 0];
  line.slice(1).forEach((b, i) => {
    const a = line[i] as Position;
    const step = distance(a, b) / 300;
    for (let k = 0; k < 300; k++) {
      const share = (k + 0.5) / 300;
      const cell = place?.cellAt(a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])) ?? -1;
      const value = cell < 0 ? Number.NaN : (grid.values[cell] as number);
      if (value > 0) found[classOf(value, breaks)] = (found[classOf(value, breaks)] ?? 0) + step;
    }
  });
  return found;
}

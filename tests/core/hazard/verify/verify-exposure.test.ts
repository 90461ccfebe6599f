import { expect, test } from "vitest";
import { type Exposure, type ExposureOf, measureExposure } from "../../../../src/core/hazard/measure-exposure.ts";
import { verifyExposure } from "../../../../src/core/hazard/verify/verify-exposure.ts";
import {
  buildLines,
  buildNumbers,
  buildPoints,
  buildPolygons,
  type Geometry,
  type HazardGrid,
  type HazardLayer,
  type LineShape,
  type Position,
} from "../../../../src/core/model/index.ts";
import { type Random, random } from "../../../builders/random.ts";
import { metres } from "../../../builders/random-lines.ts";

const ORIGINS: readonly Position[] = [
  [104, 30],
  [179.98, -17],
  [-70, 62],
];

function randomCase(seed: number): ExposureOf {
  const dice = random(seed);
  const origin = ORIGINS[seed % ORIGINS.length] as Position;
  const place = (): Position => metres(8000 * dice.next(), 8000 * dice.next(), origin);
  const bent = (): LineShape => Array.from({ length: 2 + dice.below(3) }, place);
  const count = 1 + dice.below(4);
  const shapes = (): Geometry => {
    if (seed % 4 === 0) return buildPoints(Array.from({ length: count }, place));
    if (seed % 4 === 1) return buildLines(Array.from({ length: count }, bent));
    return buildPolygons(Array.from({ length: count }, () => [[[place(), place(), place(), place()]]]));
  };
  const reach = buildNumbers(
    Array.from({ length: count }, () => (dice.next() < 0.3 ? Number.NaN : 50 + 1500 * dice.next())),
  );
  const depthM = buildNumbers(Array.from({ length: count }, () => dice.pick([Number.NaN, 0.2, 0.7, 3])));
  const layer: HazardLayer = {
    ...{ id: "h", name: "h", kind: "flood", measure: "depthM", unit: "m", returnPeriodYears: null, time: null },
    ...{ source: "", status: "given", track: null, grid: seed % 5 === 0 ? aGrid(dice, origin) : null },
    features: { count, columns: { depthM, "radius(m)": reach, "width(m)": reach }, geometry: shapes() },
  };
  const lines = buildLines(Array.from({ length: 4 }, bent));
  return { lines, sites: buildPoints([...Array.from({ length: 6 }, place), null]), hazards: [layer] };
}

function aGrid(dice: Random, [lon, lat]: Position): HazardGrid {
  const [columns, rows] = [2 + dice.below(9), 2 + dice.below(9)];
  const values = Float32Array.from({ length: columns * rows }, () => dice.pick([Number.NaN, 0, 0.4, 1.2, 5]));
  const step = 0.09 / columns;
  return { columns, rows, values, transform: [lon, step, 0, lat + 0.09, 0, -step], system: "EPSG:4326" };
}

test("what is measured holds, on 400 random layers", () => {
  let checked = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const asked = randomCase(seed);
    const proof = verifyExposure(asked, measureExposure(asked));
    expect(proof.holds, `seed ${seed}, claim ${proof.checked}`).toBe(true);
    checked += proof.checked;
  }
  expect(checked).toBeGreaterThan(4000);
});

test("what is not so is seen: metres, classes, a feature or a site too many or too few", () => {
  const seen = { metres: 0, classes: 0, features: 0, strength: 0, missing: 0 };
  for (let seed = 1; seed <= 200; seed++) {
    const asked = randomCase(seed);
    const truth = measureExposure(asked);
    const [layer] = truth.layers;
    if (layer === undefined) continue;
    const lies = (over: Partial<typeof layer>): boolean => {
      const told: Exposure = { layers: [{ ...layer, ...over }] };
      return !verifyExposure(asked, told).holds;
    };
    if ((layer.metM[0] ?? 0) > 1200) {
      if (lies({ metM: layer.metM.map((each, i) => (i === 0 ? each * 0.5 : each)) })) seen.metres++;
      else throw new Error(`metres, seed ${seed}`);
      if (layer.features[0] !== -1 && (layer.metres[0] ?? 0) > 1200) {
        expect(lies({ metres: layer.metres.map((each, i) => (i === 0 ? 0.5 * each : each)) })).toBe(true);
        expect(lies({ features: layer.features.map((each, i) => (i === 0 ? each + 20 : each)) })).toBe(true);
        seen.features++;
      }
      const classes = layer.breaks.length + 1;
      if ((layer.byClass[classes - 1] ?? 0) > 1200) {
        expect(lies({ byClass: layer.byClass.map((each, i) => (i === classes - 1 ? 0 : each)) })).toBe(true);
        seen.classes++;
      }
    }
    const { sites } = layer;
    if (sites.rows.length > 0) {
      const none = { ...sites, rows: new Uint32Array(), features: new Int32Array(), values: new Float64Array() };
      if (lies({ sites: none })) seen.missing++;
      if (lies({ sites: { ...sites, values: sites.values.map((each) => each + 1) } })) seen.strength++;
    }
  }
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(12);
});

import { expect, test } from "vitest";
import { runModel } from "../../../../src/core/engineering-model.ts";
import { radialIceMm } from "../../../../src/core/hazard/models/ice.ts";
import { iceModel } from "../../../../src/core/hazard/models/ice-model.ts";
import { random } from "../../../builders/random.ts";

test("ice on wires meets the golden value", () => {
  expect(radialIceMm(1, 5, 10)).toBeCloseTo(5.54, 2);
});

test("ice on wires is a third of the rain without wind, grows with rain and wind, and adds up over time", () => {
  const seeded = random(6);
  for (let turn = 0; turn < 300; turn++) {
    const [rain, wind, hours] = [0.1 + 20 * seeded.next(), 30 * seeded.next(), 1 + 40 * seeded.next()];
    const found = radialIceMm(rain, wind, hours);
    expect(radialIceMm(rain, 0, hours) / (rain * hours)).toBeCloseTo(0.354, 3);
    expect(radialIceMm(rain * 1.1, wind, hours)).toBeGreaterThan(found);
    expect(radialIceMm(rain, wind + 1, hours)).toBeGreaterThan(found);
    expect(radialIceMm(rain, wind, 2 * hours)).toBeCloseTo(2 * found, 9);
  }
});

test("no rain makes no ice, and no ratio", () => {
  const outputs = { radialMm: 0, iceToRain: null };
  expect(runModel(iceModel, { mmPerH: 0, windMs: 20, hours: 10 })).toMatchObject({ outputs });
});

/** Sliding of a slope by itself. To be met: critical 0.1 g, PGA 0.4 g, model a makes 6.14 cm and a probability of 0.188. */
import { EXTRAPOLATE, engineeringModel, Refusal } from "../../engineering-model.ts";
import { criticalG, displacementCm, JIBSON, slideProbability } from "./displacement.ts";

/** Of the critical acceleration in the peak. */
const RATIO = { unit: "1", least: 0.05, most: 1 };

export const displacementModel = engineeringModel({
  inputs: {
    model: { choices: JIBSON },
    acG: { unit: "g", least: 0.001, most: 2, fallback: null },
    safety: { unit: "1", least: 1, most: 10, fallback: null },
    slopeDeg: { unit: "°", least: 0, most: 90, fallback: null },
    pgaG: { unit: "g", least: 0.001, most: 1.5, beyond: [0.001, 3] },
    mw: { unit: "Mw", least: 5.3, most: 7.6, beyond: [4, 9], fallback: null },
    extrapolate: EXTRAPOLATE,
  },
  outputs: { cm: "cm", probability: "1" },
  source:
    "Jibson 2007, as in OpenQuake sep/landslide; critical acceleration = (factor of safety − 1) · sin of the slope",
  status: "confirmed",
  run({ model, acG, safety, slopeDeg, pgaG, mw }, asked) {
    if (model === "jibson-b" && mw === undefined) return new Refusal("missing", "mw");
    if (acG !== undefined && safety !== undefined) return new Refusal("conflict", "safety", safety);
    if (acG === undefined && safety === undefined) return new Refusal("missing", "acG");
    if (acG === undefined && slopeDeg === undefined) return new Refusal("missing", "slopeDeg");
    const critical = acG ?? criticalG(safety ?? Number.NaN, slopeDeg ?? Number.NaN);
    if (acG === undefined) {
      asked.note({ code: "found", of: "acG", value: critical, unit: "g", from: ["safety", "slopeDeg"] });
    }
    const r = critical / pgaG;
    if (r < 1 && !asked.allows("acG / pgaG", r, RATIO)) return new Refusal("out-of-range", "acG / pgaG", r, RATIO);
    const cm = displacementCm(model, r, mw ?? Number.NaN);
    return { cm, probability: slideProbability(cm) };
  },
});

/**
 * Answers: how does what the worst disc cuts off grow with its radius? The worst place of each radius by itself, exact as
 * in measure-regions.ts: a wider disc may be worst somewhere else.
 */
import type { Analysis } from "../../analysis.ts";
import { type CutOff, emptyCutOff } from "../losses/tally.ts";
import { measureRegions, type RegionQuestion } from "./measure-regions.ts";

export type CurveQuestion = Omit<RegionQuestion, "radius" | "places"> & { readonly radii: readonly number[] };
export type RegionCurve = {
  readonly radii: readonly number[];
  /** Per radius; nothing where no disc cuts anything off. */
  readonly cutOff: CutOff;
};

/** Shares of the largest radius at which the curve is taken. */
export const CURVE_SHARES = [0.1, 0.2, 0.4, 0.6, 0.8, 1] as const;

export const measureRegionCurve: Analysis<CurveQuestion, RegionCurve> = ({ radii, ...question }, report) => {
  const cutOff = emptyCutOff(radii.length);
  radii.forEach((radius, i) => {
    const { cutOff: worst } = measureRegions({ ...question, radius, places: 1 }, (done, total) =>
      report?.(Math.floor((100 * (i + done / total)) / radii.length), 100),
    );
    cutOff.sites[i] = worst.sites[0] ?? 0;
    cutOff.population[i] = worst.population[0] ?? 0;
    cutOff.populationUnknown[i] = worst.populationUnknown[0] ?? 0;
    cutOff.circuits[i] = worst.circuits[0] ?? 0;
  });
  return { radii, cutOff };
};

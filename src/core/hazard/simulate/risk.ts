/** What one disaster does to service, over everything that may happen in it. */
import type { Strengths } from "../events/strengths.ts";
import type { Risks } from "../failure/risks.ts";

export type Spread = {
  readonly mean: number;
  /** 95 % interval of the mean, from the draws; twice the mean where it is exact. */
  readonly from: number;
  readonly to: number;
};

/** With everything unknown taken to hold, and taken to fail. */
export type Bounds<T> = { readonly least: T; readonly most: T };

export type Losses = {
  /** People and sites cut off once what fails has failed, while batteries hold. */
  readonly people: Spread;
  readonly sites: Spread;
  /** Hours that people are without service until all is repaired, power and batteries among it. NaN: not known. */
  readonly userHours: Spread;
  /** Falling chance to lose at least so many people: [value, probability]. */
  readonly exceedance: readonly (readonly [value: number, probability: number])[];
  /** Per site row: chance to be cut off. */
  readonly cutOff: Float64Array;
  /** Per site row: expected hours without service. */
  readonly darkH: Float64Array;
  /** Per element (as in Risks, without mains): chance to fail; and by how many people the expected loss falls if it cannot, NaN where that was not asked. */
  readonly fails: Float64Array;
  readonly saves: Float64Array;
};

export type Risk = Bounds<Losses> & {
  readonly method: "exact" | "sampled";
  readonly seed: number;
  readonly draws: number;
  /** Different patterns of failure among the draws. */
  readonly patterns: number;
  /** Outcomes whose repairs were played for hours without service: all, or a sample that stands for equal shares. */
  readonly played: number;
  /** The chance that was left out where it was exact; half the width of the interval over the mean where it was sampled. */
  readonly residual: number;
  readonly stopped: "all-patterns" | "narrow-enough" | "most-draws";
  /** People and sites served before. */
  readonly before: { readonly people: number; readonly sites: number };
  /** The draw whose loss is the median: what fails in it, as elements, for a person to see it played. */
  readonly typical: Bounds<Uint32Array>;
  /** What nobody knows, by what it may fail, and what was found or taken for granted on the way: for words to say. */
  readonly unknown: Risks["unknown"];
  readonly causes: Risks["causes"];
  readonly eventNotes: Strengths["notes"];
  readonly failureNotes: Risks["notes"];
};

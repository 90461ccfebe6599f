/**
 * What may fail in one event, how likely, and what decides it.
 *
 * An element has one part for each thing that may take it: its equipment, its stretch in a trench, the slope it crosses.
 * Parts with one key share their luck: of two spans in one trench the stronger never fails without the weaker. A chance is
 * told as its load, −ln(1 − chance), so that loads of parts add up and a certain failure is infinite.
 */
export const LEVEL_COUNT = 16;

export type Risks = {
  readonly siteCount: number;
  readonly spanCount: number;
  /** Per part, ascending: a site row; siteCount + a span row; siteCount + spanCount + the row of a site that may lose its mains. */
  readonly elements: Uint32Array;
  /** Per part two words: a hash of the name of what decides, so that the order of rows does not matter. */
  readonly keys: Uint32Array;
  /**
   * Per part LEVEL_COUNT loads: one for each equally likely level of how far the whole event exceeds what is expected of
   * it, lowest first. `most` takes everything unknown to fail, `least` to hold; never below one another.
   */
  readonly least: Float32Array;
  readonly most: Float32Array;
  /** Per part: an index into causes. */
  readonly cause: Uint8Array;
  readonly causes: readonly Cause[];
  /**
   * Per part: of a site the hours until it serves again once it has failed, waiting and all; of a span those of a crew at
   * work. NaN: none are published.
   */
  readonly fixH: Float32Array;
  /** Per part: longitude and latitude of where it would fail, for what is near to share its luck; NaN: not known. */
  readonly places: Float32Array;
  /** What has no curve, no design value, no strength: counted by asset and by what is missing. */
  readonly unknown: readonly Unknown[];
  /** What was taken for granted, or left out, and for how many; words say it. */
  readonly notes: readonly FailureNote[];
};

/** What nobody knows of an asset, so that it may hold or fail. */
export const MISSING = [
  "curve",
  "strength",
  "kind",
  "laying",
  "anchored",
  "designWindMs",
  "designIceMm",
  "floorHeightM",
  "substation",
  "chance",
] as const;
export type Missing = (typeof MISSING)[number];

/** asset: a kind of site, a way of laying, or "substation"; "site" and "span" where not even that is known. */
export type Unknown = { readonly asset: string; readonly missing: Missing; readonly count: number };

export const FAILURE_NOTES = [
  "mains-not-assessed",
  "passive",
  "substation-at-site",
  "substations-together",
  "laying-bounds",
  "water-cuts-nothing",
  "groups-not-accepted",
  "no-repair-time",
] as const;
/** count: sites, spans or groups, as the sentence says; 0 where it holds for all. */
export type FailureNote = { readonly code: (typeof FAILURE_NOTES)[number]; readonly count: number };

/** By which curve or rule a part may fail: its sources are said with every answer. */
export type Cause = {
  /** The id of a curve, a relation of repair rates, or a rule. */
  readonly id: string;
  readonly asset: string;
  readonly source: string;
  readonly status: string;
  readonly analogy?: { readonly en: string; readonly zh: string };
};

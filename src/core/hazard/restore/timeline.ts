/** What becomes of service hour by hour after some elements have failed at once. */
import type { SiteCover } from "./power-cover.ts";

export type Timeline = Service & {
  /** Per site row: 1 where it was served before the event. */
  readonly servedBefore: Uint8Array;
  /** Per site row, by moment: lit[moment * siteCount + site] is 1 where it has service then. */
  readonly lit: Uint8Array;
  /** In order; where there are more than can be read, those of whoever most people hang on. */
  readonly happenings: readonly Happening[];
  readonly happeningsLeftOut: number;
  /** Spans as elements, ascending, whose return nobody knows: it is not known where they lie, or where crews stand. */
  readonly unknown: Uint32Array;
  /** What stands at the sites that lost their mains, against what they need. */
  readonly cover: readonly SiteCover[];
  /** Spans as elements, ascending, that wait for crews where there are none. */
  readonly never: Uint32Array;
};

/** The same without what only a person who looks at one pattern asks for. */
export type Service = {
  /** Hours after the event at which anything changes, rising; the first is 0. */
  readonly hours: Float64Array;
  /** All hours are rounded up by less than this share of themselves, so that there are not too many; 0: not at all. */
  readonly roundedBy: number;
  /** From each of them until the next. */
  readonly people: Float64Array;
  readonly sites: Uint32Array;
  /** What was served before the event. */
  readonly before: { readonly people: number; readonly sites: number };
  /** Area between before and the curve. Infinite where something never comes back, NaN where nobody knows when. */
  readonly userHours: number;
  /** From when on half, and nine tenths, of the people lost at the worst moment are back for good; infinite, NaN likewise. */
  readonly t50H: number;
  readonly t90H: number;
  /** Per site row: hours without service that it had before; infinite, NaN likewise. */
  readonly darkH: Float64Array;
};

export type Happening = {
  readonly hour: number;
  /** As in Risks. */
  readonly element: number;
  readonly what: (typeof HAPPENINGS)[number];
};

/** In the order in which they are told where they happen in one hour. */
export const HAPPENINGS = [
  "fails",
  "loses-mains",
  "generator-starts",
  "generator-fails",
  "on-battery",
  "runs-out",
  "refuelled",
  "repaired",
  "mains-return",
  "crew-leaves",
  "crew-begins",
] as const;

/** What becomes of service hour by hour after some elements have failed at once. */
export type Timeline = {
  /** Hours after the event at which anything changes, rising; the first is 0. */
  readonly hours: Float64Array;
  /** From each of them until the next. */
  readonly people: Float64Array;
  readonly sites: Uint32Array;
  /** Per site row, by moment: lit[moment * siteCount + site] is 1 where it has service then. */
  readonly lit: Uint8Array;
  /** What was served before the event. */
  readonly before: { readonly people: number; readonly sites: number };
  /** Area between before and the curve. NaN where something never comes back, or nobody knows when. */
  readonly userHours: number;
  /** When half, and nine tenths, of what was lost at the worst moment is back; infinite: never; NaN: not known. */
  readonly t50H: number;
  readonly t90H: number;
  /** Per site row: hours without service; infinite, NaN likewise. */
  readonly darkH: Float64Array;
  readonly happenings: readonly Happening[];
};

export type Happening = {
  readonly hour: number;
  /** As in Risks. */
  readonly element: number;
  readonly what:
    | "fails"
    | "loses-mains"
    | "on-battery"
    | "generator-starts"
    | "generator-fails"
    | "runs-out"
    | "refuelled"
    | "crew-leaves"
    | "crew-begins"
    | "repaired"
    | "mains-return";
};

/**
 * What an event does to places, before anybody asks what stands there: how strong it is at every site and along every
 * span, and which zones give way as one.
 */
import type { EventNote } from "./event-note.ts";

export const STRENGTHS = {
  pgaG: "g",
  pgvCms: "cm/s",
  intensity: "degree",
  /** Where the ground fails; and the chance that it does: both at the median of the shaking. */
  pgdCm: "cm",
  groundChance: "1",
  windMs: "m/s",
  iceMm: "mm",
  depthM: "m",
  /** To the perimeter of a fire; 0 inside. */
  fireM: "m",
} as const;
export type Strength = keyof typeof STRENGTHS;
type ByStrength<T> = Readonly<Partial<Record<Strength, T>>>;

export type Strengths = {
  /** Per site row. NaN: nobody knows; 0 (fire: infinite) where the event surely does not come. */
  readonly sites: ByStrength<Float64Array>;
  /** Spans where the event comes are cut into pieces that are short beside how it changes, 1 km at most. */
  readonly pieces: {
    /** Pieces of span e are starts[e] up to starts[e + 1]; none where the event does not come. */
    readonly starts: Uint32Array;
    readonly lengthM: Float64Array;
    /** Longitude and latitude of the middle of each; NaN where nobody knows where the span lies. */
    readonly middles: Float64Array;
    readonly strengths: ByStrength<Float64Array>;
  };
  /** What the ground is, where layers of the study say it. */
  readonly soil?: Soil;
  /** The spread of ln strength around what the field says; none where the field is taken as it is. */
  readonly sigmaLn: ByStrength<number>;
  readonly zones: readonly Zone[];
  /** What was found, held or taken for granted, for words to say. */
  readonly notes: readonly EventNote[];
};

/** How it moves follows from it and from the shaking, at every level of the event (soil.ts). */
export type Soil = {
  readonly magnitude: number;
  /** Per site and per piece: an index into the susceptibilities, FIRM where it cannot liquefy, NaN where nobody knows. */
  readonly sites: Float32Array;
  readonly pieces: Float32Array;
};

/** A place that gives way as one, or holds as one: a slope, a river crossing, the reach of an anchor, a substation. */
export type Zone = {
  /** Decides its luck, whatever the order of rows: the name of what it is, and of which. */
  readonly key: string;
  readonly name: string;
  readonly loses: "service" | "mains";
  /** NaN: nobody knows. */
  readonly chance: number;
  /** Rows of what lies in it. */
  readonly spans: Uint32Array;
  readonly sites: Uint32Array;
  /** How long what it took is out, where the event itself says so; NaN: as long as repairs take. */
  readonly outH: number;
};

/** Answers: by which strengths do the colours of a hazard part? Known measures have their own, others follow the values. */
import type { HazardLayer } from "../model/index.ts";

type Measure = Pick<HazardLayer, "kind" | "measure" | "unit">;

/** Of each the strengths that begin a new colour, lowest first. */
const KNOWN: readonly { readonly applies: (about: Measure) => boolean; readonly breaks: readonly number[] }[] = [
  // Depth of water: above the ankle, the knee, a storey's half, a storey.
  { applies: ({ kind, unit }) => kind === "flood" && unit === "m", breaks: [0.3, 0.5, 1, 2] },
  // Mean wind: GB/T 19201-2006, from tropical storm to super typhoon.
  { applies: ({ kind, unit }) => kind === "typhoon" && unit === "m/s", breaks: [17.2, 24.5, 32.7, 41.5, 51] },
  // Ground motion where intensity VI, VII, VIII and IX begin, rounded: GB/T 17742-2020.
  { applies: ({ measure, unit }) => measure === "PGA" && unit === "%g", breaks: [5, 10, 20, 40] },
  { applies: ({ measure, unit }) => measure === "PGV" && unit === "cm/s", breaks: [4, 8, 18, 38] },
  { applies: ({ measure, unit }) => measure === "MMI" && unit === null, breaks: [5, 6, 7, 8] },
];
const COLOURS = 5;
const SAMPLE = 50_000;

export function findBreaks(about: Measure, values: ArrayLike<number>): readonly number[] {
  return KNOWN.find(({ applies }) => applies(about))?.breaks ?? evenBreaks(values);
}

/** So that each colour has about as many of the strengths above zero; rounded, and each once. */
function evenBreaks(values: ArrayLike<number>): readonly number[] {
  const step = Math.max(1, Math.floor(values.length / SAMPLE));
  const sample: number[] = [];
  for (let i = 0; i < values.length; i += step) {
    const value = values[i] as number;
    if (value > 0) sample.push(value);
  }
  sample.sort((a, b) => a - b);
  const least = sample[0] ?? 0;
  const breaks = Array.from({ length: COLOURS - 1 }, (_, i) =>
    rounded(sample[Math.floor(((i + 1) / COLOURS) * sample.length)] ?? 0),
  );
  return [...new Set(breaks)].filter((each) => each > least).sort((a, b) => a - b);
}

/** To two digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(2));
}

/** How many of the breaks a strength has reached. */
export function classOf(value: number, breaks: readonly number[]): number {
  let reached = 0;
  while (reached < breaks.length && value >= (breaks[reached] as number)) reached++;
  return reached;
}

/** The class of what has no strength that is a number at or above zero: nobody knows it. */
export const UNKNOWN_CLASS = -1;

export function classOrUnknown(value: number, breaks: readonly number[]): number {
  return value >= 0 ? classOf(value, breaks) : UNKNOWN_CLASS;
}

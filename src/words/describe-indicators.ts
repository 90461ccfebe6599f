import type { Indicators } from "../core/redundancy/indicators/measure-indicators.ts";
import type { LengthsTaken } from "../core/topology/span-lengths.ts";
import type { Words } from "./index.ts";

/**
 * What the indicators take for granted. reference: the name of the site that stands for the gateways, null where there are
 * gateways. lengths: of how many spans they were made up, or are unknown.
 */
export function assumedOfIndicators(
  words: Words,
  { assumptions, enough, indicators, diameter }: Indicators,
  reference: string | null,
  lengths: LengthsTaken | null,
): string[] {
  const guessed = indicators.filter(({ threshold }) => threshold?.status === "unconfirmed").length;
  const isOpen = [diameter.hops, diameter.metres].some(({ lower, upper }) => lower < upper);
  return [
    ...(reference === null ? [] : [words.backup.assumeReference(reference)]),
    ...words.service.assume(assumptions, enough),
    ...words.indicators.assumeThresholds(guessed),
    ...(isOpen ? [words.indicators.assumeDiameter] : []),
    ...words.service.assumeNetwork(assumptions),
    ...(lengths === null ? [] : words.routes.assumeLengths(lengths)),
  ];
}

import type { PlaceCandidate } from "../../../core/geo/parse-coordinates.ts";
import type { Words } from "../../../words/index.ts";

/** What a reading of typed coordinates takes for granted: the system, and which number is which. */
export function describePlace({ system, order, stated }: PlaceCandidate, words: Words["maptools"]): string {
  const { family, zone, centralMeridian, hemisphere } = system;
  const name = words.system(family, zone, centralMeridian, hemisphere);
  return `${name} · ${words.order[order]}${stated ? "" : ` · ${words.assumed}`}`;
}

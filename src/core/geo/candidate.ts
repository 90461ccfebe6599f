/** One answer to the question where positions land: a way of reading them, and what speaks for it. */
import type { Metres, Position } from "../model/index.ts";
import type { AxisOrder, Notation } from "./crs-text.ts";

export type EvidenceId =
  /** Positions fit the range in which the system is used: share. */
  | "fits-range"
  /** Eastings carry the number of the zone: zone. */
  | "zone-prefix"
  /** Positions lie in the mainland of China: share. */
  | "in-mainland"
  /** Positions are about as near to towns as sites are: km. */
  | "near-towns"
  /** Names of rows are names of towns, and these are near: matched, named, km. */
  | "named-towns"
  /** Names of rows are names of towns, and these are far: matched, named, km. */
  | "far-from-named-towns"
  /** Sites of the same id or name are known, and these are so far off: matched, m. */
  | "known-sites"
  /** Positions lie in the area of the sites that are known: km. */
  | "near-known-sites"
  /** No minutes reach 60, over that many rows. */
  | "minutes-under-60"
  /** Numbers alone do not tell it from another system some hundred metres off: other. */
  | "same-numbers";

export type Evidence = { readonly id: EvidenceId; readonly values: Readonly<Record<string, string | number>> };

export type Candidate = {
  /** As ReadOptions.crs takes it. */
  readonly crs: string;
  /** The id of the system; null: a grid of its own, which lies nowhere. */
  readonly system: string | null;
  readonly order: AxisOrder;
  readonly notation: Notation;
  /** 0..1, of all candidates together 1 at most: how much of the belief it has after all evidence. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** At most 200 of the positions, in WGS-84, for drawing. */
  readonly landed: readonly Position[];
  /** Nearest to the middle of what landed. */
  readonly nearestTown: { readonly zh: string; readonly en: string; readonly distanceM: Metres } | null;
  /** Of rows that are named after a known town: how many, and the median distance to it. */
  readonly namedTowns: { readonly matched: number; readonly medianM: Metres } | null;
  /** Of rows that are known sites by id or name: how many, and the median distance to them. */
  readonly knownSites: { readonly matched: number; readonly medianM: Metres } | null;
};

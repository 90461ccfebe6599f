/** Answers: which known town is near a position, and which has this name? A few thousand of the world's towns. */
import type { Metres, Position } from "../model/index.ts";

export type Town = {
  readonly zh: string;
  readonly en: string;
  /** WGS-84, to about a hundred metres; of a town's middle, whatever that is. */
  readonly position: Position;
};

export type NearTown = { readonly town: Town; readonly distanceM: Metres };

export type Towns = {
  readonly all: readonly Town[];
  /** null where there is none within 1,000 km. */
  nearest(position: Position): NearTown | null;
  /** The towns that a name may mean: 成都武侯机楼 means 成都; the longest name goes first. Empty for most names. */
  find(name: string): readonly Town[];
};

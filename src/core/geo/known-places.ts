/** Sites whose positions are known already, against which positions of a new file are held. */
import type { Position } from "../model/index.ts";

export type KnownPlace = {
  readonly id: string;
  /** Empty where it has none. */
  readonly name: string;
  /** WGS-84. */
  readonly position: Position;
};

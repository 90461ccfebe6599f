import type { Words } from "../../words/index.ts";

/** Something a person can do by name from the palette, and by key where it has one. */
export type Command = {
  readonly id: string;
  readonly title: (words: Words) => string;
  /** As in "mod+z": mod is Ctrl, or Cmd on a Mac. */
  readonly keys?: string;
  readonly enabled?: () => boolean;
  readonly run: () => void;
};

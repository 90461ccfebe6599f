import type { Words } from "../../words/index.ts";

/** Something a person can do by name from the palette, and by key where it has one. */
export type Command = {
  readonly id: string;
  readonly title: (words: Words) => string;
  /** As in "mod+z": mod is Ctrl, or Cmd on a Mac. */
  readonly keys?: string;
  /** A second combination that does the same. */
  readonly otherKeys?: string;
  readonly enabled?: () => boolean;
  readonly run: () => void;
};

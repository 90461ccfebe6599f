import type { OffPick, OutageStep } from "../../core/model/index.ts";
import type { Slice } from "./store.ts";

/** One thing a person switched off; put back on it stays in the list, to be switched off again. */
export type Switched = { readonly key: number; readonly pick: OffPick; readonly isOff: boolean };

export type WhatIf = {
  readonly switched: readonly Switched[];
  /** Ids of what stays on, whatever the rest says. */
  readonly kept: OutageStep["kept"];
  readonly window: OutageStep["window"];
  /** Ids of the scenarios held side by side, at most two. */
  readonly compared: readonly string[];
};

export type WhatIfSlice = {
  readonly whatIf: WhatIf;
  switchOff(pick: OffPick): void;
  changeWhatIf(change: (now: WhatIf) => WhatIf): void;
};

export const NOTHING_OFF: WhatIf = { switched: [], kept: { spans: [], sites: [] }, window: null, compared: [] };

let lastKey = 0;

export const whatIfSlice: Slice<WhatIfSlice> = (set) => ({
  whatIf: NOTHING_OFF,
  switchOff: (pick) =>
    set(({ whatIf }) => ({ whatIf: { ...whatIf, switched: [...whatIf.switched, switchedOff(pick)] } })),
  changeWhatIf: (change) => set(({ whatIf }) => ({ whatIf: change(whatIf) })),
});

export function switchedOff(pick: OffPick): Switched {
  return { key: ++lastKey, pick, isOff: true };
}

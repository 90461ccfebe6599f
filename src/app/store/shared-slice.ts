import { SHARED_DEFAULTS } from "../../core/redundancy/shared/measure-shared.ts";
import type { Slice } from "./store.ts";

export const SHARED_VERDICTS = ["open", "accepted", "turned-down"] as const;
/** What a person said of an inferred group; open: nothing yet. */
export type SharedVerdict = (typeof SHARED_VERDICTS)[number];

/** Spans run together within so many metres of each other, for over so many. */
export type SharedRule = { readonly withinM: number; readonly overM: number; readonly endM: number };

export const SHARED_LISTS = ["inferred", "given"] as const;
export type SharedList = (typeof SHARED_LISTS)[number];

export type SharedSlice = {
  readonly sharedRule: SharedRule;
  readonly sharedList: SharedList;
  /** Which inferred groups a person looks at; null: all. */
  readonly sharedVerdict: SharedVerdict | null;
  /** Id of the inferred group that is looked at. */
  readonly chosenShared: string | null;
  setSharedRule(rule: Partial<SharedRule>): void;
  showSharedList(list: SharedList): void;
  siftShared(verdict: SharedVerdict | null): void;
  chooseShared(id: string | null): void;
};

export const sharedSlice: Slice<SharedSlice> = (set) => ({
  sharedRule: SHARED_DEFAULTS,
  sharedList: "inferred",
  sharedVerdict: "open",
  chosenShared: null,
  setSharedRule: (rule) => set(({ sharedRule }) => ({ sharedRule: { ...sharedRule, ...rule } })),
  showSharedList: (sharedList) => set({ sharedList, chosenShared: null }),
  siftShared: (sharedVerdict) => set({ sharedVerdict }),
  chooseShared: (chosenShared) => set({ chosenShared }),
});

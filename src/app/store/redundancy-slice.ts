import type { BackupLevel } from "../../core/redundancy/ways/measure-backup.ts";
import type { Slice } from "./store.ts";

export const WEAK_LISTS = ["spans", "sites", "groups", "pairs", "backup"] as const;
/** Spans, sites, risk groups and pairs of spans that cut others off, and the sites without backup. */
export type WeakList = (typeof WEAK_LISTS)[number];

/** Which of a list a person looks at; null: any. */
export type WeakFilter = {
  readonly text: string;
  readonly laying: string | null;
  readonly owner: string | null;
  readonly area: string | null;
  /** So many people, at least, lose service. */
  readonly people: number;
};

export const EVERY_WEAK_POINT: WeakFilter = { text: "", laying: null, owner: null, area: null, people: 0 };

export type RedundancySlice = {
  readonly weakList: WeakList;
  readonly weakFilter: WeakFilter;
  readonly backupLevel: BackupLevel;
  showWeakList(list: WeakList): void;
  filterWeak(filter: Partial<WeakFilter>): void;
  setBackupLevel(level: BackupLevel): void;
};

export const redundancySlice: Slice<RedundancySlice> = (set) => ({
  weakList: "spans",
  weakFilter: EVERY_WEAK_POINT,
  backupLevel: "span",
  showWeakList: (weakList) => set({ weakList }),
  filterWeak: (filter) => set(({ weakFilter }) => ({ weakFilter: { ...weakFilter, ...filter } })),
  setBackupLevel: (backupLevel) => set({ backupLevel }),
});

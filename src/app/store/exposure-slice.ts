import type { Slice } from "./store.ts";

export const EXPOSURE_VIEWS = ["spans", "sites", "sums", "crossings"] as const;
export type ExposureView = (typeof EXPOSURE_VIEWS)[number];
export const EXPOSURE_SUMS = ["byArea", "byLaying", "byOwner"] as const;

export type ExposureQuery = {
  /** Ids of layers that a person left out. */
  readonly left: readonly string[];
  /** The layer that is told about; null: the one that the most spans lie in. */
  readonly layer: string | null;
  readonly view: ExposureView;
  readonly by: (typeof EXPOSURE_SUMS)[number];
};

export type ExposureSlice = {
  readonly exposureQuery: ExposureQuery;
  /** Which of the crossings is shown. */
  readonly crossingChosen: number | null;
  askExposure(part: Partial<ExposureQuery>): void;
  chooseCrossing(row: number | null): void;
};

export const exposureSlice: Slice<ExposureSlice> = (set) => ({
  exposureQuery: { left: [], layer: null, view: "spans", by: "byArea" },
  crossingChosen: null,
  askExposure: (part) =>
    set(({ exposureQuery }) => ({ exposureQuery: { ...exposureQuery, ...part }, crossingChosen: null })),
  chooseCrossing: (crossingChosen) => set({ crossingChosen }),
});

import type { Geometry } from "../../core/model/index.ts";
import type { Slice } from "./store.ts";

export const REGION_VIEWS = ["places", "cuts", "critical"] as const;
export type RegionView = (typeof REGION_VIEWS)[number];

/** What everything is lost along: something drawn, or every feature of a hazard layer, by its id. */
export type CutSource = {
  readonly kind: "disc" | "line" | "area" | "layer";
  readonly features: Geometry;
  readonly layer: string | null;
  /** Lines and points are as much wider on every side. */
  readonly withinM: number;
};

/** What a person asks about disasters anywhere. Sites by their ids, so that it outlives edits. */
export type RegionQuery = {
  readonly view: RegionView;
  readonly radiusKm: number;
  readonly widthM: number;
  readonly cut: CutSource | null;
  readonly from: string | null;
  /** null: all gateways. */
  readonly to: string | null;
  readonly clearM: number;
};

export type RegionsSlice = {
  readonly regionQuery: RegionQuery;
  /** Which place or feature of the answer is shown. */
  readonly regionChosen: number | null;
  askRegions(part: Partial<RegionQuery>): void;
  chooseRegion(row: number | null): void;
};

export const regionsSlice: Slice<RegionsSlice> = (set) => ({
  regionQuery: { view: "places", radiusKm: 10, widthM: 200, cut: null, from: null, to: null, clearM: 1000 },
  regionChosen: null,
  askRegions: (part) => set(({ regionQuery }) => ({ regionQuery: { ...regionQuery, ...part }, regionChosen: null })),
  chooseRegion: (regionChosen) => set({ regionChosen }),
});

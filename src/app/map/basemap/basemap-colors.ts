/** A ground that recedes: the network is drawn in ink over it. */
import type { Theme } from "../view-layer.ts";

export type BasemapColors = {
  readonly sea: string;
  readonly land: string;
  readonly coast: string;
  readonly lake: string;
  readonly river: string;
  readonly county: string;
  readonly prefecture: string;
  readonly outer: string;
  readonly countyName: string;
  readonly riverName: string;
  readonly placeName: string;
  readonly placeDot: string;
  readonly networkName: string;
  /** Behind names, so that they read over lines. */
  readonly halo: string;
};

export const BASEMAP_COLORS: Readonly<Record<Theme, BasemapColors>> = {
  light: {
    sea: "#dfe8ee",
    land: "#f7f5f0",
    coast: "#c3d0d8",
    lake: "#d5e3ec",
    river: "#bcd5e6",
    county: "#e0dbd0",
    prefecture: "#cfc8ba",
    outer: "#b3aa9a",
    countyName: "#9a9184",
    riverName: "#7ea4c0",
    placeName: "#6d675e",
    placeDot: "#a59d90",
    networkName: "#1b2b40",
    halo: "#f9f8f4",
  },
  dark: {
    sea: "#0f151c",
    land: "#191f27",
    coast: "#2a3540",
    lake: "#142431",
    river: "#23455e",
    county: "#262e38",
    prefecture: "#313c48",
    outer: "#455362",
    countyName: "#6b7886",
    riverName: "#4d7c9c",
    placeName: "#8f9cab",
    placeDot: "#566372",
    networkName: "#e4ecf6",
    halo: "#161c23",
  },
};

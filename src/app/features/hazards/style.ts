import type { HazardKind } from "../../../core/model/index.ts";
import type { Rgba, Theme } from "../../map/view-layer.ts";

/** One hue for each peril. */
const LIGHT: Readonly<Record<HazardKind, Rgba>> = {
  earthquake: [122, 79, 163, 255],
  fault: [122, 79, 163, 255],
  typhoon: [30, 127, 122, 255],
  flood: [47, 111, 183, 255],
  landslide: [138, 90, 52, 255],
  ice: [70, 120, 150, 255],
  wildfire: [201, 103, 10, 255],
  lightning: [140, 112, 0, 255],
  other: [96, 96, 96, 255],
};

const DARK: Readonly<Record<HazardKind, Rgba>> = {
  earthquake: [180, 139, 224, 255],
  fault: [180, 139, 224, 255],
  typhoon: [87, 189, 182, 255],
  flood: [110, 164, 224, 255],
  landslide: [200, 148, 104, 255],
  ice: [140, 190, 220, 255],
  wildfire: [232, 138, 53, 255],
  lightning: [222, 196, 80, 255],
  other: [170, 170, 170, 255],
};

export function hazardColor(kind: HazardKind, theme: Theme): Rgba {
  return (theme === "light" ? LIGHT : DARK)[kind];
}

export function faded([red, green, blue]: Rgba, share: number): Rgba {
  return [red, green, blue, Math.round(255 * share)];
}

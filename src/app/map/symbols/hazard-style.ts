import type { HazardKind } from "../../../core/model/index.ts";
import type { Rgba, Theme } from "../view-layer.ts";

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

/** Colours of one hue from weak to strong: towards the ink of a light map, towards the light of a dark one. */
export function hazardRamp(kind: HazardKind, theme: Theme, count: number): readonly Rgba[] {
  const base = hazardColor(kind, theme);
  const [weak, strong] = theme === "light" ? [PAPER, INK] : [NIGHT, PAPER];
  return Array.from({ length: count }, (_, i) => {
    const share = count === 1 ? 0.5 : i / (count - 1);
    const middle = 0.55;
    if (share < middle) return mixed(base, weak, 0.75 * (1 - share / middle));
    return mixed(base, strong, (theme === "light" ? 0.45 : 0.6) * ((share - middle) / (1 - middle)));
  });
}

const PAPER: Rgba = [255, 255, 255, 255];
const INK: Rgba = [8, 12, 40, 255];
const NIGHT: Rgba = [22, 27, 34, 255];

function mixed(from: Rgba, to: Rgba, share: number): Rgba {
  const part = (i: 0 | 1 | 2) => Math.round(from[i] + share * (to[i] - from[i]));
  return [part(0), part(1), part(2), 255];
}

/** Five classes of a chance, in an ordered ramp that colour-blind people tell apart: towards dark ink by day, towards light by night. */
import type { Rgba, Theme } from "../view-layer.ts";

/** Where each class but the first begins. */
export const CHANCE_BREAKS = [0.01, 0.05, 0.2, 0.5] as const;
export const CHANCE_CLASSES = CHANCE_BREAKS.length + 1;

const RAMP: Readonly<Record<Theme, readonly Rgba[]>> = {
  light: [
    [222, 178, 66, 255],
    [226, 138, 44, 255],
    [210, 88, 54, 255],
    [168, 44, 78, 255],
    [96, 24, 92, 255],
  ],
  dark: [
    [122, 84, 150, 255],
    [176, 80, 128, 255],
    [224, 104, 92, 255],
    [244, 158, 78, 255],
    [252, 226, 130, 255],
  ],
};

export function chanceColor(of: number, theme: Theme): Rgba {
  return RAMP[theme][of] as Rgba;
}

/** For a chance above nothing. */
export function chanceClass(chance: number): number {
  return CHANCE_BREAKS.filter((begins) => chance >= begins).length;
}

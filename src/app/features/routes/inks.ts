/** How each route looks: a hue and a dash of its own, told apart by those who see no red or no green as well. */
import type { Rgba, Theme } from "../../map/view-layer.ts";

type Ink = Readonly<Record<Theme, Rgba>>;

export type RouteLook = {
  readonly ink: Ink;
  /** In halves of the line's width: on, off; null for an unbroken line. */
  readonly dash: readonly [number, number] | null;
};

/** The shortest first: working, backup, and the third and the fourth. */
const LOOKS: readonly [RouteLook, RouteLook, RouteLook, RouteLook] = [
  { ink: { light: [74, 58, 184, 255], dark: [164, 152, 255, 255] }, dash: null },
  { ink: { light: [0, 122, 83, 255], dark: [74, 201, 152, 255] }, dash: [7, 3] },
  { ink: { light: [158, 52, 116, 255], dark: [233, 138, 192, 255] }, dash: [3, 2] },
  { ink: { light: [102, 92, 20, 255], dark: [206, 196, 110, 255] }, dash: [1.2, 2] },
];

export const lookOf = (route: number): RouteLook => LOOKS[Math.min(route, LOOKS.length - 1)] as RouteLook;

/** --risk-critical of each theme: what two routes share, what parts the sites, where the routes lie too near. */
export const SHARED: Ink = { light: [196, 49, 75, 255], dark: [234, 99, 121, 255] };
/** Across from one route to the other. */
export const RUNG: Ink = { light: [84, 90, 97, 255], dark: [158, 165, 172, 255] };

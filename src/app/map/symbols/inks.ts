/** Colours of what is lost, dark and lit; the shapes beside them say the same without colour. */
import type { Rgba, SiteShape, Theme } from "../view-layer.ts";

type Ink = Readonly<Record<Theme, Rgba>>;

/** --risk-critical and --risk-major of each theme. */
export const RED: Ink = { light: [196, 49, 75, 255], dark: [234, 99, 121, 255] };
export const ORANGE: Ink = { light: [201, 103, 10, 255], dark: [232, 138, 53, 255] };
/** What has lost service. */
export const GREY: Ink = { light: [84, 90, 97, 255], dark: [158, 165, 172, 255] };
/** --accent of each theme: what gives service. */
export const LIT: Ink = { light: [13, 100, 107, 255], dark: [108, 197, 200, 255] };
const BLUE: Ink = { light: [47, 111, 183, 255], dark: [110, 164, 224, 255] };

export type Sign = { readonly shape: SiteShape; readonly hollow: boolean; readonly ink: Ink };

/** A site that goes dark. */
export const DARK_SIGN: Sign = { shape: "cross", hollow: false, ink: GREY };
/** A gateway that still serves. */
export const LIT_SIGN: Sign = { shape: "pentagon", hollow: false, ink: LIT };
/** By the number of ways: none, one, two, three and more. */
export const WAY_SIGNS: readonly [Sign, Sign, Sign, Sign] = [
  { shape: "square", hollow: false, ink: RED },
  { shape: "triangle", hollow: false, ink: ORANGE },
  { shape: "circle", hollow: true, ink: LIT },
  { shape: "diamond", hollow: false, ink: BLUE },
];
/** A place where a span crosses a fault or a river, or passes something dangerous. */
export const CROSSING_SIGN: Sign = { shape: "hexagon", hollow: true, ink: ORANGE };

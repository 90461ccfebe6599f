/** Colours of what lies about the routes; their own are those of every pair of routes. */
import type { Rgba, Theme } from "../../map/view-layer.ts";

type Ink = Readonly<Record<Theme, Rgba>>;

/** --risk-critical of each theme: what two routes share, what parts the sites, where the routes lie too near. */
export const SHARED: Ink = { light: [196, 49, 75, 255], dark: [234, 99, 121, 255] };
/** Across from one route to the other. */
export const RUNG: Ink = { light: [84, 90, 97, 255], dark: [158, 165, 172, 255] };

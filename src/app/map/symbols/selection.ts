import type { Rgba, Theme } from "../view-layer.ts";

/** The casing of what is chosen: a bright cousin of --accent, under the thing itself. */
export const SELECTION_INK: Readonly<Record<Theme, Rgba>> = { light: [18, 164, 174, 235], dark: [64, 214, 220, 225] };

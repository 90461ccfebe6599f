/** How a site looks by its kind: a shape of its own, sized by the people it serves. */
import { SITE_KINDS } from "../../../core/model/index.ts";
import type { LegendEntry, Rgba, SiteShape, Theme } from "../view-layer.ts";

export type SiteKind = (typeof SITE_KINDS)[number] | "unknown";

/** Index = the code of the kind column: 0 unknown, then the schema's order. */
export const SITE_KIND_ORDER: readonly SiteKind[] = ["unknown", ...SITE_KINDS];

/** Index = what the shader draws by. */
export const SHAPE_ORDER: readonly SiteShape[] = [
  "dot",
  "circle",
  "square",
  "diamond",
  "triangle",
  "half-disc",
  "hexagon",
  "cross",
  "pentagon",
];

type SiteStyle = {
  readonly shape: SiteShape;
  /** Pixels from the middle to the rim where few people are served. */
  readonly radius: number;
  readonly ink: "strong" | "plain" | "faint";
  /** Never gathered into a group at small scales. */
  readonly prominent: boolean;
};

const style = (shape: SiteShape, radius: number, ink: SiteStyle["ink"], prominent = false): SiteStyle => ({
  shape,
  radius,
  ink,
  prominent,
});

export const SITE_STYLE: Readonly<Record<SiteKind, SiteStyle>> = {
  core: style("diamond", 8.5, "strong", true),
  aggregation: style("hexagon", 6.5, "strong", true),
  station: style("circle", 4.5, "plain"),
  "data-center": style("square", 8, "strong", true),
  tower: style("triangle", 4.5, "plain"),
  landing: style("half-disc", 7.5, "strong", true),
  gateway: style("pentagon", 7.5, "strong", true),
  "satellite-ground": style("cross", 7, "strong", true),
  cabinet: style("square", 3, "faint"),
  interconnect: style("diamond", 4, "plain"),
  manhole: style("dot", 2.4, "faint"),
  junction: style("dot", 2.4, "faint"),
  unknown: style("dot", 3.2, "faint"),
};

const INKS: Readonly<Record<Theme, Readonly<Record<SiteStyle["ink"], Rgba>>>> = {
  light: { strong: [24, 42, 66, 255], plain: [58, 84, 116, 255], faint: [112, 124, 138, 255] },
  dark: { strong: [236, 243, 252, 255], plain: [172, 196, 224, 255], faint: [134, 148, 164, 255] },
};

/** The ground a site stands out from: its halo, and the inside of what is only planned. */
export const PAPER: Readonly<Record<Theme, Rgba>> = { light: [255, 255, 255, 255], dark: [20, 25, 32, 255] };

export function siteColor(kind: SiteKind, theme: Theme): Rgba {
  return INKS[theme][SITE_STYLE[kind].ink];
}

export function siteSymbol(kind: SiteKind, theme: Theme): LegendEntry["symbol"] {
  return { kind: "shape", color: siteColor(kind, theme), shape: SITE_STYLE[kind].shape };
}

/** Grows with the logarithm of the people served, from a thousand to ten million, to 1.6 times; unknown stays small. */
export function siteRadius(kind: SiteKind, population: number): number {
  const { radius } = SITE_STYLE[kind];
  if (!(population > 1000)) return radius;
  return radius * (1 + 0.15 * Math.min(4, Math.log10(population / 1000)));
}

export function siteScale(zoom: number): number {
  return Math.min(1.25, Math.max(0.75, 0.75 + (zoom - 5) * 0.08));
}

/** One number per site for the shader: kind code + 16 if planned. */
export function packSiteStyle(kind: number, planned: boolean): number {
  return kind + (planned ? 16 : 0);
}

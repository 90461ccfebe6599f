/** Under the network: a red casing along spans without a way round, a ring about sites that lie on none. */
import type { Layer } from "@deck.gl/core";
import { ScatterplotLayer } from "@deck.gl/layers";
import type { Words } from "../../../words/index.ts";
import { casingLayer } from "../../map/span-path-layer.ts";
import type { SpanPaths } from "../../map/span-paths.ts";
import type { Bounds, DrawContext, LegendEntry, Rgba, Theme, ViewLayer } from "../../map/view-layer.ts";

/** Spans that part about as much: how wide they are drawn, and from which zoom on. */
export type Weight = { readonly partedFrom: number; readonly width: number; readonly minZoom: number };

/** Heaviest first. From afar only what parts much is seen; the last spur is a matter of its own township. */
export const WEIGHTS: readonly Weight[] = [
  { partedFrom: 20, width: 7, minZoom: 0 },
  { partedFrom: 5, width: 5, minZoom: 7 },
  { partedFrom: 1, width: 4, minZoom: 8 },
];

/** What the answer looks like, ready for the graphics card. offRing: lon, lat of each site off every ring. */
export type RingMarks = {
  /** By weight, as in WEIGHTS. */
  readonly bridges: readonly (readonly SpanPaths[])[];
  readonly offRing: Float64Array;
  readonly bounds: Bounds | null;
};

/** --risk-critical of each theme. */
const RED: Readonly<Record<Theme, Rgba>> = { light: [196, 49, 75, 255], dark: [234, 99, 121, 255] };
/** Further out the rings would cover each other and say nothing. */
const SITES_FROM_ZOOM = 10;

export function ringsViewLayer(marks: RingMarks): ViewLayer {
  return {
    id: "rings",
    group: "result",
    title: (words) => words.rings.layer,
    visibleAtFirst: true,
    bounds: marks.bounds,
    legend,
    draw: (context) => draw(marks, context),
    // The casing lies under the network, which answers for its own spans and sites.
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}

function draw({ bridges, offRing }: RingMarks, { theme, opacity, zoom }: DrawContext): Layer[] {
  const color = RED[theme];
  const look = { color: [color[0], color[1], color[2], 120] as const, opacity };
  const casings: Layer[] = WEIGHTS.flatMap(({ width, minZoom }, weight) =>
    zoom < minZoom
      ? []
      : (bridges[weight] ?? []).map((paths, i) =>
          casingLayer(`rings-bridges-${weight}-${i}`, paths, { ...look, width }),
        ),
  );
  if (zoom < SITES_FROM_ZOOM || offRing.length === 0) return casings;
  return [
    ...casings,
    new ScatterplotLayer({
      id: "rings-off-ring",
      data: { length: offRing.length / 2, attributes: { getPosition: { value: offRing, size: 2 } } },
      positionFormat: "XY",
      opacity,
      radiusUnits: "pixels",
      getRadius: 9,
      filled: false,
      stroked: true,
      lineWidthUnits: "pixels",
      getLineWidth: 2,
      getLineColor: [color[0], color[1], color[2], 150],
      updateTriggers: { getLineColor: theme },
    }),
  ];
}

function legend(words: Words, theme: Theme): readonly LegendEntry[] {
  const color = RED[theme];
  return [
    ...WEIGHTS.map(({ partedFrom, width }, weight): LegendEntry => {
      const below = WEIGHTS[weight - 1]?.partedFrom ?? null;
      return {
        label: words.rings.legendBridge(partedFrom, below === null ? null : below - 1),
        symbol: { kind: "line", color, width, dash: null },
      };
    }),
    { label: words.rings.legendOffRing, symbol: { kind: "shape", color, shape: "circle", hollow: true } },
  ];
}

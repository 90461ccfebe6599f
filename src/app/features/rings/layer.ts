/** Under the network: a red casing along spans without a way round, a ring about sites that lie on none. */
import type { Layer } from "@deck.gl/core";
import { ScatterplotLayer } from "@deck.gl/layers";
import type { Words } from "../../../words/index.ts";
import { casingLayer } from "../../map/span-path-layer.ts";
import type { SpanPaths } from "../../map/span-paths.ts";
import type { Bounds, DrawContext, LegendEntry, Rgba, Theme, ViewLayer } from "../../map/view-layer.ts";
import type { Weight } from "./weights.ts";

/** What the answer looks like, ready for the graphics card. offRing: lon, lat of each site off every ring. */
export type RingMarks = {
  readonly bridges: readonly { readonly weight: Weight; readonly pieces: readonly SpanPaths[] }[];
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
    legend: (words, theme) => legend(marks, words, theme),
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
  const casings: Layer[] = bridges.flatMap(({ weight: { from, width, minZoom }, pieces }) =>
    zoom < minZoom
      ? []
      : pieces.map((paths, i) => casingLayer(`rings-bridges-${from}-${i}`, paths, { ...look, width })),
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

function legend({ bridges }: RingMarks, words: Words, theme: Theme): readonly LegendEntry[] {
  const color = RED[theme];
  return [
    ...bridges.map(
      ({ weight: { from, to, width } }): LegendEntry => ({
        label: words.rings.legendBridge(from, to),
        symbol: { kind: "line", color, width, dash: null },
      }),
    ),
    { label: words.rings.legendOffRing, symbol: { kind: "shape", color, shape: "circle", hollow: true } },
  ];
}

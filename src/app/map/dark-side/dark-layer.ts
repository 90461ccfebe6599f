/** Over the network, which recedes: what is lost in red, its dark side in grey, the gateways that still serve lit. */
import type { Layer } from "@deck.gl/core";
import { ScatterplotLayer } from "@deck.gl/layers";
import { signLayers } from "../sign-layer.ts";
import { casingLayer, spanLayer } from "../span-path-layer.ts";
import type { SpanPaths } from "../span-paths.ts";
import { DARK_SIGN, GREY, LIT_SIGN, RED } from "../symbols/inks.ts";
import { PAPER } from "../symbols/site-style.ts";
import type { Bounds, DrawContext, LegendEntry, MapLabel, ViewLayer } from "../view-layer.ts";

/** Ready for the graphics card. Positions: lon, lat of each site. */
export type DarkMarks = {
  readonly lostSpans: readonly SpanPaths[];
  readonly lostSites: Float64Array;
  /** Spans between two dark sites. */
  readonly darkSpans: readonly SpanPaths[];
  readonly darkSites: Float64Array;
  readonly litGateways: Float64Array;
  /** Sites that go dark, those without a known position too. */
  readonly count: number;
  readonly bounds: Bounds | null;
};

/** Spans and sites. */
const MUCH = 40;

/** id: of the layer, one for each who shows a dark side. labels: the same array while marks are the same. */
export function darkViewLayer(id: string, marks: DarkMarks, labels: readonly MapLabel[]): ViewLayer {
  return {
    id,
    group: "result",
    title: ({ weakpoints }) => weakpoints.darkLayer,
    visibleAtFirst: true,
    leads: true,
    bounds: marks.bounds,
    labels,
    legend: ({ weakpoints: said }, theme): LegendEntry[] => [
      marks.lostSpans.length === 0
        ? { label: said.legendLost, symbol: { kind: "shape", color: RED[theme], shape: "circle", hollow: true } }
        : { label: said.legendLost, symbol: { kind: "line", color: RED[theme], width: 6, dash: null } },
      {
        label: said.legendDark(marks.count),
        symbol: { kind: "shape", color: GREY[theme], shape: DARK_SIGN.shape },
      },
      ...(marks.darkSpans.length === 0
        ? []
        : [
            {
              label: said.legendDarkSpans,
              symbol: { kind: "line", color: GREY[theme], width: 2, dash: null },
            } as const,
          ]),
      ...(marks.litGateways.length === 0
        ? []
        : [
            {
              label: said.legendLit,
              symbol: { kind: "shape", color: LIT_SIGN.ink[theme], shape: LIT_SIGN.shape },
            } as const,
          ]),
    ],
    draw: (context) => draw(id, marks, context),
    // The network below answers for its own spans and sites.
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}

function draw(id: string, marks: DarkMarks, context: DrawContext): Layer[] {
  const { theme, opacity, zoom } = context;
  // Much that is lost side by side would be one blot.
  const lost = marks.lostSpans.reduce((sum, { length }) => sum + length, marks.lostSites.length / 2);
  const isMuch = lost > MUCH;
  const [red, grey] = [RED[theme], GREY[theme]];
  const faint = (width: number, color: typeof red, alpha: number) => ({
    color: [color[0], color[1], color[2], alpha] as const,
    width,
    opacity,
  });
  return [
    // On paper of their own, so that no other result shows through.
    ...marks.darkSpans.flatMap((paths, i) => [
      casingLayer(`${id}-ground-${i}`, paths, faint(9, PAPER[theme], 255)),
      casingLayer(`${id}-spans-${i}`, paths, faint(zoom < 8 ? 1.5 : 2.5, grey, 255)),
    ]),
    ...marks.lostSpans.flatMap((paths, i) => [
      casingLayer(`${id}-lost-${i}`, paths, faint(isMuch ? 7 : 12, red, 150)),
      spanLayer(`${id}-lost-line-${i}`, paths, { theme, opacity, scale: 1 }),
    ]),
    ...signLayers(`${id}-dark`, marks.darkSites, DARK_SIGN, context, false),
    ...signLayers(`${id}-lit`, marks.litGateways, LIT_SIGN, context, false),
    ...(marks.lostSites.length === 0
      ? []
      : [
          new ScatterplotLayer({
            id: `${id}-lost-sites`,
            data: {
              length: marks.lostSites.length / 2,
              attributes: { getPosition: { value: marks.lostSites, size: 2 } },
            },
            positionFormat: "XY",
            opacity,
            radiusUnits: "pixels",
            getRadius: (zoom < 8 ? 8 : 13) / (isMuch ? 2 : 1),
            getFillColor: [red[0], red[1], red[2], 70],
            stroked: true,
            lineWidthUnits: "pixels",
            getLineWidth: zoom < 8 || isMuch ? 2 : 3,
            getLineColor: [red[0], red[1], red[2], 255],
            updateTriggers: { getFillColor: theme, getLineColor: theme },
          }),
        ]),
  ];
}
